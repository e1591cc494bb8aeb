/** A laid-out form as plain paper that cannot be typed into. */
import { useLayoutEffect, useRef } from "react";
import type { FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import { PaperCells } from "./PaperCells.tsx";

interface Props {
  readonly layout: FormLayout;
  /** Per cent. */
  readonly zoom: number;
  readonly isMarked: (cell: LaidOutCell) => boolean;
  /** Brought into sight when the form is shown. */
  readonly lookAt?: LaidOutCell | undefined;
}

export function PaperView({ layout, zoom, isMarked, lookAt }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const slot = lookAt && `${lookAt.row}/${lookAt.column}`;
  useLayoutEffect(() => {
    if (slot === undefined) return;
    scroller.current?.querySelector(`[data-slot="${slot}"]`)?.scrollIntoView({ block: "center" });
  }, [slot]);
  return (
    // A region that scrolls has to be reachable without a pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className="paper-scroller" tabIndex={0}>
      <div className="paper selectable">
        <PaperCells layout={layout} zoom={zoom} classOf={(cell) => (isMarked(cell) ? "is-marked" : "")} />
      </div>
    </div>
  );
}
