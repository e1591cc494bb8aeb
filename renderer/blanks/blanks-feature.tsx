/** Blanks: built-in ones, and those an office issued, which are opened, confirmed and kept with the library. */
import { BlanksLayer } from "#renderer/desk/blanks-list.ts";
import { command, type Commands } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { leavePage, showPage, useShownPage } from "#renderer/desk/page/pages.ts";
import { useEditedSession } from "#renderer/editor/in-sight.ts";
import { blanksPage } from "./blank-place.ts";
import { BlanksView } from "./BlanksView.tsx";
import { askForBlank } from "./ChangeBlankDialog.tsx";

export const blanks: Feature = {
  useCommands,
  menus: [
    { menu: "file", group: 6, order: -1, commands: ["blanks"] },
    { menu: "table", group: 3, order: 1, commands: ["change-blank"] },
  ],
  pages: { [blanksPage]: BlanksView },
  layers: [BlanksLayer],
};

function useCommands(): Commands {
  const desk = useDesk();
  const shown = useShownPage() === blanksPage;
  const session = useEditedSession();
  return {
    blanks: command("blanks", () => (shown ? leavePage(desk) : showPage(desk, blanksPage))),
    "change-blank": command("change-blank", () => session && askForBlank(desk, session), session !== undefined),
  };
}
