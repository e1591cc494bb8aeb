/** What can be done with the tray besides reading into it: look at a form, leave it, throw forms away. Nothing here touches the library. */
import { failureText } from "#renderer/desk/failure-text.ts";
import type { Workspace } from "#renderer/desk/desk.ts";
import { noImport, type ImportState } from "./import-state.ts";
import { rememberedLeft } from "../reading/left-behind.ts";
import { createTraySession, type TraySession } from "../correction/tray-session.ts";
import { withForm, withoutForms } from "./tray-lists.ts";

/** Reads the tray's lists from the host: at the start, and whenever the library changed under them. */
export async function refreshTray(workspace: Workspace): Promise<void> {
  const tray = await workspace.client.imports.tray();
  const { reading, storing, opened } = workspace.store.get().importing;
  // While files are read or forms stored, their events keep the lists.
  if (reading || storing) return;
  change(workspace, () => ({ tray }));
  // Another window may have taken away what is looked at here.
  if (opened.state !== "none") openFirstForm(workspace);
}

export async function findTray(workspace: Workspace): Promise<void> {
  await refreshTray(workspace);
  change(workspace, () => ({ leftBehind: rememberedLeft() }));
}

export function showTray(workspace: Workspace): void {
  change(workspace, () => ({ shown: true }));
  openFirstForm(workspace);
}

/** The tray stays as it is; only the view goes. */
export function leaveTray(workspace: Workspace): void {
  change(workspace, () => ({ shown: false }));
}

/** Opens the first row of the list unless the person is at one. */
export function openFirstForm(workspace: Workspace): void {
  const { tray, opened } = workspace.store.get().importing;
  const list: readonly { readonly id: number }[] = opened.state === "file" ? tray.files : tray.forms;
  if (opened.state !== "none" && list.some(({ id }) => id === opened.id)) return;
  const [form] = tray.forms;
  const problem = tray.files.find(({ error, others }) => error !== undefined || others.length > 0);
  if (form) void openTrayForm(workspace, form.id);
  else change(workspace, () => ({ opened: problem ? { state: "file", id: problem.id } : { state: "none" } }));
}

/** Goes to what a file gave, once it was read again. */
export function openFormsOf(workspace: Workspace, path: string): void {
  const { tray } = workspace.store.get().importing;
  const form = tray.forms.find(({ source }) => source.file === path);
  const file = tray.files.find((one) => one.path === path);
  if (form) void openTrayForm(workspace, form.id);
  else if (file) openTrayFile(workspace, file.id);
}

export function openTrayFile(workspace: Workspace, id: number): void {
  change(workspace, () => ({ opened: { state: "file", id } }));
}

export async function openTrayForm(workspace: Workspace, id: number): Promise<void> {
  const { opened } = workspace.store.get().importing;
  if ((opened.state === "open" || opened.state === "opening") && opened.id === id) return;
  change(workspace, () => ({ opened: { state: "opening", id } }));
  const isAwaited = () => {
    const now = workspace.store.get().importing.opened;
    return now.state === "opening" && now.id === id;
  };
  try {
    // What was corrected in the form before is in the tray before another is asked for: it may be the same one.
    if (opened.state === "open") await opened.session.kept();
    const { imports } = workspace.client;
    const content = await imports.open({ id });
    const session = createTraySession(imports, content, (form) =>
      change(workspace, ({ tray }) => ({ tray: withForm(tray, form) })),
    );
    if (isAwaited()) change(workspace, () => ({ opened: { state: "open", id, session } }));
  } catch (error) {
    if (isAwaited()) change(workspace, () => ({ opened: { state: "failed", id, reason: failureText(error) } }));
  }
}

export function openTraySession({ store }: Workspace): TraySession | undefined {
  const { opened } = store.get().importing;
  return opened.state === "open" ? opened.session : undefined;
}

export async function discardForms(workspace: Workspace, ids: readonly number[]): Promise<void> {
  await workspace.client.imports.discard({ ids: [...ids] });
  change(workspace, ({ tray }) => ({ tray: withoutForms(tray, new Set(ids)) }));
  await refreshTray(workspace);
  openFirstForm(workspace);
}

/** What a file could not give is no longer told of; its forms stay. */
export async function discardFile(workspace: Workspace, id: number): Promise<void> {
  await workspace.client.imports.discard({ files: [id] });
  await refreshTray(workspace);
  openFirstForm(workspace);
}

export async function discardAll(workspace: Workspace): Promise<void> {
  workspace.store.get().importing.reading?.cancel();
  await workspace.client.imports.discard({});
  change(workspace, () => noImport);
}

function change({ store }: Workspace, make: (importing: ImportState) => Partial<ImportState>): void {
  store.set(({ importing }) => ({ importing: { ...importing, ...make(importing) } }));
}
