/** Searching every form of the library. */
import { command, type Commands } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { SearchButton } from "./SearchButton.tsx";
import { SearchDialog } from "./SearchDialog.tsx";

export const search: Feature = {
  useCommands,
  menus: [{ menu: "edit", group: 4, order: 2, commands: ["search"] }],
  toolBarEnd: SearchButton,
  keys: { always: { "Ctrl+KeyK": "search" } },
};

function useCommands(): Commands {
  const desk = useDesk();
  return { search: command("search", () => openDialog(desk, <SearchDialog />)) };
}
