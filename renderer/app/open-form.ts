/**
 * Opening and leaving forms. One form is open at a time; the one before is durable before the next is asked for, so that nothing typed
 * is ever left behind.
 */
import type { Version } from "#shared/api/contract.ts";
import type { Form } from "#shared/form/form.ts";
import { openFormSession } from "#renderer/editor/form-session.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { openFormReview } from "#renderer/review/form-review.ts";
import { expectedFailure, failureText } from "./failure-text.ts";
import { saved } from "./saved.ts";
import type { Workspace } from "./workspace.ts";

export function openSession({ store }: Workspace): FormSession | undefined {
  const { opened } = store.get();
  return opened.state === "open" ? opened.session : undefined;
}

export async function openForm(workspace: Workspace, id: number): Promise<void> {
  const { store, client } = workspace;
  const { opened } = store.get();
  // Whoever opens a form wants to see it.
  store.set(({ importing }) => ({ importing: { ...importing, shown: false } }));
  if (opened.state === "open" && opened.id === id) return store.set({ version: undefined, origin: undefined });
  await leaveFor(workspace, id);
  store.set({ opened: { state: "opening", id }, selected: new Set([id]) });
  try {
    const session = await openFormSession(client, id);
    if (!isAwaited(workspace, id)) return await session.close();
    store.set({ opened: { state: "open", id, session, review: openFormReview(client, session) }, lookedAt: undefined });
  } catch (error) {
    if (isAwaited(workspace, id))
      store.set({ opened: { state: "failed", id, reason: failureText(error), damaged: isDamaged(error) } });
  }
}

function isDamaged(error: unknown): boolean {
  return expectedFailure(error)?.code === "form-damaged";
}

/** Leaves the open form; where it must stay, it is also what the library shows as chosen. */
async function leaveFor(workspace: Workspace, next: number): Promise<void> {
  try {
    await closeForm(workspace);
  } catch (error) {
    const { selected } = workspace.store.get();
    const open = openSession(workspace)?.id;
    if (open !== undefined && selected.size === 1 && selected.has(next)) workspace.store.set({ selected: new Set([open]) });
    throw error;
  }
}

/** Whether the form is still the one the person asked for last. */
function isAwaited({ store }: Workspace, id: number): boolean {
  const { opened } = store.get();
  return opened.state === "opening" && opened.id === id;
}

/** Puts the person into the open form, at its project name, as soon as it is on screen. */
export function enterForm(workspace: Workspace): void {
  requestAnimationFrame(() => openSession(workspace)?.reveal("projectName"));
}

/** Opens a form the person pointed at in the library and puts them into it, unless they turned to something else meanwhile. */
export async function openAndEnter(workspace: Workspace, id: number): Promise<void> {
  await openForm(workspace, id);
  const { selected, dialog } = workspace.store.get();
  if (openSession(workspace)?.id === id && selected.size <= 1 && !dialog) enterForm(workspace);
}

/** Rejects with `NotSavedYet` where the host is out of reach: the form then stays open. */
export async function closeForm(workspace: Workspace): Promise<void> {
  const { opened } = workspace.store.get();
  const session = openSession(workspace);
  if (session) {
    await saved(session);
    await session.close();
  }
  if (opened.state === "open") opened.review.close();
  workspace.store.set({ opened: { state: "none" }, version: undefined, origin: undefined });
}

export async function showVersion(workspace: Workspace, version: Version): Promise<void> {
  const session = openSession(workspace);
  if (!session) return;
  await session.flush();
  const form = await workspace.client.forms.openVersion({ id: session.id, version: version.id });
  workspace.store.set({ version: { version, form }, origin: undefined });
}

/** Shows what the open form was read from, beside the form. */
export async function showOrigin(workspace: Workspace): Promise<void> {
  const session = openSession(workspace);
  if (!session) return;
  await session.flush();
  const origin = await workspace.client.forms.source({ id: session.id });
  workspace.store.set({ origin, version: undefined });
}

/** Makes a content of the past the form's content: a step like any other. */
export async function restoreForm(workspace: Workspace, form: Form): Promise<void> {
  const session = openSession(workspace);
  if (!session) return;
  session.take("", [{ kind: "set-form", form }], "restored");
  workspace.store.set({ version: undefined, origin: undefined });
  await session.flush();
}
