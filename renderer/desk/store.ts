/** One small observable value: what the window's parts share without passing it through each other. Listeners hear of real changes only. */
export interface Store<T extends object> {
  readonly get: () => T;
  readonly set: (change: Partial<T> | ((current: T) => Partial<T>)) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      const next = { ...state, ...(typeof change === "function" ? change(state) : change) };
      const same = (Object.keys(next) as (keyof T)[]).every((key) => Object.is(next[key], state[key]));
      if (same) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
