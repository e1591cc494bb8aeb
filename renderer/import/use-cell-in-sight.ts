/** Brings the cell the person is at into sight, wherever they went there from. */
import { useEffect, type RefObject } from "react";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";

export function useCellInSight(scroller: RefObject<HTMLElement | null>, cell: LaidOutCell | undefined): void {
  const [row, column] = [cell?.row, cell?.column];
  useEffect(() => {
    // In braces: newer browsers return a promise from it, which React would take for a clean-up function.
    scroller.current?.querySelector(`[data-slot="${row}/${column}"]`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [scroller, row, column]);
}
