/**
 * The source as it is: its cells, merges, line numbers and pages, with marks on what went into the form, what found no place and what there
 * is a note about. Only rows in sight are drawn.
 */
import { useEffect, useMemo, useRef, type CSSProperties } from "react";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { SourceGutter } from "./SourceGutter.tsx";
import { between, fontSize, lineHeight, rowsInSight, sourceGeometry, type SourceBox } from "./source-geometry.ts";
import { slotName, slotPlace, type Slot } from "./source-links.ts";
import type { SlotMark } from "./source-marks.ts";
import { useSight } from "./use-sight.ts";
import "./source.css";

interface Props {
  readonly sheet: Sheet;
  readonly marks: ReadonlyMap<Slot, SlotMark>;
  /** Cells that went into a field can be clicked to see it. */
  readonly isLinked: (slot: Slot) => boolean;
  readonly active: ReadonlySet<Slot>;
  /** What to bring into sight; a new object brings it there again. */
  readonly lookAt: { readonly slot: Slot } | undefined;
  readonly onPoint: (slot: Slot | undefined) => void;
  readonly onChoose: (slot: Slot) => void;
}

/** What the line numbers, which stay where they are, and the margin beside the cells take of the width. */
const besideCells = { lines: 52, pages: 92 };

const markNames: Readonly<Record<SlotMark, string>> = {
  unplaced: importWords.unplacedCell,
  attention: importWords.noteCell,
  repair: importWords.noteCell,
};

export function SourceSheet({ sheet, marks, isLinked, active, lookAt, onPoint, onChoose }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const sight = useSight(scroller);
  const room = sight.width - (sheet.rowPages ? besideCells.pages : besideCells.lines);
  const geometry = useMemo(() => sourceGeometry(sheet, room), [sheet, room]);
  const { columns, rows } = geometry;
  const { from, to } = rowsInSight(rows, sight.top - 100, sight.top + sight.height + 100);
  const boxes = geometry.boxes.filter(({ row, rowSpan }) => row < to && row + rowSpan > from);

  useEffect(() => {
    const element = scroller.current;
    if (!element || !lookAt) return;
    const { row, column } = slotPlace(lookAt.slot);
    bringIntoSight(element, room, { top: rows[row] ?? 0, left: columns[column] ?? 0, right: columns[column + 1] ?? 0 });
  }, [lookAt, rows, columns, room]);

  const classOf = (slot: Slot) => {
    const mark = marks.get(slot);
    return ["source-cell", mark && `is-${mark}`, isLinked(slot) && "is-linked", active.has(slot) && "is-active"]
      .filter(Boolean)
      .join(" ");
  };
  const size = { height: rows.at(-1) ?? 0, width: columns.at(-1) ?? 0 };
  return (
    // A region that scrolls has to be reachable without a pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className="source-scroller" role="region" aria-label={importWords.source} tabIndex={0} data-region>
      <div className="source-sheet" style={{ fontSize, lineHeight: `${lineHeight}px` }}>
        <SourceGutter sheet={sheet} rows={rows} from={from} to={to} />
        <div className="source-cells selectable" style={size}>
          {boxes.map((box) => {
            const slot = slotName(box.row, box.column);
            return (
              // The cells are looked at; what can be done with them can be done in the form and in the list below.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
              <div
                key={slot}
                className={classOf(slot)}
                style={placeOf(box, columns, rows)}
                title={markTitle(marks.get(slot))}
                onMouseEnter={() => onPoint(slot)}
                onMouseLeave={() => onPoint(undefined)}
                onClick={() => onChoose(slot)}
              >
                {box.text}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** No further than needed; as far left as possible, where the labels are. */
function bringIntoSight(
  scroller: HTMLElement,
  room: number,
  { top, left, right }: { top: number; left: number; right: number },
): void {
  if (top < scroller.scrollTop || top + 40 > scroller.scrollTop + scroller.clientHeight) {
    scroller.scrollTop = top - scroller.clientHeight / 3;
  }
  if (right <= room) scroller.scrollLeft = 0;
  else if (left < scroller.scrollLeft || right > scroller.scrollLeft + room) scroller.scrollLeft = Math.min(left, right - room);
}

function markTitle(mark: SlotMark | undefined): string | undefined {
  return mark && markNames[mark];
}

function placeOf(box: SourceBox, columns: readonly number[], rows: readonly number[]): CSSProperties {
  return {
    left: columns[box.column],
    top: rows[box.row],
    width: between(columns, box.column, box.column + box.columnSpan) + 1,
    height: between(rows, box.row, box.row + box.rowSpan) + 1,
  };
}
