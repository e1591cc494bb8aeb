/** What can be done with the tray besides reading into it: look at a form, leave it, throw forms away. Nothing here touches the library. */
import { failureText } from "#renderer/app/failure-text.ts";
import { runAction } from "#renderer/app/run-action.ts";
import { saved } from "#renderer/app/saved.ts";
import type { Workspace } from "#renderer/app/workspace.ts";
import { noImport, type ImportState } from "./import-state.ts";
import { rememberedLeft } from "./left-behind.ts";
import { tellLost } from "./lost-corrections.ts";
import { createTraySession, type TraySession } from "./tray-session.ts";
import { withForm, withoutForms } from "./tray-lists.ts";

/** Reads the tray's lists from the host: at the start, and whenever the library changed under them. */
export async function refreshTray(workspace: Workspace): Promise<void> {
  const tray = await workspace.client.imports.tray();
  const { reading, storing, opened } = workspace.store.get().importing;
  // While files are read or forms stored, their events keep the lists.
  if (reading || storing) return;
  change(workspace, () => ({ tray }));
  // Another window may have corrected what is looked at here, or have taken it away.
  const session = openTraySession(workspace);
  const listed = tray.forms.find(({ id }) => id === session?.id);
  if (listed) session?.noticeRevision(listed.revision);
  // What is still tried to be kept in it comes first; where the tray has it no more, that is told and this is done again.
  const trying = session?.getState().saving.state === "failed";
  if (opened.state !== "none" && !trying) openFirstForm(workspace);
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
  if (form) runAction(workspace, () => openTrayForm(workspace, form.id));
  else change(workspace, () => ({ opened: problem ? { state: "file", id: problem.id } : { state: "none" } }));
}

/** Goes to what a file gave, once it was read again. */
export function openFormsOf(workspace: Workspace, path: string): void {
  const { tray } = workspace.store.get().importing;
  const form = tray.forms.find(({ source }) => source.file === path);
  const file = tray.files.find((one) => one.path === path);
  if (form) runAction(workspace, () => openTrayForm(workspace, form.id));
  else if (file) openTrayFile(workspace, file.id);
}

export function openTrayFile(workspace: Workspace, id: number): void {
  change(workspace, () => ({ opened: { state: "file", id } }));
}

/** Rejects with `NotSavedYet` where the form before is not kept and the host is out of reach: it then stays. */
export async function openTrayForm(workspace: Workspace, id: number): Promise<void> {
  const { opened } = workspace.store.get().importing;
  if ((opened.state === "open" || opened.state === "opening") && opened.id === id) return;
  if (opened.state === "open") await leave(opened.session);
  change(workspace, () => ({ opened: { state: "opening", id } }));
  const isAwaited = () => {
    const now = workspace.store.get().importing.opened;
    return now.state === "opening" && now.id === id;
  };
  try {
    const { imports } = workspace.client;
    const session = createTraySession(imports, await imports.open({ id }), {
      onListed: (form) => change(workspace, ({ tray }) => ({ tray: withForm(tray, form) })),
      onLost(lost) {
        tellLost(workspace, lost);
        // The form may have left the tray while its corrections kept the person there.
        runAction(workspace, () => refreshTray(workspace));
      },
    });
    if (isAwaited()) change(workspace, () => ({ opened: { state: "open", id, session } }));
  } catch (error) {
    if (isAwaited()) change(workspace, () => ({ opened: { state: "failed", id, reason: failureText(error) } }));
  }
}

/** What is already kept is left at once: the list answers each key. */
async function leave(session: TraySession): Promise<void> {
  session.finishTyping();
  if (session.getState().saving.state !== "saved") await saved(session);
}

export function openTraySession({ store }: Workspace): TraySession | undefined {
  const { opened } = store.get().importing;
  return opened.state === "open" ? opened.session : undefined;
}

export async function discardForms(workspace: Workspace, ids: readonly number[]): Promise<void> {
  const open = openTraySession(workspace);
  // What is on its way to a form that is thrown away would be told of as lost.
  if (open && ids.includes(open.id)) await leave(open);
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
  const open = openTraySession(workspace);
  if (open) await leave(open);
  workspace.store.get().importing.reading?.cancel();
  await workspace.client.imports.discard({});
  change(workspace, () => noImport);
}

function change({ store }: Workspace, make: (importing: ImportState) => Partial<ImportState>): void {
  store.set(({ importing }) => ({ importing: { ...importing, ...make(importing) } }));
}
