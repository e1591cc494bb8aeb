/** The sheet of keys, and what program this is. */
import { command, type Commands } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { AboutDialog } from "./AboutDialog.tsx";
import { KeysDialog } from "./KeysDialog.tsx";

export const help: Feature = {
  useCommands,
  menus: [
    { menu: "help", group: 1, commands: ["keys"] },
    { menu: "help", group: 3, commands: ["about"] },
  ],
  keys: { always: { F1: "keys" } },
};

function useCommands(): Commands {
  const desk = useDesk();
  return {
    keys: command("keys", () => openDialog(desk, <KeysDialog />)),
    about: command("about", () => openDialog(desk, <AboutDialog />)),
  };
}
