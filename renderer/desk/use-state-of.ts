/** The state of something that can be subscribed to, in components; `undefined` without it. */
import { useCallback, useSyncExternalStore } from "react";

interface Observable<T> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => T;
}

export function useStateOf<T>(observed: Observable<T> | undefined): T | undefined {
  const subscribe = useCallback((listener: () => void) => observed?.subscribe(listener) ?? (() => {}), [observed]);
  return useSyncExternalStore(subscribe, () => observed?.getState());
}
