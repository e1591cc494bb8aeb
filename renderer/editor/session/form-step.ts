/** A step taken of a form from elsewhere in the window, to be known again when it is to be taken back. */
import type { Edit } from "#shared/form/edit.ts";
import { sameValue } from "./same-value.ts";

export interface FormStep {
  readonly id: number;
  readonly label: string;
  readonly edits: readonly Edit[];
}

export function isStep(done: Pick<FormStep, "label" | "edits"> | undefined, { label, edits }: FormStep): boolean {
  return done !== undefined && done.label === label && sameValue(done.edits, edits);
}
