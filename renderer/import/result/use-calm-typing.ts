/** Does something once the person has stopped typing for a moment; never after the field has gone. */
import { useCallback, useEffect, useRef } from "react";

/** As in the editor: nobody loses more than this. */
const calm = 300;

export interface CalmTyping {
  /** Something was typed. */
  readonly start: () => void;
  readonly stop: () => void;
}

export function useCalmTyping(act: () => void): CalmTyping {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = useCallback(() => clearTimeout(timer.current), []);
  const start = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), calm);
  }, []);
  useEffect(() => stop, [stop]);
  return { start, stop };
}
