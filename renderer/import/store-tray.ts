/** Puts the forms the person chose into the library. What is stored leaves the tray; a single form opens at once. */
import type { StoreEvent } from "#shared/api/imports.ts";
import { enterForm, openForm } from "#renderer/app/open-form.ts";
import { runAction } from "#renderer/app/run-action.ts";
import { saved } from "#renderer/app/saved.ts";
import { showToast } from "#renderer/app/toasts.ts";
import type { Workspace } from "#renderer/app/workspace.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { collectEvents } from "./collect-events.ts";
import { storeChoices } from "./store-choices.ts";
import { openFirstForm, openTraySession, refreshTray } from "./tray-actions.ts";
import { withoutForms } from "./tray-lists.ts";
import { unstore, type StoredForm } from "./unstore.ts";

export async function storeTray(workspace: Workspace): Promise<void> {
  const { store, client } = workspace;
  const { tray, choices, storing } = store.get().importing;
  const chosen = storeChoices(choices, tray.forms);
  if (storing || chosen.length === 0) return;
  const session = openTraySession(workspace);
  if (session) await saved(session);
  const stored: StoredForm[] = [];
  const collector = collectEvents<StoreEvent>((events) => {
    setStoring(workspace, events.at(-1));
    const gone = new Set(events.flatMap((event) => event.stored.map((one) => one.tray)));
    store.set(({ importing }) => ({ importing: { ...importing, tray: withoutForms(importing.tray, gone) } }));
  });
  try {
    setStoring(workspace, { done: 0, total: chosen.length });
    for await (const event of await client.imports.store({ choices: chosen })) {
      stored.push(...event.stored);
      collector.add(event);
    }
  } finally {
    collector.flush();
    setStoring(workspace, undefined);
    await refreshTray(workspace);
    openFirstForm(workspace);
  }
  const replaced = new Set(chosen.filter(({ as }) => as.kind === "replace").map(({ id }) => id));
  tell(workspace, stored, replaced);
  await leaveIfEmpty(workspace, stored);
}

function setStoring({ store }: Workspace, storing: { readonly done: number; readonly total: number } | undefined): void {
  store.set(({ importing }) => ({
    importing: { ...importing, storing: storing && { done: storing.done, total: storing.total } },
  }));
}

function tell(workspace: Workspace, stored: readonly StoredForm[], replaced: ReadonlySet<number>): void {
  const undo = { label: importWords.undoStore, run: () => runAction(workspace, () => unstore(workspace, stored)) };
  showToast(workspace, {
    text: importWords.stored(stored.length, stored.filter(({ tray }) => replaced.has(tray)).length),
    tone: "done",
    ...(stored.length > 0 && { action: undo }),
  });
}

/** A tray with nothing left to look at makes way for the library; the first form that was stored opens if nothing else wants a look. */
async function leaveIfEmpty(workspace: Workspace, stored: readonly StoredForm[]): Promise<void> {
  const { tray, reading } = workspace.store.get().importing;
  const [first] = stored;
  if (!first || reading || tray.forms.length > 0) return;
  workspace.store.set(({ importing }) => ({ importing: { ...importing, shown: false } }));
  await openForm(workspace, first.form);
  enterForm(workspace);
}
