/**
 * Waits until a form is durable, but not for a host that is out of reach: the person is told at once, and what they asked for does not
 * happen by surprise when the connection is back.
 */
import { NotSavedYet } from "./failures.ts";

/** Something typed into that is on its way to the host. */
export interface Saves {
  /** Finishes what is being typed; resolves when the host has everything. */
  readonly flush: () => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly getState: () => {
    readonly saving: { readonly state: "saved" | "saving" | "failed" | "gone"; readonly texts?: readonly string[] };
  };
}

/** A host that answers at all answers sooner. */
const patience = 3_000;

export function saved(session: Saves): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      unsubscribe();
      clearTimeout(timer);
    };
    const refuse = () => {
      stop();
      reject(new NotSavedYet());
    };
    const look = () => {
      if (session.getState().saving.state === "failed") refuse();
    };
    session.flush().then(resolve, reject).finally(stop);
    const unsubscribe = session.subscribe(look);
    const timer = setTimeout(refuse, patience);
    look();
  });
}
