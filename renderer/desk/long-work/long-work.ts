/**
 * Long work that the host does in the background: each shows in a bar of its own below the window, says how far it is and how long it still takes, and can be
 * cancelled there. Whoever begins one ends it, however it went.
 */
import { definePart, type Desk } from "../desk.ts";
import { createStore } from "../store.ts";

export interface Work {
  readonly key: number;
  readonly label: string;
  /** How far it is, in words. */
  readonly progress: string;
  readonly done: number;
  /** 0 until somebody has counted. */
  readonly total: number;
  /** `undefined` until the first is done, and where what is left cannot be counted. */
  readonly secondsLeft: number | undefined;
  readonly cancel: () => void;
}

export interface WorkInHand {
  readonly signal: AbortSignal;
  tell(done: number, total: number): void;
  end(): void;
}

export const longWork = definePart(() => createStore<{ readonly works: readonly Work[] }>({ works: [] }));

/** @param progress In words. */
export function beginWork(desk: Desk, label: string, progress: (done: number, total: number) => string): WorkInHand {
  const store = desk.part(longWork);
  const stop = new AbortController();
  const key = Math.max(0, ...store.get().works.map((work) => work.key)) + 1;
  const began = performance.now();
  const now = (done: number, total: number): Work => ({
    key,
    label,
    progress: progress(done, total),
    done,
    total,
    secondsLeft: secondsLeft(performance.now() - began, done, total),
    cancel: () => stop.abort(),
  });
  store.set(({ works }) => ({ works: [...works, now(0, 0)] }));
  return {
    signal: stop.signal,
    tell: (done, total) =>
      store.set(({ works }) => ({ works: works.map((work) => (work.key === key ? now(done, total) : work)) })),
    end: () => store.set(({ works }) => ({ works: works.filter((work) => work.key !== key) })),
  };
}

/** By what each took so far. */
export function secondsLeft(milliseconds: number, done: number, total: number): number | undefined {
  return done === 0 || done >= total ? undefined : Math.ceil(((milliseconds / done) * (total - done)) / 1000);
}
