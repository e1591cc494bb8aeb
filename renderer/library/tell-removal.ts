/**
 * The message that forms were taken out, with what brings them back.
 *
 * Invariant: it is there only while its button does something. What was brought back otherwise, by Ctrl+Z, from the trash or in another
 * window, takes it away.
 */
import type { Desk } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { dismissToast, raiseToast, shownToasts } from "#renderer/desk/toasts/toasts.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { libraryDeeds, removalsToUndo, undoDeed, type Removal } from "./library-deeds.ts";

export function tellRemoval(desk: Desk, removal: Removal): void {
  const [list, deeds, toasts] = [desk.part(formsList), desk.part(libraryDeeds), desk.part(shownToasts)];
  const undo = async () => void (await undoDeed(desk, removal));
  const id = raiseToast(desk, {
    text: libraryWords.removed(removal.ids.length),
    tone: "done",
    action: { label: libraryWords.putBack, run: () => runAction(desk, undo) },
  });
  // The list of what is in the trash comes a moment later.
  let known = false;
  const look = () => {
    const isToUndo = removalsToUndo(deeds.get().deeds, list.get().removed).includes(removal);
    known ||= isToUndo;
    const stands = known ? isToUndo : deeds.get().deeds.includes(removal);
    if (stands && toasts.get().toasts.some((toast) => toast.id === id)) return;
    for (const stop of stops) stop();
    dismissToast(desk, id);
  };
  const stops = [list.subscribe(look), deeds.subscribe(look)];
}
