/** Throws everything out of the tray, what is being read into it too. Nothing of it touches the library. */
import type { Desk } from "#renderer/desk/desk.ts";
import { leavePage } from "#renderer/desk/page/pages.ts";
import { leaveOpened } from "../tray/tray-actions.ts";
import { emptyTray, trayState } from "../tray/tray-state.ts";
import { noReading, readingState } from "./reading-state.ts";

export async function discardAll(desk: Desk): Promise<void> {
  await leaveOpened(desk);
  desk.part(readingState).get().reading?.cancel();
  await desk.client.imports.discard({});
  desk.part(trayState).set(emptyTray);
  desk.part(readingState).set(noReading);
  leavePage(desk);
}
