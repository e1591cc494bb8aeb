/** 退回意见: received ones are to-dos beside the form they are about; those written here are collected into return files by unit. */
import { action, command, type Commands } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { leavePage, showPage, useShownPage } from "#renderer/desk/page/pages.ts";
import { showTab } from "#renderer/desk/panes/panes.ts";
import { useSessionInSight } from "#renderer/editor/in-sight.ts";
import { returnWords } from "#renderer/text/return-words.ts";
import { openReturnFile, pasteReturn } from "./open-return.tsx";
import { ReturnsTab } from "./ReturnsTab.tsx";
import { ReturnsView } from "./ReturnsView.tsx";
import { returnsPage, returnsTab } from "./tab.ts";

export const returns: Feature = {
  useCommands,
  menus: [{ menu: "review", group: 5, commands: ["open-return", "paste-return", "show-returns", "returns"] }],
  panelTabs: [{ name: returnsTab, label: returnWords.tab, order: 2.5, Section: ReturnsTab }],
  pages: { [returnsPage]: ReturnsView },
};

function useCommands(): Commands {
  const desk = useDesk();
  const session = useSessionInSight();
  const shown = useShownPage() === returnsPage;
  return {
    "open-return": action(desk, "open-return", () => openReturnFile(desk)),
    "paste-return": command("paste-return", () => pasteReturn(desk)),
    "show-returns": command("show-returns", () => showTab(desk, returnsTab), session !== undefined),
    returns: command("returns", () => (shown ? leavePage(desk) : showPage(desk, returnsPage))),
  };
}
