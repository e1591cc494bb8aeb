/** One row of the table: a unit in columns, or a line about it. */
import { DownOutlined, RightOutlined } from "@ant-design/icons";
import { useDesk } from "#renderer/desk/desk.ts";
import { readableAmount } from "#renderer/text/format.ts";
import { collectingWords } from "#renderer/text/collecting-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import type { CollectedUnitView } from "#shared/api/collecting.ts";
import { toggleUnit } from "./collecting-state.ts";
import { UnitLine } from "./UnitLine.tsx";
import { hasCome, type UnitRow } from "./unit-rows.ts";

export const unitRowHeight = 28;

interface Props {
  readonly row: UnitRow;
  readonly year: number | null;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly onPoint: () => void;
}

export function UnitRowView({ row, year, index, isCurrent, onPoint }: Props) {
  const desk = useDesk();
  const isUnit = row.kind === "unit";
  const click = () => {
    onPoint();
    if (isUnit) toggleUnit(desk, row.unit.unit);
  };
  return (
    // The list itself takes the keys and points at its current row.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={`collect-row-${index}`}
      role="treeitem"
      aria-level={isUnit ? 1 : 2}
      aria-selected={isCurrent}
      {...(isUnit && { "aria-expanded": row.isUnfolded })}
      className={`row-list-row ${classOf(row)} ${isCurrent ? "is-current" : ""}`}
      style={{ top: index * unitRowHeight, height: unitRowHeight }}
      onClick={click}
    >
      {isUnit ? <UnitCells unit={row.unit} isUnfolded={row.isUnfolded} /> : <UnitLine row={row} year={year} />}
    </div>
  );
}

/** Forms stand in the columns of their unit, sentences across them. */
function classOf(row: UnitRow): string {
  if (row.kind === "unit") return `collect-row is-${row.unit.state}`;
  return row.kind === "form" ? "collect-row is-inner" : "collect-line is-inner";
}

function UnitCells({ unit: one, isUnfolded }: { readonly unit: CollectedUnitView; readonly isUnfolded: boolean }) {
  const { unit, code, state, isUnexpected, expected, forms, missing, total } = one;
  const name = unit || libraryWords.noUnit;
  const taken = forms.filter(({ isTaken }) => isTaken).length;
  const note = collectingWords.note(one);
  const isHere = hasCome(one);
  return (
    <>
      <span aria-hidden className="collect-fold">
        {isUnfolded ? <DownOutlined /> : <RightOutlined />}
      </span>
      <span className="collect-cut" title={code === undefined ? name : `${name}（${code}）`}>
        {name}
      </span>
      <span className="collect-state">
        {collectingWords.states[state]}
        {isUnexpected && <em>{collectingWords.unexpected}</em>}
      </span>
      <span className="is-number">{expected}</span>
      <span className="is-number">{isHere && forms.length}</span>
      <span className={`is-number ${missing.length > 0 ? "is-short" : ""}`}>{missing.length > 0 && missing.length}</span>
      <span className="is-number">{isHere && (total === undefined ? collectingWords.notAdded : readableAmount(total))}</span>
      <span className="quiet collect-cut">{collectingWords.taken(taken, forms.length)}</span>
      <span className="quiet collect-cut" title={note}>
        {note}
      </span>
    </>
  );
}
