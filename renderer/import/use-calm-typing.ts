/** Does something once the person has stopped typing for a moment; never after the field has gone. */
import { useEffect, useMemo, useRef } from "react";

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
  const typing = useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => clearTimeout(timer);
    const start = () => {
      stop();
      timer = setTimeout(() => latest.current(), calm);
    };
    return { start, stop };
  }, []);
  useEffect(() => typing.stop, [typing]);
  return typing;
}
