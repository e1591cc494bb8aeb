/**
 * What every part of the window stands on: the host, and the parts that make up the window's state. A part is made on first use and
 * belongs to whoever defines it: the desk knows none of them, so a feature's state comes and goes with the feature.
 *
 * Actions are plain functions on a `Desk`; components read parts through `usePart`.
 */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Client } from "./client.ts";
import type { Store } from "./store.ts";

export interface Desk {
  readonly client: Client;
  /** The one of its kind on this desk. */
  readonly part: <T>(part: Part<T>) => T;
}

/** How to make something a desk has one of: a store mostly. */
export interface Part<T> {
  readonly make: (desk: Desk) => T;
}

export function definePart<T>(make: (desk: Desk) => T): Part<T> {
  return { make };
}

export function createDesk(client: Client): Desk {
  const made = new Map<Part<unknown>, unknown>();
  const desk: Desk = {
    client,
    part<T>(part: Part<T>): T {
      if (!made.has(part)) made.set(part, part.make(desk));
      return made.get(part) as T;
    },
  };
  return desk;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("used outside a desk");
  return desk;
}

/** Something of a part's state; `select` must return what is in the state, not build it anew. */
export function usePart<S extends object, T>(part: Part<Store<S>>, select: (state: S) => T): T {
  const { subscribe, get } = useDesk().part(part);
  return useSyncExternalStore(subscribe, () => select(get()));
}
