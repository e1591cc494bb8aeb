/** Brings the cell the person is at into sight, wherever they went there from; not where a form opens. */
import { useEffect, useRef, type RefObject } from "react";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";

export function useCellInSight(scroller: RefObject<HTMLElement | null>, cell: LaidOutCell | undefined): void {
  const [row, column] = [cell?.row, cell?.column];
  const opening = useRef(true);
  useEffect(() => {
    // A form opens at its beginning.
    if (opening.current) {
      opening.current = false;
      return;
    }
    // In braces: newer browsers return a promise from it, which React would take for a clean-up function.
    scroller.current?.querySelector(`[data-slot="${row}/${column}"]`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [scroller, row, column]);
}
