/**
 * Typing into a cell of a form in the tray: what is typed is kept now and then before it is finished, and all of it is one step to undo;
 * not wanted after all, it is as if nothing had been typed.
 */
import type { Correction } from "#shared/correcting/correction.ts";
import type { Form } from "#shared/form/form.ts";
import type { CellTarget } from "#shared/layout/form-layout.ts";
import { sameValue } from "#renderer/editor/session/same-value.ts";
import { typeInCells } from "#renderer/editor/cells/type-in-cells.ts";
import { typedSentence } from "#renderer/editor/cells/typed-sentence.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import type { TraySessionCore } from "./tray-session-core.ts";

export interface TrayTyping {
  readonly type: (target: CellTarget, text: string) => void;
  /** Keeps what is being typed, so that it outlives the window; what is typed in the end takes its place. */
  readonly draft: (target: CellTarget, text: string) => void;
  /** What was being typed is not wanted. */
  readonly retractDraft: () => void;
}

export function createTrayTyping(core: TraySessionCore): TrayTyping {
  /** The form before the draft, and the correction it made; it is taken anew as long as nothing came after it. */
  let draft: { readonly before: Form; readonly made: Correction } | undefined;

  const write = (target: CellTarget, text: string) => {
    const open = draft?.made === core.correction() ? draft : undefined;
    const before = open?.before ?? core.correction().form;
    const edits = typeInCells(before, core.template, [{ target, text }]);
    if (open && sameValue(edits, open.made.done.at(-1)?.edits)) return;
    const changed = core.apply({ kind: open ? "retake" : "take", label: editorWords.steps.type, edits: [...edits] });
    draft = changed && edits.length > 0 ? { before, made: core.correction() } : undefined;
  };

  return {
    type(target, text) {
      write(target, text);
      draft = undefined;
      const sentence = typedSentence(core.correction().form, core.template, [{ target, text }]);
      if (sentence !== undefined) core.hint(sentence);
    },
    draft: write,
    retractDraft() {
      if (draft?.made === core.correction()) core.apply({ kind: "retake", label: "", edits: [] });
      draft = undefined;
    },
  };
}
