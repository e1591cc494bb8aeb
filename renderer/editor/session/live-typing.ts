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
  /** What waits belongs to another cell now. */
  readonly move: (target: CellTarget) => void;
  /** Hands on at once what waits. */
  readonly flush: () => void;
  /** Forgets what waits. */
  readonly drop: () => void;
}

/** @param onWaiting Told when a text begins to wait, and when none waits any more. */
export function createLiveTyping(
  apply: (target: CellTarget, text: string) => void,
  onWaiting: (waits: boolean) => void,
): LiveTyping {
  let waiting: { target: CellTarget; text: string } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const take = () => {
    const typed = waiting;
    clearTimeout(timer);
    timer = undefined;
    waiting = undefined;
    return typed;
  };
  const drop = () => {
    if (take()) onWaiting(false);
  };
  const flush = () => {
    const typed = take();
    if (!typed) return;
    apply(typed.target, typed.text);
    onWaiting(false);
  };
  return {
    type(target, text) {
      const isFirst = waiting === undefined;
      waiting = { target, text };
      if (isFirst) onWaiting(true);
      timer ??= setTimeout(flush, typingDelay);
    },
    move(target) {
      if (waiting) waiting = { ...waiting, target };
    },
    flush,
    drop,
  };
}
