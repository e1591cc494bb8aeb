/**
 * Waits until a form is durable, but not for a host that is out of reach: the person is told at once, and what they asked for does not
 * happen by surprise when the connection is back.
 */
import type { FormSession } from "./editor-port.ts";
import { NotSavedYet } from "#renderer/desk/failures.ts";

/** A host that answers at all answers sooner. */
const patience = 3_000;

export function saved(session: FormSession): Promise<void> {
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
