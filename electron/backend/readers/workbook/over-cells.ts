/**
 * Lines of text boxes among the cells they float over: where the rows under a box are blank, they stand in those, one below the other, as a
 * person sees them; else they stay beside the cells.
 */
import type { SheetCell } from "#shared/sheet/sheet.ts";

export interface OverCells {
  /** Lines that stand in rows of their own. */
  readonly cells: readonly SheetCell[];
  readonly boxes: readonly SheetCell[];
}

export function overCells(lines: readonly SheetCell[], cells: readonly SheetCell[]): OverCells {
  const taken = new Set(cells.map(({ row }) => row));
  const [own, boxes]: [SheetCell[], SheetCell[]] = [[], []];
  let last: SheetCell | undefined;
  for (const line of lines) {
    const goesOn = last?.row === line.row && last.column === line.column;
    const row = goesOn ? (own.at(-1)?.row ?? line.row) + 1 : line.row;
    const isFree = !taken.has(row) && !(goesOn && boxes.includes(last ?? line));
    last = line;
    if (isFree) {
      taken.add(row);
      own.push({ ...line, row });
    } else boxes.push(line);
  }
  return { cells: own, boxes };
}
