/** Which form is open. One at a time; what belongs to a form as it is edited is its session's. */
import { definePart, usePart } from "#renderer/desk/desk.ts";
import { createStore } from "#renderer/desk/store.ts";
import type { FormSession } from "./editor-port.ts";

export type OpenedForm =
  | { readonly state: "none" }
  /** `left` is closed, and stays in sight until the next one is there. */
  | { readonly state: "opening"; readonly id: number; readonly left?: FormSession }
  | { readonly state: "open"; readonly id: number; readonly session: FormSession }
  | { readonly state: "failed"; readonly id: number; readonly reason: string; readonly damaged: boolean };

export const openedForm = definePart(() => createStore<{ readonly opened: OpenedForm }>({ opened: { state: "none" } }));

export function useOpenSession(): FormSession | undefined {
  return usePart(openedForm, ({ opened }) => (opened.state === "open" ? opened.session : undefined));
}
