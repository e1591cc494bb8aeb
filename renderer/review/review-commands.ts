/** The commands of the review: stepping through the findings of the open form, its lists, and reviewing many forms. */
import { reviewForms } from "./review-forms.ts";
import { stepToFinding, type Reviewed } from "./review-actions.ts";
import { menuWords, type CommandName } from "#renderer/text/menu-words.ts";
import { ofSeveral, type Command, type MakeCommand } from "#renderer/desk/command.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { fitsBothPanes, type PanelTab, type Workspace } from "#renderer/desk/desk.ts";

export type ReviewCommand = Extract<
  CommandName,
  "next-finding" | "previous-finding" | "show-review" | "show-balance" | "review-selected" | "review-all"
>;

interface Situation {
  readonly workspace: Workspace;
  readonly reviewed: Reviewed | undefined;
  readonly selected: ReadonlySet<number>;
  readonly anyForms: boolean;
  /** The library can be seen. */
  readonly inSight: boolean;
}

export function reviewCommands(
  { workspace, reviewed, selected, anyForms, inSight }: Situation,
  command: MakeCommand,
): Record<ReviewCommand, Command> {
  const open = reviewed !== undefined;
  const step = (direction: -1 | 1) => () => {
    if (!reviewed) return;
    if (window.matchMedia(fitsBothPanes).matches) showTab(workspace, "review");
    stepToFinding(workspace, reviewed, direction);
  };
  const run = (ids: readonly number[] | undefined) => () => runAction(workspace, () => reviewForms(workspace, ids));
  return {
    "next-finding": command("next-finding", step(1), open),
    "previous-finding": command("previous-finding", step(-1), open),
    "show-review": command("show-review", () => showTab(workspace, "review"), open),
    "show-balance": command("show-balance", () => showTab(workspace, "balance"), open),
    "review-selected": ofSeveral(
      command("review-selected", run([...selected]), inSight && selected.size > 0),
      selected.size > 1 && menuWords.reviewSeveral(selected.size),
    ),
    "review-all": command("review-all", run(undefined), inSight && anyForms),
  };
}

function showTab({ store }: Workspace, panelTab: PanelTab): void {
  store.set({ panelTab, panelShown: true });
}
