/** Backups of the library: made by hand, listed, and put back, also where the library itself cannot be opened. */
import { command, type Commands } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { BackupsDialog } from "./BackupsDialog.tsx";
import { BackupsLayer } from "./heard-backups.ts";
import { BrokenLibrary } from "./BrokenLibrary.tsx";

export const backups: Feature = {
  useCommands,
  menus: [{ menu: "file", group: 5, commands: ["backups"] }],
  layers: [BackupsLayer],
  wayBack: BrokenLibrary,
};

function useCommands(): Commands {
  const desk = useDesk();
  return { backups: command("backups", () => openDialog(desk, <BackupsDialog />)) };
}
