/** What a person sets: for new forms, exported files, the window, and where everything is kept. */
import { command, type Commands } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { leavePage, showPage, useShownPage } from "#renderer/desk/page/pages.ts";
import { UnitStatus } from "./UnitsSetting.tsx";
import { settingsPlace, SettingsView } from "./SettingsView.tsx";

const settingsPage = "settings";

export const settings: Feature = {
  useCommands,
  menus: [
    { menu: "file", group: 6, commands: ["settings"] },
    { menu: "review", group: 4, commands: ["review-rules"] },
  ],
  keys: { always: { "Ctrl+Comma": "settings" } },
  statusItems: [{ side: "right", order: 0, Item: UnitStatus }],
  pages: { [settingsPage]: SettingsView },
};

function useCommands(): Commands {
  const desk = useDesk();
  const shown = useShownPage() === settingsPage;
  const showRules = () => {
    desk.part(settingsPlace).set({ section: "rules" });
    showPage(desk, settingsPage);
  };
  return {
    settings: command("settings", () => (shown ? leavePage(desk) : showPage(desk, settingsPage))),
    "review-rules": command("review-rules", showRules),
  };
}
