/** F4: what was done last, done once more on what is selected now. */
import { editorWords } from "#renderer/text/editor-words.ts";
import type { SessionState } from "./session-state.ts";

export interface Repeating {
  /** What was done last can be done again by this; without, it cannot. */
  readonly note: (again?: () => void) => void;
  readonly again: () => void;
}

export function createRepeating(core: Pick<SessionState, "hint">): Repeating {
  let last: (() => void) | undefined;
  return {
    note(again) {
      last = again;
    },
    again() {
      if (last) last();
      else core.hint(editorWords.nothingToRepeat);
    },
  };
}
