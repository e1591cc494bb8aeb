/**
 * What the import does whatever is drawn of it: it follows the library, takes what is pasted or was opened by a double click, and a form that is corrected takes the
 * commands and is kept before the window closes.
 */
import { useEffect } from "react";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { useAsEditTarget } from "#renderer/desk/edit-target.ts";
import { onLibraryEvent } from "#renderer/desk/library-events.ts";
import { useShownPage } from "#renderer/desk/page/pages.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useClosing } from "#renderer/desk/use-closing.ts";
import { readingState } from "../reading/reading-state.ts";
import { takeOpened } from "../reading/take-opened.ts";
import { usePasteImport } from "../reading/use-paste-import.ts";
import { openTraySession, refreshTray } from "../tray/tray-actions.ts";
import { trayPage } from "../tray/tray-page.ts";
import { trayState } from "../tray/tray-state.ts";

export function ImportLayer() {
  const desk = useDesk();
  const shown = useShownPage() === trayPage;
  const session = usePart(trayState, ({ opened }) => (opened.state === "open" ? opened.session : undefined));
  useAsEditTarget(shown ? session : undefined);
  useClosing(session);
  usePasteImport();
  const isReading = usePart(readingState, ({ reading }) => reading !== undefined);
  useEffect(() => {
    // What waits to be imported may have its like in the library now, or no longer; storing takes it away, and undoing brings it back.
    const follows = new Set(["library", "list", "tray"]);
    return onLibraryEvent(desk, (event) => {
      if (event.kind === "library") openTraySession(desk)?.readAnew();
      return follows.has(event.kind) ? refreshTray(desk) : undefined;
    });
  }, [desk]);
  useEffect(() => {
    // What is opened meanwhile waits: it is read when this is done.
    if (isReading) return undefined;
    const take = () => runAction(desk, () => takeOpened(desk));
    take();
    return onLibraryEvent(desk, ({ kind }) => (kind === "opened" ? take() : undefined));
  }, [desk, isReading]);
  return null;
}
