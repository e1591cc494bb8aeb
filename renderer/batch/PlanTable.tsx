/** Each form with what will become of it. Arrow keys walk; what is to be known of the current one is told below the list. */
import { Segmented } from "antd";
import { useMemo, useState } from "react";
import type { PlannedChange } from "#shared/api/batches.ts";
import { useBlanks } from "#renderer/desk/blanks-list.ts";
import { tellingParts } from "#renderer/desk/names/telling-parts.ts";
import { TellingName } from "#renderer/desk/names/TellingName.tsx";
import { listKeys } from "#renderer/desk/row-list/list-keys.ts";
import { useRowWindow } from "#renderer/desk/use-row-window.ts";
import { batchWords } from "#renderer/text/batch-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { changeTexts, countPlan, isShown, notesOf, planFilters, type PlanFilter } from "./planned-rows.ts";

const rowHeight = 30;

interface Props {
  readonly plan: readonly PlannedChange[];
  /** Nothing is wanted yet: the rows say no more than which forms they are. */
  readonly isIdle: boolean;
}

export function PlanTable({ plan, isIdle }: Props) {
  const blanks = useBlanks();
  const fileOf = (hash: string) => blanks.find((blank) => blank.hash === hash)?.file ?? "";
  const [filter, setFilter] = useState<PlanFilter>("all");
  const [current, setCurrent] = useState<number>();
  const counts = useMemo(() => countPlan(plan), [plan]);
  const wanted = isIdle || counts[filter] === 0 ? "all" : filter;
  const rows = useMemo(() => plan.filter((row) => isShown(row, wanted)), [plan, wanted]);
  const names = useMemo(() => tellingParts(rows.map(({ projectName }) => projectName || libraryWords.noProject)), [rows]);
  const places = useMemo(
    () => tellingParts(rows.map(({ year, implementingUnit }) => libraryWords.where(year, implementingUnit))),
    [rows],
  );
  const { scroller, from, to, page, onScroll, scrollTo } = useRowWindow(rows.length, rowHeight);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === current),
  );
  const moveTo = (index: number) => {
    const next = Math.min(Math.max(index, 0), rows.length - 1);
    scrollTo(next);
    setCurrent(rows[next]?.id);
  };
  const shownAt = rows[at];
  return (
    <>
      {!isIdle && (
        <Segmented<PlanFilter>
          className="batch-filter"
          size="small"
          value={wanted}
          onChange={setFilter}
          options={planFilters.map((name) => ({
            value: name,
            disabled: name !== "all" && counts[name] === 0,
            label: `${batchWords.filters[name]} ${counts[name]}`,
          }))}
        />
      )}
      <div className="batch-row batch-heads quiet" aria-hidden>
        <span>{batchWords.heads.project}</span>
        <span>{batchWords.heads.where}</span>
        <span>{isIdle ? "" : batchWords.heads.change}</span>
      </div>
      <div
        ref={scroller}
        className="row-list batch-list"
        role="listbox"
        tabIndex={0}
        data-region
        aria-label={batchWords.list}
        aria-activedescendant={shownAt && `batch-${shownAt.id}`}
        onScroll={onScroll}
        onKeyDown={listKeys({ at, count: rows.length, page }, moveTo, {})}
      >
        <div className="row-list-rows" role="presentation" style={{ height: rows.length * rowHeight }}>
          {rows.slice(from, to).map((row, offset) => {
            const index = from + offset;
            const texts = changeTexts(row, fileOf);
            return (
              // The list itself takes the keys and points at its current row.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={row.id}
                id={`batch-${row.id}`}
                role="option"
                aria-selected={index === at}
                className={`row-list-row batch-row ${index === at ? "is-current" : ""}`}
                style={{ top: index * rowHeight, height: rowHeight }}
                onClick={() => setCurrent(row.id)}
              >
                <TellingName className="batch-text" parts={names[index] ?? { shared: "", telling: row.projectName }} />
                <TellingName className="batch-text quiet" parts={places[index] ?? { shared: "", telling: "" }} />
                <span className="batch-changes">
                  <span className={`batch-text ${texts.length === 0 ? "quiet" : ""}`} title={texts.join("；")}>
                    {texts.length > 0 ? texts.join("；") : isIdle ? "" : batchWords.same}
                  </span>
                  {notesOf(row).map((note) => (
                    <span key={note} className="batch-note">
                      {note}
                    </span>
                  ))}
                </span>
              </div>
            );
          })}
        </div>
      </div>
      {shownAt && <RowNotes row={shownAt} />}
    </>
  );
}

function RowNotes({ row: { projectName, without, told, twin } }: { readonly row: PlannedChange }) {
  if (!twin && without.length + told.length === 0) return null;
  return (
    <section className="batch-notes" aria-label={projectName || libraryWords.noProject} data-region>
      <strong>{projectName || libraryWords.noProject}</strong>
      {twin && <p>{batchWords.twinMore}</p>}
      {without.length > 0 && <p>{batchWords.lostMore}</p>}
      <ul>
        {without.map(({ name, text }, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- equal texts are told as often as they stand there
          <li key={i}>
            {name}：{text}
          </li>
        ))}
      </ul>
      {told.length > 0 && <p>{batchWords.toldMore}</p>}
      <ul>
        {told.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
