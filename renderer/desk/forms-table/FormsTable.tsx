/**
 * A table of forms with what each stands for: its amount, what the review found, and whatever state whoever shows it tells. Only the rows in sight are drawn.
 *
 * Where forms can be chosen, the arrows walk through the boxes, the space bar ticks, Shift+click ticks all from the last one on.
 */
import { useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import type { ReviewCounts } from "#shared/api/reviews.ts";
import { TellingName } from "../names/TellingName.tsx";
import { tellingParts } from "../names/telling-parts.ts";
import { StandingCounts } from "../standing/StandingCounts.tsx";
import { useRowWindow } from "../use-row-window.ts";
import "./forms-table.css";

export interface FormsTableRow {
  readonly id: number;
  readonly name: string;
  /** Whose it is, where the table shows that. */
  readonly where: string;
  readonly amount: string;
  readonly counts: ReviewCounts | undefined;
  readonly state: ReactNode;
}

interface Props {
  readonly label: string;
  readonly heads: {
    readonly name: string;
    readonly where?: string;
    readonly amount: string;
    readonly counts: string;
    readonly state: string;
  };
  readonly rows: readonly FormsTableRow[];
  /** What stands where there are none. */
  readonly none: string;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
  readonly chooseAll: string;
}

const rowHeight = 28;

export function FormsTable({ label, heads, rows, none, chosen, onChoose, chooseAll }: Props) {
  const { scroller, from, to, page, onScroll, scrollTo } = useRowWindow(rows.length, rowHeight);
  const names = useMemo(() => tellingParts(rows.map(({ name }) => name)), [rows]);
  const places = useMemo(() => tellingParts(rows.map(({ where }) => where)), [rows]);
  const [at, setAt] = useState(0);
  const current = Math.min(at, Math.max(0, rows.length - 1));
  const wantsFocus = useRef(false);
  const moved = (box: HTMLInputElement | null) => {
    if (!box || !wantsFocus.current) return;
    wantsFocus.current = false;
    box.focus();
  };
  const anchor = useRef(0);
  const id = useId();
  const toggle = (index: number, range: boolean) => {
    const isOn = !chosen.has(rows[index]?.id ?? 0);
    const [first, last] = range ? [Math.min(anchor.current, index), Math.max(anchor.current, index)] : [index, index];
    const next = new Set(chosen);
    for (const { id } of rows.slice(first, last + 1))
      if (isOn) next.add(id);
      else next.delete(id);
    anchor.current = index;
    setAt(index);
    onChoose(next);
  };
  const keyDown = (event: KeyboardEvent) => {
    const to = target(event.key, current, rows.length, page);
    if (to === undefined) return;
    event.preventDefault();
    wantsFocus.current = true;
    setAt(to);
    scrollTo(to);
  };
  const chosenHere = rows.filter(({ id }) => chosen.has(id)).length;
  const isAll = rows.length > 0 && chosenHere === rows.length;
  return (
    <div
      className={`forms-table ${heads.where === undefined ? "" : "has-where"}`}
      role="table"
      aria-label={label}
      aria-rowcount={rows.length + 1}
    >
      <div className="forms-table-head" role="row">
        <span role="columnheader">
          <input
            type="checkbox"
            aria-label={chooseAll}
            title={chooseAll}
            checked={isAll}
            ref={(box) => {
              if (box) box.indeterminate = !isAll && chosenHere > 0;
            }}
            onChange={() => onChoose(new Set(isAll ? [] : rows.map(({ id }) => id)))}
          />
        </span>
        <span role="columnheader">{heads.name}</span>
        {heads.where !== undefined && <span role="columnheader">{heads.where}</span>}
        <span role="columnheader" className="forms-table-amount">
          {heads.amount}
        </span>
        <span role="columnheader">{heads.counts}</span>
        <span role="columnheader">{heads.state}</span>
      </div>
      <div ref={scroller} className="forms-table-rows" role="rowgroup" onScroll={onScroll}>
        {rows.length === 0 && <p className="forms-table-none quiet">{none}</p>}
        <div style={{ height: rows.length * rowHeight }}>
          {rows.slice(from, to).map((row, offset) => {
            const index = from + offset;
            const click = (event: MouseEvent) => toggle(index, event.shiftKey);
            return (
              <div
                key={row.id}
                className="forms-table-row"
                role="row"
                aria-rowindex={index + 2}
                style={{ top: index * rowHeight, height: rowHeight }}
              >
                <span role="cell">
                  <input
                    id={`${id}-${row.id}`}
                    type="checkbox"
                    aria-label={row.name}
                    ref={index === current ? moved : undefined}
                    tabIndex={index === current ? 0 : -1}
                    onKeyDown={keyDown}
                    checked={chosen.has(row.id)}
                    onClick={click}
                    onChange={() => {}}
                  />
                </span>
                <span role="cell" className="forms-table-name">
                  <label htmlFor={`${id}-${row.id}`}>
                    <TellingName className="" parts={names[index] ?? { shared: "", telling: row.name }} />
                  </label>
                </span>
                {heads.where !== undefined && (
                  <span role="cell" className="forms-table-where quiet">
                    <TellingName className="" parts={places[index] ?? { shared: "", telling: row.where }} />
                  </span>
                )}
                <span role="cell" className="forms-table-amount">
                  {row.amount}
                </span>
                <span role="cell" className="forms-table-counts">
                  {row.counts && <StandingCounts counts={row.counts} />}
                </span>
                <span role="cell" className="forms-table-state">
                  {row.state}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function target(key: string, at: number, count: number, page: number): number | undefined {
  const within = (index: number) => Math.min(Math.max(index, 0), count - 1);
  switch (key) {
    case "ArrowDown":
      return within(at + 1);
    case "ArrowUp":
      return within(at - 1);
    case "PageDown":
      return within(at + page);
    case "PageUp":
      return within(at - page);
    case "Home":
      return 0;
    case "End":
      return within(count - 1);
    default:
      return undefined;
  }
}
