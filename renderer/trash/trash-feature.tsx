/** The trash: forms taken out of the library are listed, put back, or erased for good. */
import { command, type Commands } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { leavePage, showPage, useShownPage } from "#renderer/desk/page/pages.ts";
import { TrashEntry } from "./TrashEntry.tsx";
import { TrashView } from "./TrashView.tsx";

const trashPage = "trash";

export const trash: Feature = {
  useCommands,
  menus: [{ menu: "file", group: 4, order: 2, commands: ["trash"] }],
  pages: { [trashPage]: TrashView },
  belowLibrary: TrashEntry,
};

function useCommands(): Commands {
  const desk = useDesk();
  const shown = useShownPage() === trashPage;
  return { trash: command("trash", () => (shown ? leavePage(desk) : showPage(desk, trashPage))) };
}
