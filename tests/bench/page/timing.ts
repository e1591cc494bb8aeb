/**
 * Times one key press: from the moment the browser made the key event to the first task after the next painted frame.
 *
 * `work` adds up what the page did in between: handlers of the key and of what follows it, style, layout and paint of the frame, without
 * idle waiting for the frame to begin.
 */
interface Timed {
  readonly work: number;
  readonly painted: number;
}

export function measureKeys(): void {
  let armed = false;
  let done: Promise<Timed> | undefined;

  window.addEventListener(
    "keydown",
    (event) => {
      if (!armed) return;
      armed = false;
      const began = performance.now();
      done = new Promise((resolve) => {
        // Runs when the handlers and what the key types are through.
        afterTask(() => {
          const handled = performance.now();
          requestAnimationFrame(() => {
            const frame = performance.now();
            afterTask(() => {
              const now = performance.now();
              resolve({ work: handled - began + (now - frame), painted: now - event.timeStamp });
            });
          });
        });
      });
    },
    true,
  );
  const timing = {
    arm: () => {
      armed = true;
      done = undefined;
    },
    result: () => done,
  };
  Object.assign(window, { timing });
}

function afterTask(run: () => void): void {
  const channel = new MessageChannel();
  channel.port1.addEventListener("message", run, { once: true });
  channel.port1.start();
  channel.port2.postMessage(undefined);
}
