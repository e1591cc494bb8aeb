/** What a cell of text or of an amount becomes in a report: a number where a workbook can hold it exactly, else text that stays text. */
import { printedValue } from "#shared/filling/printed-value.ts";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { workbookText } from "./cell-text.ts";

export interface CellContent {
  /** `null` leaves the cell blank. */
  readonly value: string | number | null;
  /** Number format code. */
  readonly format: string;
}

export function cellContent(cell: Pick<LaidOutCell, "role" | "text">): CellContent {
  const { value, format } = printedValue(cell, { thousandsSeparators: false });
  if (value.kind === "blank") return { value: null, format };
  return { value: value.kind === "number" ? Number(value.number) : workbookText(value.text), format };
}
