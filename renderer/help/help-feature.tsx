/** The guide, the sheet of keys, and what program this is. */
import { command, type Commands } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { leavePage, showPage, useShownPage } from "#renderer/desk/page/pages.ts";
import { AboutDialog } from "./AboutDialog.tsx";
import { GuideView } from "./guide/GuideView.tsx";
import { KeysDialog } from "./KeysDialog.tsx";

const guidePage = "guide";

export const help: Feature = {
  useCommands,
  menus: [
    { menu: "help", group: 1, commands: ["guide", "keys"] },
    { menu: "help", group: 3, commands: ["about"] },
  ],
  keys: { always: { F1: "keys" } },
  pages: { [guidePage]: GuideView },
};

function useCommands(): Commands {
  const desk = useDesk();
  const shown = useShownPage() === guidePage;
  return {
    guide: command("guide", () => (shown ? leavePage(desk) : showPage(desk, guidePage))),
    keys: command("keys", () => openDialog(desk, <KeysDialog />)),
    about: command("about", () => openDialog(desk, <AboutDialog />)),
  };
}
