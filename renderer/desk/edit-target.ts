/**
 * Who takes the editing commands of menu, tool bar and keys now: the open form, or a form that is corrected before it comes into the
 * library. Whoever is at hand puts itself here; the commands know neither.
 */
import { useLayoutEffect } from "react";
import type { Disagreement } from "#shared/editing/computed-amounts.ts";
import { definePart, useDesk } from "./desk.ts";
import { createStore } from "./store.ts";

export type EditorCommand =
  | "undo"
  | "redo"
  | "cut"
  | "copy"
  | "paste"
  | "clear"
  /** Ends the dashed frame of what was copied or cut. */
  | "unframe"
  | "fill-down"
  | "fill-right"
  | "repeat"
  | "insert-above"
  | "insert-below"
  | "delete-rows"
  | "move-up"
  | "move-down"
  | "find"
  | "replace"
  | "find-next"
  | "find-previous"
  | "recompute-sums";

export interface EditTarget {
  readonly run: (command: EditorCommand) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => EditTargetState;
}

/** What decides which commands apply. */
export interface EditTargetState {
  /** What undo and redo would do, in words ("插入行"); `undefined` where there is nothing to do. */
  readonly undoLabel: string | undefined;
  readonly redoLabel: string | undefined;
  /** Printed sums that are not the sums of their parts. */
  readonly disagreements: readonly Disagreement[];
  /** Whether the selection lies in indicator rows, so that row commands apply. */
  readonly rowCommands: boolean;
}

export const editTarget = definePart(() => createStore<{ readonly target: EditTarget | undefined }>({ target: undefined }));

/** Takes the editing commands for as long as there is a target and the component is mounted. */
export function useAsEditTarget(target: EditTarget | undefined): void {
  const store = useDesk().part(editTarget);
  useLayoutEffect(() => {
    if (!target) return;
    store.set({ target });
    return () => store.set((now) => (now.target === target ? { target: undefined } : {}));
  }, [store, target]);
}
