/** An event that a listener may prevent, as Electron's are. */
import type { EventEmitter } from "node:events";

/** Emits `name` with an event as first argument, and tells whether a listener prevented what follows. */
export function prevented(emitter: EventEmitter, name: string, details: Readonly<Record<string, unknown>> = {}): boolean {
  let isPrevented = false;
  const event = {
    ...details,
    preventDefault: () => {
      isPrevented = true;
    },
  };
  emitter.emit(name, event);
  return isPrevented;
}
