/** Who takes what is dropped on the window: whatever lies over the desk and says so; else it is imported. */
import { useEffect } from "react";
import { definePart, useDesk } from "../desk.ts";
import { createStore } from "../store.ts";
import type { ChosenFile } from "./chosen-file.ts";

export interface DropTaker {
  /** What will happen, while files hover. */
  readonly title: string;
  readonly more: string;
  /** Of all files, those beside forms too: a package is vouched for to its last file. */
  readonly take: (files: readonly ChosenFile[]) => Promise<void>;
}

export const drops = definePart(() => createStore<{ readonly taker: DropTaker | undefined }>({ taker: undefined }));

/** As long as it is shown. @param taker Always the same one. */
export function useDropTaker(taker: DropTaker): void {
  const desk = useDesk();
  useEffect(() => {
    desk.part(drops).set({ taker });
    return () => desk.part(drops).set(({ taker: now }) => (now === taker ? { taker: undefined } : {}));
  }, [desk, taker]);
}
