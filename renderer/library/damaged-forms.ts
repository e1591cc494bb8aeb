/** Forms whose content on the disk is damaged are named as soon as the host finds them, each once, with a way back to sound content. */
import type { DamagedForm } from "#shared/api/contract.ts";
import { definePart, type Desk } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { createStore } from "#renderer/desk/store.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { repairForm } from "#renderer/editor/repair-form.ts";
import { libraryWords } from "#renderer/text/library-words.ts";

const toldForms = definePart(() => createStore<{ readonly ids: readonly number[] }>({ ids: [] }));

/** Tells of those it has not told of yet. */
export async function tellDamaged(desk: Desk): Promise<void> {
  const damaged = (await desk.client.library.damaged()).filter(needsRepair);
  const store = desk.part(toldForms);
  const told = new Set(store.get().ids);
  store.set({ ids: damaged.map(({ id }) => id) });
  for (const form of damaged.filter(({ id }) => !told.has(id))) {
    showToast(desk, {
      text: libraryWords.damaged(form.projectName),
      tone: "problem",
      action: { label: libraryWords.repair, run: () => runAction(desk, () => repairForm(desk, form.id)) },
    });
  }
}

/** A form in the trash is repaired when it comes back; damage to its past alone keeps nobody from working with it. */
function needsRepair({ removed, parts }: DamagedForm): boolean {
  return !removed && (parts.includes("content") || parts.includes("source"));
}
