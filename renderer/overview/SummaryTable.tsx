/** The 汇总表: projects with their amounts by source, subtotals by unit and department. Only the rows in sight are drawn; a click or Enter opens a form. */
import { useId, useMemo, useRef, useState, type CSSProperties } from "react";
import { useDesk } from "#renderer/desk/desk.ts";
import { TellingName } from "#renderer/desk/names/TellingName.tsx";
import { tellingParts, type NameParts } from "#renderer/desk/names/telling-parts.ts";
import { listKeys } from "#renderer/desk/row-list/list-keys.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useRowWindow } from "#renderer/desk/use-row-window.ts";
import { openForm } from "#renderer/editor/open-form.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { overviewWords } from "#renderer/text/overview-words.ts";
import type { OverviewColumn, OverviewRow } from "#shared/api/overview.ts";
import { printedAmount } from "#shared/overview/printed-amount.ts";
import type { OverviewResult } from "./overview-state.ts";

const rowHeight = 28;
/** In pixels: nine amounts stand beside the names in a window of 1366. */
const namesWidth = 134;
const amountWidth = 92;

export function SummaryTable({ result: { overview, columns, rows } }: { readonly result: OverviewResult }) {
  const desk = useDesk();
  const id = useId();
  const head = useRef<HTMLDivElement>(null);
  const { scroller, from, to, page, onScroll, scrollTo } = useRowWindow(rows.length, rowHeight);
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, Math.max(0, rows.length - 1));
  const moveTo = (index: number) => {
    const next = Math.min(Math.max(index, 0), rows.length - 1);
    scrollTo(next);
    setWanted(next);
  };
  const open = (row: OverviewRow | undefined) => {
    const form = row?.id;
    if (form !== undefined) runAction(desk, () => openForm(desk, form));
  };
  const scrolled = () => {
    onScroll();
    if (head.current && scroller.current) head.current.scrollLeft = scroller.current.scrollLeft;
  };
  const telling = useMemo(() => {
    const names = [...new Set(overview.units.map(({ unit }) => unit || libraryWords.noUnit))];
    return new Map(tellingParts(names).map((parts, i) => [names[i] ?? "", parts]));
  }, [overview]);
  const isOfMany = new Set(overview.units.map(({ department }) => department)).size > 1;
  const style = {
    gridTemplateColumns: `40px ${isOfMany ? `${namesWidth}px ` : ""}${namesWidth}px minmax(200px, 1fr) repeat(${columns.length}, ${amountWidth}px)`,
    minWidth: 240 + (isOfMany ? 2 : 1) * namesWidth + columns.length * amountWidth,
  };
  return (
    <div
      className="summary"
      role="grid"
      aria-label={overviewWords.table}
      aria-rowcount={rows.length + 1}
      tabIndex={0}
      data-region
      data-focus-first
      aria-activedescendant={`${id}-${at}`}
      onKeyDown={listKeys({ at, count: rows.length, page }, moveTo, { Enter: () => open(rows[at]) })}
    >
      <p className="summary-unit quiet">{overviewWords.unitOfMoney(overview.moneyUnit)}</p>
      <div ref={head} className="summary-head" role="rowgroup">
        <SummaryHead columns={columns} isOfMany={isOfMany} style={style} />
      </div>
      <div ref={scroller} className="summary-rows row-list" role="rowgroup" onScroll={scrolled}>
        <div
          className="row-list-rows"
          role="presentation"
          style={{ height: rows.length * rowHeight, minWidth: style.minWidth }}
        >
          {rows.slice(from, to).map((row, offset) => {
            const index = from + offset;
            return (
              // The list itself takes the keys and points at its current row.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={index}
                id={`${id}-${index}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={index === at}
                className={`summary-row row-list-row is-${row.kind} ${index === at ? "is-current" : ""}`}
                style={{ ...style, top: index * rowHeight, height: rowHeight }}
                onClick={() => setWanted(index)}
                onDoubleClick={() => open(row)}
              >
                <Cells row={row} isOfMany={isOfMany} columns={columns} decimals={overview.decimals} telling={telling} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface CellsProps {
  readonly row: OverviewRow;
  readonly isOfMany: boolean;
  readonly columns: readonly OverviewColumn[];
  readonly decimals: number;
  /** What tells units with long names from each other. */
  readonly telling: ReadonlyMap<string, NameParts>;
}

function Cells({ row, isOfMany, columns, decimals, telling }: CellsProps) {
  const { kind, number, department, unit, projectName, cells } = row;
  const unitName = kind === "project" || kind === "unit" ? unit || libraryWords.noUnit : "";
  const name = kind === "project" ? projectName || libraryWords.noProject : overviewWords.sums[kind];
  return (
    <>
      <span role="gridcell" className="is-number quiet">
        {number}
      </span>
      {isOfMany && (
        <span role="gridcell" title={department}>
          {department}
        </span>
      )}
      <span role="gridcell">
        <TellingName className="summary-name" parts={telling.get(unitName) ?? { shared: "", telling: unitName }} />
      </span>
      <span role="gridcell" title={name}>
        {name}
      </span>
      {cells.map(({ amount, text = "" }, i) => {
        const shown = amount === undefined ? text : printedAmount(amount, decimals);
        return (
          <span
            key={keyOf(columns[i])}
            role="gridcell"
            className={amount === undefined ? "is-text" : "is-number"}
            title={shown}
          >
            {shown}
          </span>
        );
      })}
    </>
  );
}

interface HeadProps {
  readonly columns: readonly OverviewColumn[];
  readonly isOfMany: boolean;
  readonly style: CSSProperties;
}

/** Neighbours with one name over them stand below it. */
function SummaryHead({ columns, isOfMany, style }: HeadProps) {
  const { number, department, unit, project } = overviewWords.columns;
  const texts = [number, ...(isOfMany ? [department] : []), unit, project];
  return (
    <div role="row" className="summary-row" style={style}>
      {texts.map((text) => (
        <span key={text} role="columnheader" className="is-tall">
          {text}
        </span>
      ))}
      {columns.map((column, i) => {
        const { group, title } = column;
        const isFirst = group !== "" && columns[i - 1]?.group !== group;
        const across = columns.filter((one) => one.group === group).length;
        return (
          <span key={keyOf(column)} role="columnheader" className={`is-number ${group === "" ? "is-tall" : "is-low"}`}>
            {isFirst && (
              <span className="summary-group" style={{ width: across * amountWidth }}>
                {group}
              </span>
            )}
            <span>{title}</span>
          </span>
        );
      })}
    </div>
  );
}

function keyOf(column: OverviewColumn | undefined): string {
  return column ? `${column.group} ${column.title}` : "";
}
