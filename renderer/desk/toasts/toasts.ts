/**
 * Short messages for what the eye may have missed. They go by themselves; one with an action stays longer, and one that is the last that
 * is heard of something stays until it is closed. Of one thing only the latest is said.
 */
import { definePart, type Desk } from "../desk.ts";
import { createStore } from "../store.ts";

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: "done" | "problem";
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Until it is closed. */
  readonly stays?: true;
  /** What it speaks of: it goes when something else is said of that. */
  readonly about?: string;
}

export const shownToasts = definePart(() => createStore<{ readonly toasts: readonly Toast[] }>({ toasts: [] }));

const shortStay = 6_000;
const longStay = 12_000;
let nextId = 1;

export function showToast(desk: Desk, toast: Omit<Toast, "id">): void {
  raiseToast(desk, toast);
}

/** As `showToast`, for what may become untrue before it goes by itself: its number, by which it is dismissed. */
export function raiseToast(desk: Desk, toast: Omit<Toast, "id">): number {
  const id = nextId;
  nextId += 1;
  if (toast.about !== undefined) dismissToastsAbout(desk, toast.about);
  desk.part(shownToasts).set(({ toasts }) => ({
    toasts: [...toasts.filter(({ stays }, at) => stays || at >= toasts.length - 2), { ...toast, id }],
  }));
  if (!toast.stays) setTimeout(() => dismissToast(desk, id), toast.action || toast.tone === "problem" ? longStay : shortStay);
  return id;
}

export function dismissToast(desk: Desk, id: number): void {
  desk.part(shownToasts).set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

/** What was said of it is no longer true. */
export function dismissToastsAbout(desk: Desk, about: string): void {
  desk.part(shownToasts).set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.about !== about) }));
}
