/**
 * Short messages for what the eye may have missed. They go by themselves; one with an action stays longer, and one that is the last that
 * is heard of something stays until it is closed.
 */
import type { Toast, Workspace } from "./workspace.ts";

const shortStay = 5_000;
const longStay = 12_000;
let nextId = 1;

export function showToast(workspace: Workspace, toast: Omit<Toast, "id">): void {
  const id = nextId;
  nextId += 1;
  workspace.store.set(({ toasts }) => ({
    toasts: [...toasts.filter(({ stays }, at) => stays || at >= toasts.length - 2), { ...toast, id }],
  }));
  if (!toast.stays)
    setTimeout(() => dismissToast(workspace, id), toast.action || toast.tone === "problem" ? longStay : shortStay);
}

export function dismissToast({ store }: Workspace, id: number): void {
  store.set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
