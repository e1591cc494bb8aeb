/** How many cells are read of one file, so that a file made of nothing but cells takes neither all memory nor all time. */
import { AppError } from "#shared/api/app-error.ts";

/** A thousand forms take about 300,000. */
export const cellLimit = 500_000;

/** Counts cells; more than the limit is an AppError. */
export type CellBudget = (cells: number) => void;

export function cellBudget(name: string): CellBudget {
  let count = 0;
  return (cells) => {
    count += cells;
    if (count > cellLimit) throw new AppError("file-too-large", name, `超过 ${cellLimit / 10_000} 万个单元格`);
  };
}
