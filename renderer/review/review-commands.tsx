/** The commands of the review: stepping through the findings of the open form, its lists, and reviewing many forms. */
import { command, ofSeveral, type Commands } from "#renderer/desk/commands.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { useShownPage } from "#renderer/desk/page/pages.ts";
import { fitsBothPanes, showTab } from "#renderer/desk/panes/panes.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { menuWords } from "#renderer/text/menu-words.ts";
import { OpinionDialog } from "./OpinionDialog.tsx";
import { useReviewed } from "./open-review.ts";
import { stepToFinding } from "./review-actions.ts";
import { reviewForms } from "./review-forms.tsx";
import { balanceTab, reviewTab } from "./tabs.ts";

export function useReviewCommands(): Commands {
  const desk = useDesk();
  const selected = usePart(formsList, (state) => state.selected);
  const anyForms = usePart(formsList, ({ forms }) => (forms?.length ?? 0) > 0);
  const inSight = useShownPage() === undefined;
  const open = useReviewed();
  const reviewed = inSight ? open : undefined;
  const step = (direction: -1 | 1) => () => {
    if (!reviewed) return;
    if (window.matchMedia(fitsBothPanes).matches) showTab(desk, reviewTab);
    stepToFinding(desk, reviewed, direction);
  };
  const run = (ids: readonly number[] | undefined) => () => runAction(desk, () => reviewForms(desk, ids));
  return {
    "next-finding": command("next-finding", step(1), reviewed !== undefined),
    "previous-finding": command("previous-finding", step(-1), reviewed !== undefined),
    "show-review": command("show-review", () => showTab(desk, reviewTab), reviewed !== undefined),
    "show-balance": command("show-balance", () => showTab(desk, balanceTab), reviewed !== undefined),
    opinion: command(
      "opinion",
      () => reviewed && openDialog(desk, <OpinionDialog session={reviewed.session} />),
      reviewed !== undefined,
    ),
    "review-selected": ofSeveral(
      command("review-selected", run([...selected]), inSight && selected.size > 0),
      selected.size > 1 && menuWords.reviewSeveral(selected.size),
    ),
    "review-all": command("review-all", run(undefined), inSight && anyForms),
  };
}
