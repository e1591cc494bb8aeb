/** Two years of the library: by unit which form became which, how much money that is and how much changed; a form is compared with a click or Enter. */
import { Progress, Segmented, Select } from "antd";
import { useMemo, useState } from "react";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { listKeys } from "#renderer/desk/row-list/list-keys.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useRowWindow } from "#renderer/desk/use-row-window.ts";
import { comparingWords } from "#renderer/text/comparing-words.ts";
import { compareYears, knownYears, setSides } from "./comparing-actions.ts";
import { comparingState, type YearsOnPage } from "./comparing-state.ts";
import { ReportButtons } from "./ReportButtons.tsx";
import { countPairs, pairFilters, pairRows, shownPairs, rowKey, type PairFilter, type YearRow } from "./year-pairs.ts";
import { yearRowHeight, YearRowView, YearsHead } from "./YearRowView.tsx";

export function YearsComparison({ years }: { readonly years: YearsOnPage }) {
  const desk = useDesk();
  const { left, right, compared } = years;
  const running = usePart(comparingState, (state) => state.running);
  const forms = usePart(formsList, (state) => state.forms);
  const known = knownYears(desk).map((value) => ({ value, label: comparingWords.year(value) }));
  const rows = useMemo(() => (compared ? pairRows(compared, forms ?? []) : []), [compared, forms]);
  return (
    <div className="comparing-forms">
      <div className="comparing-bar" data-region>
        <Select<number>
          size="small"
          className="comparing-year"
          aria-label={comparingWords.left}
          value={left}
          onChange={(year) => runAction(desk, () => compareYears(desk, year, right))}
          options={known}
        />
        <Select<number>
          size="small"
          className="comparing-year"
          aria-label={comparingWords.right}
          value={right}
          onChange={(year) => runAction(desk, () => compareYears(desk, left, year))}
          options={known}
        />
        {running && (
          <span className="comparing-running" role="status">
            {comparingWords.compareYears}
            <Progress
              percent={running.total === 0 ? 0 : Math.floor((100 * running.done) / running.total)}
              showInfo={false}
              size="small"
            />
            <span className="quiet">{running.total > 0 && comparingWords.progress(running.done, running.total)}</span>
          </span>
        )}
        <span className="comparing-space" />
        {rows.length > 0 && <ReportButtons compared={{ kind: "years", left, right }} />}
      </div>
      {compared && rows.length === 0 && <p className="comparing-none quiet">{comparingWords.noPairs}</p>}
      {rows.length > 0 && <Pairs rows={rows} years={years} />}
    </div>
  );
}

function Pairs({ rows, years }: { readonly rows: ReturnType<typeof pairRows>; readonly years: YearsOnPage }) {
  const desk = useDesk();
  const [filter, setFilter] = useState<PairFilter>("all");
  const [wanted, setWanted] = useState(0);
  const counts = useMemo(() => countPairs(rows), [rows]);
  const filtered = counts[filter] === 0 ? "all" : filter;
  const shown = useMemo(() => shownPairs(rows, filtered), [rows, filtered]);
  const { scroller, from, to, page, onScroll, scrollTo } = useRowWindow(shown.length, yearRowHeight);
  const at = Math.min(wanted, shown.length - 1);
  const moveTo = (index: number) => {
    const next = Math.min(Math.max(index, 0), shown.length - 1);
    scrollTo(next);
    setWanted(next);
  };
  const open = (row: YearRow | undefined) => {
    if (row?.kind !== "pair" || !row.left || !row.right) return;
    setSides(desk, { left: { kind: "form", id: row.left.id }, right: { kind: "form", id: row.right.id } });
    desk.part(comparingState).set({ mode: "forms" });
  };
  const keyDown = listKeys({ at, count: shown.length, page }, moveTo, { Enter: () => open(shown[at]) });
  return (
    <>
      <Segmented<PairFilter>
        className="comparing-filter"
        size="small"
        value={filtered}
        onChange={setFilter}
        options={pairFilters.map((name) => ({
          value: name,
          disabled: counts[name] === 0,
          label: `${comparingWords.filters[name]} ${counts[name]}`,
        }))}
      />
      <YearsHead years={years} />
      <div
        ref={scroller}
        className="row-list"
        role="listbox"
        tabIndex={0}
        data-region
        data-focus-first
        aria-label={comparingWords.pairs}
        aria-activedescendant={`comparing-year-${at}`}
        onScroll={onScroll}
        onKeyDown={keyDown}
      >
        <div className="row-list-rows" role="presentation" style={{ height: shown.length * yearRowHeight }}>
          {shown.slice(from, to).map((row, offset) => (
            <YearRowView
              key={rowKey(row)}
              id={`comparing-year-${from + offset}`}
              row={row}
              years={years}
              top={(from + offset) * yearRowHeight}
              current={from + offset === at}
              onOpen={() => {
                setWanted(from + offset);
                open(row);
              }}
            />
          ))}
        </div>
      </div>
    </>
  );
}
