/**
 * Units as a table; a unit unfolds into its projects and what is to be said of them. The arrows walk, the right one unfolds and the left one folds. Only rows
 * near the visible part are drawn.
 */
import { useMemo, useState } from "react";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { listKeys } from "#renderer/desk/row-list/list-keys.ts";
import { useRowWindow } from "#renderer/desk/use-row-window.ts";
import { collectingWords } from "#renderer/text/collecting-words.ts";
import type { CollectionState } from "#shared/api/collecting.ts";
import { collecting, toggleUnit } from "./collecting-state.ts";
import { unitRowHeight, UnitRowView } from "./UnitRowView.tsx";
import { isIn, unitRows, type UnitView } from "./unit-rows.ts";

interface Props {
  readonly state: CollectionState;
  readonly view: UnitView;
}

const { heads } = collectingWords;

export function UnitsTable({ state: { units, year }, view }: Props) {
  const desk = useDesk();
  const unfolded = usePart(collecting, (state) => state.unfolded);
  const shown = useMemo(() => units.filter((unit) => isIn(view, unit)), [units, view]);
  const rows = useMemo(() => unitRows(shown, unfolded), [shown, unfolded]);
  const { scroller, from, to, page, onScroll, scrollTo } = useRowWindow(rows.length, unitRowHeight);
  const [current, setCurrent] = useState(0);
  const at = Math.min(current, Math.max(0, rows.length - 1));
  const moveTo = (index: number) => {
    const next = Math.min(Math.max(index, 0), rows.length - 1);
    setCurrent(next);
    scrollTo(next);
  };
  const fold = (wanted: boolean | undefined) => {
    const row = rows[at];
    if (!row) return;
    if (row.kind !== "unit") return moveTo(rows.findIndex((one) => one.kind === "unit" && one.unit === row.unit));
    if (wanted === undefined || wanted !== row.isUnfolded) toggleUnit(desk, row.unit.unit);
  };
  const keyDown = listKeys({ at, count: rows.length, page }, moveTo, {
    ArrowRight: () => fold(true),
    ArrowLeft: () => fold(false),
    Enter: () => fold(undefined),
    " ": () => fold(undefined),
  });
  return (
    <div className="collect-table">
      <div className="collect-row collect-heads" aria-hidden>
        <span />
        <span>{heads.unit}</span>
        <span>{heads.state}</span>
        <span className="is-number">{heads.expected}</span>
        <span className="is-number">{heads.came}</span>
        <span className="is-number">{heads.missing}</span>
        <span className="is-number">{heads.total}</span>
        <span>{heads.taken}</span>
        <span>{heads.note}</span>
      </div>
      <div
        ref={scroller}
        className="row-list"
        role="tree"
        tabIndex={0}
        data-region
        aria-label={collectingWords.list}
        aria-activedescendant={rows.length > 0 ? `collect-row-${at}` : undefined}
        onScroll={onScroll}
        onKeyDown={(event) => {
          // Buttons in a row have keys of their own.
          if (event.target === event.currentTarget) keyDown(event);
        }}
      >
        <div className="row-list-rows" role="presentation" style={{ height: rows.length * unitRowHeight }}>
          {rows.slice(from, to).map((row, offset) => (
            <UnitRowView
              // oxlint-disable-next-line react/no-array-index-key -- two lines about a unit may say the same
              key={from + offset}
              row={row}
              year={year}
              index={from + offset}
              isCurrent={from + offset === at}
              onPoint={() => setCurrent(from + offset)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
