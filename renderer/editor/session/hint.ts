/**
 * The sentence in the status bar. It belongs to what it was said about and goes when that is no longer so: no clock, and nobody who says
 * something has to take it back.
 *
 * Invariant: what is shown was said of the form and the selection as they are now, or of something that holds still. How things were
 * counts from the end of the action that said it, for a text is often told of before the selection moves on.
 */
import type { Form } from "#shared/form/form.ts";
import { sameArea } from "#renderer/paper/layout-index.ts";
import type { Area } from "#renderer/paper/area.ts";
import type { EditorState } from "../editor-port.ts";

/** How things are. */
export interface Moment {
  readonly form: Form;
  readonly selection: Area | undefined;
}

export interface Hints {
  /** `holds` in place of: as long as form and selection stay as they are. */
  readonly say: (text: string, holds?: () => boolean) => void;
  /** Something may have changed. */
  readonly look: () => void;
}

export function createHints(now: () => Moment, show: (hint: EditorState["hint"]) => void): Hints {
  let count = 0;
  let holds: (() => boolean) | undefined;
  return {
    say(text, lasting) {
      count += 1;
      const said = count;
      holds = lasting;
      show({ text, count });
      if (lasting) return;
      setTimeout(() => {
        if (said === count) holds = asNow(now());
      });
    },
    look() {
      const asked = holds;
      // What no longer holds may have said what does.
      if (!asked || asked() || holds !== asked) return;
      holds = undefined;
      show(undefined);
    },
  };

  function asNow(then: Moment): () => boolean {
    return () => now().form === then.form && sameSelection(now().selection, then.selection);
  }
}

function sameSelection(a: Area | undefined, b: Area | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && sameArea(a, b));
}
