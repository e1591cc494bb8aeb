/** One side in the form's own layout, with what differs marked; the change one is at is brought into sight. A click on a marked cell goes to it. */
import { useLayoutEffect, useMemo, useRef } from "react";
import type { Side } from "#shared/comparing/change-fields.ts";
import type { FormChange } from "#shared/comparing/form-change.ts";
import type { Form } from "#shared/form/form.ts";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { cellsOfChanges, changeCells, lookFor, type DrawnSide } from "#renderer/paper/change-cells.ts";
import { useDrawnTemplate } from "#renderer/paper/issued/use-drawn-by.ts";
import { PaperCells } from "#renderer/paper/PaperCells.tsx";
import { useFitZoom } from "#renderer/paper/use-fit-zoom.ts";

const pixelsPerPoint = 96 / 72;

interface Props {
  readonly side: Side;
  readonly label: string;
  readonly form: Form;
  readonly other: Form;
  readonly changes: readonly FormChange[];
  readonly at: number;
  readonly onPoint: (change: number) => void;
}

export function SidePaper({ side, label, form, other, changes, at, onPoint }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const template = useDrawnTemplate(form);
  const layout = useMemo(() => layOut(form, template), [form, template]);
  const zoom = useFitZoom(scroller, layout.columnWidths);
  const drawn: DrawnSide = useMemo(() => ({ side, form, template, layout }), [side, form, template, layout]);
  const marked = useMemo(() => cellsOfChanges(drawn, changes), [drawn, changes]);
  const change = changes[at];
  const current = useMemo(() => new Set(change ? changeCells(drawn, change) : []), [drawn, change]);
  const look = change && lookFor(drawn, change, other);
  const row = look?.row;
  useLayoutEffect(() => {
    const { current: pane } = scroller;
    if (!pane || row === undefined) return;
    const above = layout.rowHeights.slice(0, row).reduce((sum, height) => sum + height, 0);
    pane.scrollTop = ((above * zoom) / 100) * pixelsPerPoint - pane.clientHeight / 3;
  }, [layout, row, zoom]);

  const classOf = (cell: LaidOutCell) => {
    const kinds = (marked.get(cell) ?? []).map((index) => changes[index]?.kind);
    if (kinds.length === 0) return "";
    const [kind] = kinds;
    const tone = kind === "added" ? "is-added" : kind === "removed" ? "is-removed" : "is-marked";
    return `${tone} ${current.has(cell) ? "is-current-change" : ""}`;
  };
  const handlersOf = (cell: LaidOutCell) => {
    const [first] = marked.get(cell) ?? [];
    return first === undefined ? {} : { onClick: () => onPoint(first) };
  };
  return (
    // A region that scrolls has to be reachable without a pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className="paper-scroller comparing-paper" tabIndex={0} role="region" aria-label={label} data-region>
      <div className="paper selectable">
        <PaperCells layout={layout} zoom={zoom} classOf={classOf} handlersOf={handlersOf} />
      </div>
    </div>
  );
}
