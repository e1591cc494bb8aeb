/**
 * Opening and leaving forms. One form is open at a time; the one before is durable before the next is asked for, so that nothing typed
 * is ever left behind.
 */
import type { Field } from "#shared/form/field.ts";
import { formsList, selectForms } from "#renderer/desk/forms-list.ts";
import { openedDialog } from "#renderer/desk/dialogs/dialog.ts";
import { expectedFailure, failureText } from "#renderer/desk/failure-text.ts";
import { leavePage } from "#renderer/desk/page/pages.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { uncoverForm } from "./cover.ts";
import { tellLeftBehind } from "./gone/left-behind.ts";
import { openFormSession } from "./form-session.ts";
import type { FormSession } from "./editor-port.ts";
import { openedForm } from "./opened.ts";
import { lastDeed } from "./session/repeating.ts";
import { drawnTemplates } from "#renderer/paper/issued/drawn-templates.ts";
import { saved } from "#renderer/desk/saved.ts";

export function openSession(desk: Desk): FormSession | undefined {
  const { opened } = desk.part(openedForm).get();
  return opened.state === "open" ? opened.session : undefined;
}

export async function openForm(desk: Desk, id: number): Promise<void> {
  const store = desk.part(openedForm);
  const { opened } = store.get();
  // Whoever opens a form wants to see it.
  leavePage(desk);
  if (opened.state === "open" && opened.id === id) return uncoverForm(desk);
  if (isAwaited(desk, id)) return opening(desk);
  const left = await leaveFor(desk, id);
  selectForms(desk, [id]);
  store.set({ opened: left ? { state: "opening", id, left } : { state: "opening", id } });
  uncoverForm(desk);
  try {
    const session = await openFormSession(desk.client, id, desk.part(lastDeed), desk.part(drawnTemplates));
    if (!isAwaited(desk, id)) return await session.close();
    store.set({ opened: { state: "open", id, session } });
  } catch (error) {
    if (isAwaited(desk, id)) {
      store.set({ opened: { state: "failed", id, reason: failureText(error), damaged: isDamaged(error) } });
    }
  }
}

function isDamaged(error: unknown): boolean {
  return expectedFailure(error)?.code === "form-damaged";
}

/** Leaves the open form; where it must stay, it is also what the library shows as chosen. */
async function leaveFor(desk: Desk, next: number): Promise<FormSession | undefined> {
  try {
    return await leaveForm(desk);
  } catch (error) {
    const { selected } = desk.part(formsList).get();
    const open = openSession(desk)?.id;
    if (open !== undefined && selected.size === 1 && selected.has(next)) selectForms(desk, [open]);
    throw error;
  }
}

/** Whether the form is still the one the person asked for last. */
function isAwaited(desk: Desk, id: number): boolean {
  const { opened } = desk.part(openedForm).get();
  return opened.state === "opening" && opened.id === id;
}

/** Waits while a form is being opened. */
function opening(desk: Desk): Promise<void> {
  const store = desk.part(openedForm);
  return new Promise((resolve) => {
    const unsubscribe = store.subscribe(() => {
      if (store.get().opened.state === "opening") return;
      unsubscribe();
      resolve();
    });
  });
}

/** Puts the person into the open form, at a field or its project name, as soon as it is on screen. */
export function enterForm(desk: Desk, field: Field = "projectName"): void {
  requestAnimationFrame(() => openSession(desk)?.goTo({ field }));
}

/** Opens a form and puts the person into it, unless they turned to something else meanwhile. */
export async function openAndEnter(desk: Desk, id: number): Promise<void> {
  await openForm(desk, id);
  const { selected } = desk.part(formsList).get();
  const { dialog } = desk.part(openedDialog).get();
  if (openSession(desk)?.id === id && selected.size <= 1 && !dialog) enterForm(desk);
}

/** Before something is made that is to be opened: rejects with `NotSavedYet` where the open form could not be left for it. */
export async function readyToLeave(desk: Desk): Promise<void> {
  const session = openSession(desk);
  if (session) await saved(session);
}

/** Rejects with `NotSavedYet` where the host is out of reach: the form then stays open. */
export async function closeForm(desk: Desk): Promise<void> {
  await leaveForm(desk);
  desk.part(openedForm).set({ opened: { state: "none" } });
  uncoverForm(desk);
}

async function leaveForm(desk: Desk): Promise<FormSession | undefined> {
  const session = openSession(desk);
  if (!session) return undefined;
  await saved(session);
  await session.close();
  tellLeftBehind(desk, session);
  return session;
}
