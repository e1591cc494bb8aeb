/** Who is expected, and how to say so. */
import { Button } from "antd";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { collectingWords } from "#renderer/text/collecting-words.ts";
import type { CollectionState } from "#shared/api/collecting.ts";
import { setRoster } from "./collect-actions.ts";

export function RosterBar({ state: { year, roster } }: { readonly state: CollectionState }) {
  const desk = useDesk();
  const hasLastYear = usePart(
    formsList,
    ({ forms }) => year !== null && (forms ?? []).some((form) => form.year === year - 1 && form.implementingUnit !== ""),
  );
  return (
    <div className="collect-roster" data-region>
      <span className={roster ? "" : "quiet"}>
        {roster ? collectingWords.roster(roster.source, roster.units, roster.projects) : collectingWords.noRoster}
      </span>
      <Button
        size="small"
        title={collectingWords.rosterTitle}
        onClick={() => runAction(desk, () => setRoster(desk, year, "workbook"))}
      >
        {collectingWords.rosterFile}
      </Button>
      <Button
        size="small"
        disabled={!hasLastYear}
        title={hasLastYear ? undefined : collectingWords.noLastYear}
        onClick={() => runAction(desk, () => setRoster(desk, year, "last-year"))}
      >
        {collectingWords.rosterLastYear}
      </Button>
      {roster && (
        <Button size="small" type="text" onClick={() => runAction(desk, () => setRoster(desk, year, "nobody"))}>
          {collectingWords.rosterNone}
        </Button>
      )}
    </div>
  );
}
