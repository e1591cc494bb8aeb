/** Collecting: what units hand in, told unit by unit, and taken into the tray from there. */
import { command, type Commands } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { leavePage, showPage, useShownPage } from "#renderer/desk/page/pages.ts";
import { collectPage } from "./collecting-state.ts";
import { CollectView } from "./CollectView.tsx";

export const collectingFeature: Feature = {
  useCommands,
  menus: [{ menu: "export", group: 3, order: 1, commands: ["collect"] }],
  keys: { always: { "Ctrl+Shift+KeyG": "collect" } },
  pages: { [collectPage]: CollectView },
};

function useCommands(): Commands {
  const desk = useDesk();
  const shown = useShownPage() === collectPage;
  return { collect: command("collect", () => (shown ? leavePage(desk) : showPage(desk, collectPage))) };
}
