/** 汇总与总览: what the library's forms come to, as tables and charts. */
import { command, type Commands } from "#renderer/desk/commands.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { leavePage, useShownPage } from "#renderer/desk/page/pages.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { openOverview } from "./look-overview.ts";
import { overviewPage } from "./overview-state.ts";
import { OverviewView } from "./OverviewView.tsx";

export const overview: Feature = {
  useCommands,
  menus: [{ menu: "table", group: 5, order: 2, commands: ["overview"] }],
  pages: { [overviewPage]: OverviewView },
};

function useCommands(): Commands {
  const desk = useDesk();
  const isShown = useShownPage() === overviewPage;
  const hasForms = usePart(formsList, ({ forms }) => (forms ?? []).length > 0);
  const show = () => (isShown ? leavePage(desk) : runAction(desk, () => openOverview(desk)));
  return { overview: command("overview", show, hasForms) };
}
