/** Starts an action from a click or a key. Whatever goes wrong becomes one sentence the person sees. */
import { failureText, isCancelled } from "./failure-text.ts";
import { showToast } from "./toasts/toasts.ts";
import type { Desk } from "./desk.ts";

export function runAction(desk: Desk, action: () => Promise<void>): void {
  action().catch((error: unknown) => {
    if (!isCancelled(error)) showToast(desk, { text: failureText(error), tone: "problem" });
  });
}
