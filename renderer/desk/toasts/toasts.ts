/** Short messages for what the eye may have missed. They go by themselves; one with an action stays longer. */
import type { Toast, Workspace } from "../desk.ts";

const shortStay = 6_000;
const longStay = 12_000;
let nextId = 1;

export function showToast(workspace: Workspace, toast: Omit<Toast, "id">): void {
  const id = nextId;
  nextId += 1;
  workspace.store.set(({ toasts }) => ({ toasts: [...toasts.slice(-2), { ...toast, id }] }));
  setTimeout(() => dismissToast(workspace, id), toast.action || toast.tone === "problem" ? longStay : shortStay);
}

export function dismissToast({ store }: Workspace, id: number): void {
  store.set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
