/** Counts what was heard of backups, so that their list is read again; one that could not be made is told. */
import { useEffect } from "react";
import { appErrorText } from "#shared/api/app-error-text.ts";
import { definePart, useDesk } from "#renderer/desk/desk.ts";
import { onLibraryEvent } from "#renderer/desk/library-events.ts";
import { createStore } from "#renderer/desk/store.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { backupWords } from "#renderer/text/backup-words.ts";

export const heardBackups = definePart(() => createStore({ count: 0 }));

export function BackupsLayer() {
  const desk = useDesk();
  useEffect(
    () =>
      onLibraryEvent(desk, (event) => {
        if (event.kind !== "backups") return;
        desk.part(heardBackups).set(({ count }) => ({ count: count + 1 }));
        if (event.problem) showToast(desk, { text: backupWords.problem(appErrorText(event.problem)), tone: "problem" });
      }),
    [desk],
  );
  return null;
}
