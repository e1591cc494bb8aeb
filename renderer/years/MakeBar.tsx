/** The page's foot: how many drafts will be made, and making them. */
import { Button } from "antd";
import { useDesk } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { yearsWords } from "#renderer/text/years-words.ts";
import { makeYear } from "./plan-year.ts";
import { choicesOf, countUndecided, type PlanRow } from "./year-rows.ts";

export function MakeBar({ rows, to }: { readonly rows: readonly PlanRow[]; readonly to: number }) {
  const desk = useDesk();
  const choices = choicesOf(rows);
  const same = choices.filter((choice) => choice.same).length;
  const drafts = choices.length - same;
  const undecided = countUndecided(rows);
  return (
    <footer className="page-foot" data-region>
      <span className="quiet">{undecided > 0 && yearsWords.undecided(undecided)}</span>
      <span className="page-foot-space" />
      {drafts > 0 && <span className="quiet">{yearsWords.makeAs(to)}</span>}
      <Button type="primary" disabled={choices.length === 0} onClick={() => runAction(desk, () => makeYear(desk, choices))}>
        {yearsWords.make(drafts, same)}
      </Button>
    </footer>
  );
}
