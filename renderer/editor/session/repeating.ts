/**
 * F4: what was done last, done once more on what is selected now. It is remembered as what it was, not on what: another form that is opened
 * meanwhile takes it as well.
 */
import { definePart } from "#renderer/desk/desk.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import type { RowCommand } from "../cells/row-commands.ts";
import type { PastedBlock } from "../clipboard/pasted-block.ts";
import type { SessionState } from "./session-state.ts";

export type Deed =
  | { readonly kind: "command"; readonly command: RowCommand | "fill-down" | "fill-right" }
  /** The same text in every selected cell. */
  | { readonly kind: "text"; readonly text: string; readonly label: string }
  | { readonly kind: "paste"; readonly block: PastedBlock }
  | { readonly kind: "fill-on" };

/** The last deed of the window. */
export interface LastDeed {
  deed: Deed | undefined;
}

export const lastDeed = definePart((): LastDeed => ({ deed: undefined }));

export interface Repeating {
  /** What was done last can be done again by this; without, it cannot. */
  readonly note: (deed?: Deed) => void;
  /** Has the last deed done again. */
  readonly again: (act: (deed: Deed) => void) => void;
}

export function createRepeating(core: Pick<SessionState, "hint">, last: LastDeed): Repeating {
  return {
    note(deed) {
      last.deed = deed;
    },
    again(act) {
      if (last.deed) act(last.deed);
      else core.hint(editorWords.nothingToRepeat);
    },
  };
}
