/** What can be done with the tray besides reading into it: look at a form, leave it, throw forms away. Nothing here touches the library. */
import { failureText } from "#renderer/desk/failure-text.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { leavePage, showPage } from "#renderer/desk/page/pages.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { saved } from "#renderer/desk/saved.ts";
import { trayPage } from "./tray-page.ts";
import { trayState, type TrayState } from "./tray-state.ts";
import { tellLost } from "../correction/lost-corrections.ts";
import { createTraySession, type TraySession } from "../correction/tray-session.ts";
import { withForm, withoutForms } from "./tray-lists.ts";

/** Reads the tray's lists from the host: at the start, and whenever the library changed under them. */
export async function refreshTray(desk: Desk): Promise<void> {
  const tray = await desk.client.imports.tray();
  const { held, opened } = desk.part(trayState).get();
  if (held > 0) return;
  change(desk, () => ({ tray }));
  // Another window may have corrected what is looked at here, or have taken it away.
  const session = openTraySession(desk);
  const listed = tray.forms.find(({ id }) => id === session?.id);
  if (listed) session?.noticeRevision(listed.revision);
  // What is still tried to be kept in it comes first; where the tray has it no more, that is told and this is done again.
  const trying = session?.getState().saving.state === "failed";
  if (opened.state !== "none" && !trying) openFirstForm(desk);
}

export function showTray(desk: Desk): void {
  showPage(desk, trayPage);
  openFirstForm(desk);
  // What another page has put into it a moment ago may not have been heard of yet.
  runAction(desk, async () => {
    await refreshTray(desk);
    openFirstForm(desk);
  });
}

/** The tray stays as it is; only the view goes. */
export function leaveTray(desk: Desk): void {
  leavePage(desk);
}

/** Opens the first row of the list unless the person is at one. */
export function openFirstForm(desk: Desk): void {
  const { tray, opened } = desk.part(trayState).get();
  const list: readonly { readonly id: number }[] = opened.state === "file" ? tray.files : tray.forms;
  if (opened.state !== "none" && list.some(({ id }) => id === opened.id)) return;
  const [form] = tray.forms;
  const problem = tray.files.find(({ error, others }) => error !== undefined || others.length > 0);
  if (form) runAction(desk, () => openTrayForm(desk, form.id));
  else change(desk, () => ({ opened: problem ? { state: "file", id: problem.id } : { state: "none" } }));
}

/** Goes to what a file gave, once it was read again. */
export function openFormsOf(desk: Desk, path: string): void {
  const { tray } = desk.part(trayState).get();
  const form = tray.forms.find(({ source }) => source.file === path);
  const file = tray.files.find((one) => one.path === path);
  if (form) runAction(desk, () => openTrayForm(desk, form.id));
  else if (file) openTrayFile(desk, file.id);
}

export function openTrayFile(desk: Desk, id: number): void {
  change(desk, () => ({ opened: { state: "file", id } }));
}

/** Rejects with `NotSavedYet` where the form before is not kept and the host is out of reach: it then stays. */
export async function openTrayForm(desk: Desk, id: number): Promise<void> {
  const { opened } = desk.part(trayState).get();
  if ((opened.state === "open" || opened.state === "opening") && opened.id === id) return;
  await leaveOpened(desk);
  change(desk, () => ({ opened: { state: "opening", id } }));
  const isAwaited = () => {
    const now = desk.part(trayState).get().opened;
    return now.state === "opening" && now.id === id;
  };
  try {
    const { imports } = desk.client;
    const session = createTraySession(imports, await imports.open({ id }), {
      onListed: (form) => change(desk, ({ tray }) => ({ tray: withForm(tray, form) })),
      onLost(lost) {
        tellLost(desk, lost);
        // The form may have left the tray while its corrections kept the person there.
        runAction(desk, () => refreshTray(desk));
      },
    });
    if (isAwaited()) change(desk, () => ({ opened: { state: "open", id, session } }));
  } catch (error) {
    if (isAwaited()) change(desk, () => ({ opened: { state: "failed", id, reason: failureText(error) } }));
  }
}

/** Keeps what was corrected in the form looked at. What is already kept is left at once: the list answers each key. */
export async function leaveOpened(desk: Desk): Promise<void> {
  const session = openTraySession(desk);
  if (!session) return;
  session.finishTyping();
  if (session.getState().saving.state !== "saved") await saved(session);
}

export function openTraySession(desk: Desk): TraySession | undefined {
  const { opened } = desk.part(trayState).get();
  return opened.state === "open" ? opened.session : undefined;
}

export async function discardForms(desk: Desk, ids: readonly number[]): Promise<void> {
  const open = openTraySession(desk);
  // What is on its way to a form that is thrown away would be told of as lost.
  if (open && ids.includes(open.id)) await leaveOpened(desk);
  await desk.client.imports.discard({ ids: [...ids] });
  change(desk, ({ tray }) => ({ tray: withoutForms(tray, new Set(ids)) }));
  await refreshTray(desk);
  openFirstForm(desk);
}

/** What a file could not give is no longer told of; its forms stay. */
export async function discardFile(desk: Desk, id: number): Promise<void> {
  await desk.client.imports.discard({ files: [id] });
  await refreshTray(desk);
  openFirstForm(desk);
}

function change(desk: Desk, make: (now: TrayState) => Partial<TrayState>): void {
  desk.part(trayState).set(make);
}
