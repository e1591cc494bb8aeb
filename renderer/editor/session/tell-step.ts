/**
 * How loudly a step is told: in the status bar where it did to what was selected what was asked; in a message that offers to undo it where
 * it took away what was not selected, or something of more than one group, or left something out.
 */
import { groupsOf, type TakenText } from "../cells/taken-texts.ts";
import type { SessionState } from "./session-state.ts";

export interface StepReport {
  readonly text: string;
  readonly taken: readonly TakenText[];
  /** It took away what was not selected, or left out something of what was asked for. */
  readonly unasked?: boolean;
}

/** @param undoable Whether the step changed anything. */
export function tellStep(core: SessionState, { text, taken, unasked = false }: StepReport, undoable = true): void {
  if (unasked || groupsOf(taken) > 1) core.tell({ text, undoable });
  else core.hint(text);
}
