/**
 * Last year's forms by unit. Arrow keys walk, space ticks a form or all of a unit; one that is asked about goes from undecided to the same
 * project to another one. Only rows near the visible part are drawn.
 */
import { Segmented } from "antd";
import { useMemo, useState } from "react";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { tellingParts } from "#renderer/desk/names/telling-parts.ts";
import { listKeys } from "#renderer/desk/row-list/list-keys.ts";
import { useRowWindow } from "#renderer/desk/use-row-window.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { yearsWords } from "#renderer/text/years-words.ts";
import { planRowHeight, PlanRowView, rowId } from "./PlanRowView.tsx";
import {
  countPlan,
  decided,
  nextDecision,
  planFilters,
  shownRows,
  type Decision,
  type PlanFilter,
  type PlanRow,
  type UnitRow,
} from "./year-rows.ts";
import { yearsState } from "./years-state.ts";

export function PlanList({ rows }: { readonly rows: readonly PlanRow[] }) {
  const desk = useDesk();
  const filter = usePart(yearsState, (state) => state.filter);
  const decisions = usePart(yearsState, (state) => state.decisions);
  const forms = usePart(formsList, (state) => state.forms);
  const [current, setCurrent] = useState<string>();
  const counts = useMemo(() => countPlan(rows), [rows]);
  const wanted = counts[filter] === 0 ? "all" : filter;
  const shown = useMemo(() => shownRows(rows, wanted), [rows, wanted]);
  const names = useMemo(
    () => tellingParts(shown.map((row) => (row.kind === "form" ? row.form.projectName || libraryWords.noProject : ""))),
    [shown],
  );
  const projects = useMemo(
    () => new Map((forms ?? []).map(({ id, projectName }) => [id, projectName || libraryWords.noProject])),
    [forms],
  );
  const { scroller, from, to, page, onScroll, scrollTo } = useRowWindow(shown.length, planRowHeight);
  const at = Math.max(
    0,
    shown.findIndex((row) => rowId(row) === current),
  );

  const decide = (row: UnitRow | PlanRow | undefined, decision?: Decision) => {
    if (!row) return;
    const next =
      row.kind === "unit"
        ? decided(decisions, row.forms.filter(isPlain), decision ?? allOrNone(row))
        : decided(decisions, [row], decision ?? nextDecision(row));
    desk.part(yearsState).set({ decisions: next });
  };
  const moveTo = (index: number) => {
    const next = Math.min(Math.max(index, 0), shown.length - 1);
    const row = shown[next];
    scrollTo(next);
    if (row) setCurrent(rowId(row));
  };
  const keyDown = listKeys({ at, count: shown.length, page }, moveTo, { " ": () => decide(shown[at]) });
  const shownAt = shown[at];
  return (
    <>
      <Segmented<PlanFilter>
        className="years-filter"
        size="small"
        value={wanted}
        onChange={(next) => desk.part(yearsState).set({ filter: next })}
        options={planFilters.map((name) => ({
          value: name,
          disabled: name !== "all" && counts[name] === 0,
          label: `${yearsWords.filters[name]} ${counts[name]}`,
        }))}
      />
      <div
        ref={scroller}
        className="row-list"
        role="listbox"
        tabIndex={0}
        aria-multiselectable
        data-region
        data-focus-first
        aria-label={yearsWords.list}
        aria-activedescendant={shownAt && rowId(shownAt)}
        onScroll={onScroll}
        onKeyDown={keyDown}
      >
        <div className="row-list-rows" role="presentation" style={{ height: shown.length * planRowHeight }}>
          {shown.slice(from, to).map((row, offset) => (
            <PlanRowView
              key={rowId(row)}
              row={row}
              name={names[from + offset] ?? { shared: "", telling: "" }}
              projects={projects}
              top={(from + offset) * planRowHeight}
              current={from + offset === at}
              onDecide={(decision) => {
                setCurrent(rowId(row));
                decide(row, decision);
              }}
              onPoint={() => setCurrent(rowId(row))}
            />
          ))}
        </div>
      </div>
    </>
  );
}

/** What ticking a whole unit is about: what is asked about is decided one by one, and what is there is not made twice unasked. */
function isPlain({ proposal }: PlanRow): boolean {
  return proposal.state === "proposed" || proposal.state === "one-year";
}

function allOrNone({ forms }: UnitRow): Decision {
  return forms.filter((row) => row.proposal.state === "proposed").every(({ decision }) => decision === "new") ? "none" : "new";
}
