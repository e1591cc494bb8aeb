/** A laid-out form as plain paper that cannot be typed into. */
import type { FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import { PaperCells } from "./PaperCells.tsx";

interface Props {
  readonly layout: FormLayout;
  /** Per cent. */
  readonly zoom: number;
  readonly isMarked: (cell: LaidOutCell) => boolean;
}

export function PaperView({ layout, zoom, isMarked }: Props) {
  return (
    // A region that scrolls has to be reachable without a pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="paper-scroller" tabIndex={0}>
      <div className="paper selectable">
        <PaperCells layout={layout} zoom={zoom} classOf={(cell) => (isMarked(cell) ? "is-marked" : "")} />
      </div>
    </div>
  );
}
