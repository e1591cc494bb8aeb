/**
 * What the import does whatever is drawn of it: it follows the library, takes what is pasted, and a form that is corrected takes the
 * commands and is kept before the window closes.
 */
import { useEffect } from "react";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { useAsEditTarget } from "#renderer/desk/edit-target.ts";
import { onLibraryEvent } from "#renderer/desk/library-events.ts";
import { useShownPage } from "#renderer/desk/page/pages.ts";
import { useClosing } from "#renderer/desk/use-closing.ts";
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
  useEffect(() => {
    // What waits to be imported may have its like in the library now, or no longer; storing takes it away, and undoing brings it back.
    const follows = new Set(["library", "list", "tray"]);
    return onLibraryEvent(desk, (event) => {
      if (event.kind === "library") openTraySession(desk)?.readAnew();
      return follows.has(event.kind) ? refreshTray(desk) : undefined;
    });
  }, [desk]);
  return null;
}
