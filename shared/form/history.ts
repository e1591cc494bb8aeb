/**
 * Undo and redo over everything that changes a form, row changes included.
 *
 * A step is one thing the person did, with the edits that do it and those that undo it. Typing in one cell is one step however many
 * key presses were saved on the way: the editor takes that step anew at each of them.
 */
import type { Edit } from "./edit.ts";

export interface Step {
  /** What the person did, in words of the interface ("插入行"). */
  readonly label: string;
  readonly edits: readonly Edit[];
  readonly inverse: readonly Edit[];
}

export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const emptyHistory: History = { done: [], undone: [] };

/** More steps than anyone undoes; keeps a long day's memory bounded. */
const maximumSteps = 1000;

/** The history after a step was taken. What had been undone can no longer be redone. */
export function record(history: History, step: Step): History {
  return { done: [...history.done, step].slice(-maximumSteps), undone: [] };
}

/** The step to undo (apply its `inverse`) and the history after that, or `undefined` where nothing was done. */
export function undo(history: History): { step: Step; history: History } | undefined {
  const step = history.done.at(-1);
  return step && { step, history: { done: history.done.slice(0, -1), undone: [...history.undone, step] } };
}

/** The step to do again (apply its `edits`) and the history after that, or `undefined` where nothing was undone. */
export function redo(history: History): { step: Step; history: History } | undefined {
  const step = history.undone.at(-1);
  return step && { step, history: { done: [...history.done, step], undone: history.undone.slice(0, -1) } };
}
