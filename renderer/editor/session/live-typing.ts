/**
 * Typing in an open cell editor: every key press reaches the form within a moment, yet all of it stays one step to undo, and Esc takes
 * it back as if nothing had been typed.
 *
 * Invariant: at any time the document is the one from before the typing with at most one step on top.
 */
import type { CellTarget } from "#shared/layout/form-layout.ts";

/** At most this long (ms) after a key press its text is handed on; leaves more than half of the 300 ms to the host. */
export const typingDelay = 120;

export interface LiveTyping {
  /** The editor's text after a key press. */
  readonly type: (target: CellTarget, text: string) => void;
  /** Hands on at once what waits. */
  readonly flush: () => void;
  /** Forgets what waits. */
  readonly drop: () => void;
}

export function createLiveTyping(apply: (target: CellTarget, text: string) => void): LiveTyping {
  let waiting: { target: CellTarget; text: string } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const drop = () => {
    clearTimeout(timer);
    timer = undefined;
    waiting = undefined;
  };
  const flush = () => {
    const typed = waiting;
    drop();
    if (typed) apply(typed.target, typed.text);
  };
  return {
    type(target, text) {
      waiting = { target, text };
      timer ??= setTimeout(flush, typingDelay);
    },
    flush,
    drop,
  };
}
