/** When something is done that must not hold the person up. */

/** Runs something later; the result calls it off. */
export type Schedule = (run: () => void) => () => void;

/** So long nobody has typed on in a name. */
const calmMilliseconds = 400;

export function whenCalm(run: () => void): () => void {
  const timer = setTimeout(run, calmMilliseconds);
  return () => clearTimeout(timer);
}

/** Also where the window is never idle for so many milliseconds. */
const patience = 500;

export function whenIdle(run: () => void): () => void {
  const handle = requestIdleCallback(run, { timeout: patience });
  return () => cancelIdleCallback(handle);
}
