/**
 * Times one key press: from the moment the browser made the key event until the first frame with its effect is painted.
 *
 * `work` adds up what the page did in between: handlers of the key and of what follows it, style, layout and paint of the frame, without
 * idle waiting for the frame to begin.
 */
export interface Timed {
  readonly work: number;
  readonly painted: number;
}

/** The event that carries the effect: the key itself, or the text it writes. */
export type Effect = "keydown" | "input";

export interface Timing {
  /** The next key press is measured. */
  arm: (effect: Effect) => void;
  result: () => Promise<Timed> | undefined;
}

export function measureKeys(): Timing {
  let armed: Effect | undefined;
  let pressed: { readonly at: number; readonly began: number } | undefined;
  let done: Promise<Timed> | undefined;

  const notice = (event: Event) => {
    if (armed === undefined) return;
    if (event.type === "keydown") pressed = { at: event.timeStamp, began: performance.now() };
    if (event.type !== armed || !pressed) return;
    armed = undefined;
    done = untilPainted(pressed.at, pressed.began);
  };
  window.addEventListener("keydown", notice, true);
  window.addEventListener("input", notice, true);
  return {
    arm(effect) {
      armed = effect;
      pressed = undefined;
      done = undefined;
    },
    result: () => done,
  };
}

/**
 * The frame is asked for before the handlers run: whichever frame comes first after them is the one that shows what they did. Hearing of what
 * was scrolled is the first thing that a frame does, before it is called as one.
 */
async function untilPainted(at: number, began: number): Promise<Timed> {
  const handled = afterTask();
  const frame = new Promise<number>((resolve) => {
    const begin = () => resolve(performance.now());
    window.addEventListener("scroll", begin, { capture: true, once: true });
    requestAnimationFrame(() => {
      window.removeEventListener("scroll", begin, { capture: true });
      begin();
    });
  });
  const painted = frame.then(afterTask);
  const [handledAt, frameAt, paintedAt] = await Promise.all([handled, frame, painted]);
  return { work: Math.min(handledAt, frameAt) - began + (paintedAt - frameAt), painted: paintedAt - at };
}

/** When the running task, and the frame it may be part of, is through. */
function afterTask(): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener("message", () => resolve(performance.now()), { once: true });
    port1.start();
    port2.postMessage(undefined);
  });
}
