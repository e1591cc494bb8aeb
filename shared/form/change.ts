/**
 * What a person does to a form, as the window sends it: a step taken, the same step taken anew, undo and redo.
 *
 * Window and host ask the same code what a change makes of the form. The window keeps the steps in memory (`applyChange`), the host as
 * rows of the journal; both go the same way, which a property test holds.
 */
import { z } from "zod";
import { applyEdits, type Edit } from "./edit.ts";
import type { Form } from "./form.ts";
import {
  causeSchema,
  editsSchema,
  moveToDone,
  moveToUndone,
  record,
  replaceLast,
  withdrawLast,
  type Cause,
  type History,
  type Step,
} from "./history.ts";

const label = z.string().max(200);

export const changeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("take"), label, cause: causeSchema, edits: editsSchema.min(1) }),
  /**
   * The step done last, taken anew from the form before it: typing in one open cell is one step however often it is saved on the way.
   * Without edits the step never was.
   */
  z.object({ kind: z.literal("retake"), label, edits: editsSchema }),
  z.object({ kind: z.literal("undo") }),
  z.object({ kind: z.literal("redo") }),
]);
export type Change = z.infer<typeof changeSchema>;

/** The steps a change can be about. */
export interface NearSteps {
  /** Done last. */
  readonly last: Step | undefined;
  /** Undone last. */
  readonly next: Step | undefined;
}

export type Outcome =
  /** `taken`: a new step, which drops what was undone; `retaken`: it stands in place of the last one. */
  | { readonly kind: "taken" | "retaken"; readonly form: Form; readonly step: Step }
  /** `withdrawn`: the last step never was, and what it had dropped can be done again. */
  | { readonly kind: "withdrawn" | "undone" | "redone"; readonly form: Form };

/** @throws RangeError where there is no such step, or no such row: the two sides disagree about the form, which is a bug. */
export function outcomeOf(form: Form, change: Change, { last, next }: NearSteps): Outcome {
  switch (change.kind) {
    case "take":
      return { kind: "taken", ...takeStep(form, change.label, change.cause, change.edits) };
    case "retake": {
      const { cause, inverse } = known(last);
      const before = applyEdits(form, inverse).form;
      if (change.edits.length === 0) return { kind: "withdrawn", form: before };
      return { kind: "retaken", ...takeStep(before, change.label, cause, change.edits) };
    }
    case "undo":
      return { kind: "undone", form: applyEdits(form, known(last).inverse).form };
    case "redo":
      return { kind: "redone", form: applyEdits(form, known(next).edits).form };
  }
}

/** A form with its history. */
export interface FormDocument {
  readonly form: Form;
  readonly history: History;
}

/** @throws RangeError as `outcomeOf`. */
export function applyChange({ form, history }: FormDocument, change: Change): FormDocument {
  const outcome = outcomeOf(form, change, { last: history.done.at(-1), next: history.undone.at(-1) });
  return { form: outcome.form, history: historyAfter(history, outcome) };
}

function historyAfter(history: History, outcome: Outcome): History {
  switch (outcome.kind) {
    case "taken":
      return record(history, outcome.step);
    case "retaken":
      return replaceLast(history, outcome.step);
    case "withdrawn":
      return withdrawLast(history);
    case "undone":
      return moveToUndone(history);
    case "redone":
      return moveToDone(history);
  }
}

/**
 * Changes to be sent, with one more: of a step that is taken again and again only the last is worth sending. `from` is the first that may
 * still be altered.
 */
export function withChange(changes: readonly Change[], change: Change, from: number): Change[] {
  const last = changes.length > from ? changes.at(-1) : undefined;
  if (change.kind !== "retake" || (last?.kind !== "take" && last?.kind !== "retake")) return [...changes, change];
  const earlier = changes.slice(0, -1);
  if (last.kind === "retake") return [...earlier, change];
  return change.edits.length === 0 ? earlier : [...earlier, { ...last, label: change.label, edits: change.edits }];
}

function takeStep(form: Form, label: string, cause: Cause, edits: readonly Edit[]): { form: Form; step: Step } {
  const edited = applyEdits(form, edits);
  return { form: edited.form, step: { label, cause, edits, inverse: edited.inverse } };
}

function known(step: Step | undefined): Step {
  if (!step) throw new RangeError("no such step");
  return step;
}
