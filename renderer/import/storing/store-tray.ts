/** Puts the forms the person chose into the library. What is stored leaves the tray; a single form opens at once. */
import type { StoreEvent } from "#shared/api/imports.ts";
import { enterForm, openForm } from "#renderer/editor/open-form.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { saved } from "#renderer/desk/saved.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { collectEvents } from "../reading/collect-events.ts";
import { storeChoices } from "../tray/store-choices.ts";
import { openFirstForm, openTraySession, refreshTray } from "../tray/tray-actions.ts";
import { holdLists, trayState } from "../tray/tray-state.ts";
import { storingState } from "./storing-state.ts";
import { leavePage } from "#renderer/desk/page/pages.ts";
import { withoutForms } from "../tray/tray-lists.ts";
import { unstore, type StoredForm } from "./unstore.ts";

export async function storeTray(desk: Desk): Promise<void> {
  const store = desk.part(storingState);
  const { tray, choices } = desk.part(trayState).get();
  const { storing } = store.get();
  const chosen = storeChoices(choices, tray.forms);
  if (storing || chosen.length === 0) return;
  const session = openTraySession(desk);
  if (session) await saved(session);
  const stored: StoredForm[] = [];
  const collector = collectEvents<StoreEvent>((events) => {
    const latest = events.at(-1);
    if (latest) store.set({ storing: { done: latest.done, total: latest.total } });
    const gone = new Set(events.flatMap((event) => event.stored.map((one) => one.tray)));
    desk.part(trayState).set((now) => ({ tray: withoutForms(now.tray, gone) }));
  });
  const release = holdLists(desk);
  try {
    store.set({ storing: { done: 0, total: chosen.length } });
    for await (const event of await desk.client.imports.store({ choices: chosen })) {
      stored.push(...event.stored);
      collector.add(event);
    }
  } finally {
    collector.flush();
    store.set({ storing: undefined });
    release();
    await refreshTray(desk);
    openFirstForm(desk);
  }
  const replaced = new Set(chosen.filter(({ as }) => as.kind === "replace").map(({ id }) => id));
  tell(desk, stored, replaced);
  await leaveIfEmpty(desk, stored);
}

function tell(desk: Desk, stored: readonly StoredForm[], replaced: ReadonlySet<number>): void {
  const undo = { label: importWords.undoStore, run: () => runAction(desk, () => unstore(desk, stored)) };
  showToast(desk, {
    text: importWords.stored(stored.length, stored.filter(({ tray }) => replaced.has(tray)).length),
    tone: "done",
    ...(stored.length > 0 && { action: undo }),
  });
}

/** A tray with nothing left to look at makes way for the library; the first form that was stored opens if nothing else wants a look. */
async function leaveIfEmpty(desk: Desk, stored: readonly StoredForm[]): Promise<void> {
  const { tray, held } = desk.part(trayState).get();
  const [first] = stored;
  if (!first || held > 0 || tray.forms.length > 0) return;
  leavePage(desk);
  await openForm(desk, first.form);
  enterForm(desk);
}
