/**
 * An issued sheet drawn as it is, with names in the cells something is written to. It is looked at and pointed into; everything that can be
 * done with a cell can be done in the list beside it, which keys reach. Only rows in sight are drawn.
 */
import { useEffect, useMemo, useRef, type CSSProperties } from "react";
import type { IssuedSheet } from "#shared/sheet/issued-sheet.ts";
import { between, rowsInSight } from "../source/source-geometry.ts";
import { slotName, slotPlace, type Slot } from "../source/source-links.ts";
import { useSight } from "../source/use-sight.ts";
import { issuedGeometry, type IssuedBox, type IssuedGeometry } from "./issued-geometry.ts";
import "./issued.css";

export interface IssuedMark {
  /** What is written there; something that is asked about; a place of the indicators. */
  readonly kind: "bound" | "asked" | "indicator";
  /** Shown where nothing stands in the cell. */
  readonly name: string;
  readonly title: string;
}

interface Props {
  readonly sheet: IssuedSheet;
  readonly label: string;
  readonly marks: ReadonlyMap<Slot, IssuedMark>;
  readonly active: Slot | undefined;
  readonly onChoose: (slot: Slot) => void;
}

const margin = 32;

export function IssuedSheetView({ sheet, label, marks, active, onChoose }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const sight = useSight(scroller);
  const geometry = useMemo(() => issuedGeometry(sheet, sight.width - margin), [sheet, sight.width]);
  const { columns, rows } = geometry;
  const { from, to } = rowsInSight(rows, sight.top - 200, sight.top + sight.height + 200);
  const boxes = geometry.boxes.filter(({ row, rowSpan }) => row < to && row + rowSpan > from);

  useEffect(() => {
    const element = scroller.current;
    if (!element || active === undefined) return;
    const top = rows[slotPlace(active).row] ?? 0;
    const isInSight = top >= element.scrollTop && top + 60 <= element.scrollTop + element.clientHeight;
    if (!isInSight) element.scrollTop = top - element.clientHeight / 3;
  }, [active, rows]);

  return (
    // A region that scrolls has to be reachable without a pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className="issued-scroller" role="region" aria-label={label} tabIndex={0} data-region>
      <div className="issued-sheet selectable" style={{ width: columns.at(-1) ?? 0, height: rows.at(-1) ?? 0 }}>
        {boxes.map((box) => {
          const slot = slotName(box.row, box.column);
          const mark = marks.get(slot);
          return (
            // The list beside the sheet does the same for keys.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
            <div
              key={slot}
              className={classOf(box, mark, slot === active)}
              style={styleOf(box, mark, geometry)}
              title={mark?.title}
              onClick={() => onChoose(slot)}
            >
              {box.text === "" ? <span className="issued-name">{mark?.name}</span> : <span>{box.text}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function classOf({ isFramed, lettering }: IssuedBox, mark: IssuedMark | undefined, isActive: boolean): string {
  const parts = [
    "issued-cell",
    isFramed && "is-framed",
    lettering.wraps && "wraps",
    mark && `is-${mark.kind}`,
    isActive && "is-active",
  ];
  return parts.filter(Boolean).join(" ");
}

/** What is bound is seen by its colour, whatever ground the office gave it. */
function styleOf(
  { row, column, rowSpan, columnSpan, lettering }: IssuedBox,
  mark: IssuedMark | undefined,
  { columns, rows, scale }: IssuedGeometry,
): CSSProperties {
  const { fontSize, fontName, isBold, align, vertical, ink, fill } = lettering;
  return {
    left: columns[column],
    top: rows[row],
    width: between(columns, column, column + columnSpan) + 1,
    height: between(rows, row, row + rowSpan) + 1,
    fontSize: fontSize * scale,
    ...(fontName !== undefined && { fontFamily: `"${fontName.replaceAll('"', "")}", var(--font-interface)` }),
    ...(isBold && { fontWeight: "bold" }),
    textAlign: align ?? "left",
    justifyContent: vertical === "middle" ? "center" : vertical === "top" ? "flex-start" : "flex-end",
    ...(ink !== undefined && { color: ink }),
    ...(fill !== undefined && !mark && { background: fill }),
  };
}
