/**
 * Undo and redo over everything that changes a form, row changes included.
 *
 * A step is one thing the person did, with the edits that do it and those that undo it. What was undone is dropped by the next step, but
 * not forgotten: when that step is taken back as if it never was (Esc in an open cell), what it dropped can be done again.
 */
import { z } from "zod";
import { editSchema, type Edit } from "./edit.ts";

/** How a step came about: typed into cells, a command on rows or sums, the review, another content in place of the whole form. */
export const causeSchema = z.enum(["typed", "command", "review", "imported", "restored", "recovered"]);
export type Cause = z.infer<typeof causeSchema>;

/** More edits than one step of a person has. */
export const maximumEdits = 100_000;
export const editsSchema = z.array(editSchema).max(maximumEdits);

export interface Step {
  /** What the person did, in words of the interface ("插入行"); blank where the cause says all. */
  readonly label: string;
  readonly cause: Cause;
  readonly edits: readonly Edit[];
  readonly inverse: readonly Edit[];
  /** What could have been done again until this step was taken, in the order of `History.undone`. */
  readonly dropped?: readonly Step[];
  /** Never done yet, here or anywhere: doing it again is a new step. */
  readonly offered?: true;
}

export interface History {
  /** The latest last. */
  readonly done: readonly Step[];
  /** The next to be done again last. */
  readonly undone: readonly Step[];
}

export const emptyHistory: History = { done: [], undone: [] };

/** More steps than anyone undoes: so many are kept, by the window and by the library alike. */
export const maximumSteps = 1000;

/** The history after a new step. */
export function record(history: History, step: Step): History {
  return { done: [...history.done, { ...step, dropped: history.undone }].slice(-maximumSteps), undone: [] };
}

/** The history with its last step replaced; what that one dropped stays dropped. */
export function replaceLast(history: History, step: Step): History {
  const { dropped = [] } = history.done.at(-1) ?? {};
  return { ...history, done: [...history.done.slice(0, -1), { ...step, dropped }] };
}

/** The history as if its last step had never been taken. */
export function withdrawLast(history: History): History {
  return { done: history.done.slice(0, -1), undone: history.done.at(-1)?.dropped ?? [] };
}

/** The history after its last step was undone (its `inverse` applied). */
export function moveToUndone({ done, undone }: History): History {
  return { done: done.slice(0, -1), undone: [...undone, ...done.slice(-1)] };
}

/** The history after the step undone last was done again (its `edits` applied). */
export function moveToDone({ done, undone }: History): History {
  return { done: [...done, ...undone.slice(-1)], undone: undone.slice(0, -1) };
}
