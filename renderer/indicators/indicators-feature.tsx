/** 指标库: the indicators of the library's forms, looked through and explained; and one indicator of the open form through the years. */
import { action, command, type Commands } from "#renderer/desk/commands.ts";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import { useDesk, type Desk } from "#renderer/desk/desk.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { leavePage, showPage, useShownPage } from "#renderer/desk/page/pages.ts";
import { saved } from "#renderer/desk/saved.ts";
import { useStateOf } from "#renderer/desk/use-state-of.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { useEditedSession } from "#renderer/editor/in-sight.ts";
import { indicatorWords } from "#renderer/text/indicator-words.ts";
import { BelowStatus } from "./BelowStatus.tsx";
import { HistoryDialog } from "./HistoryDialog.tsx";
import { IndicatorsView } from "./IndicatorsView.tsx";
import { ReachedLayer } from "./reached-last-year.ts";

const indicatorsPage = "indicators";

export const indicators: Feature = {
  useCommands,
  menus: [
    { menu: "file", group: 6, order: -2, commands: ["indicators"] },
    { menu: "table", group: 5, order: 1, commands: ["indicator-history"] },
  ],
  statusItems: [{ side: "left", order: 5, Item: BelowStatus }],
  pages: { [indicatorsPage]: IndicatorsView },
  layers: [ReachedLayer],
};

function useCommands(): Commands {
  const desk = useDesk();
  const shown = useShownPage() === indicatorsPage;
  const session = useEditedSession();
  const inRows = useStateOf(session)?.rowCommands ?? false;
  const showPast = async () => session && (await askForPast(desk, session));
  return {
    indicators: command("indicators", () => (shown ? leavePage(desk) : showPage(desk, indicatorsPage))),
    "indicator-history": action(desk, "indicator-history", showPast, inRows),
  };
}

/** The host looks at what is stored: what was typed is saved first. */
async function askForPast(desk: Desk, session: FormSession): Promise<void> {
  session.finishTyping();
  await saved(session);
  const at = session.selectedIndicator();
  const name = at === undefined ? undefined : session.getState().form.indicators[at]?.name;
  if (at === undefined || !name) return session.hint(indicatorWords.noRow);
  openDialog(desk, <HistoryDialog form={session.id} at={at} name={name} />);
}
