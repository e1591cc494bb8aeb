/**
 * A sheet being filled from an open document, which says of every slot what stands there, covered ones included. Slots and rows that repeat are
 * counted, and only written where something stands in them: a worksheet ends in a million blank rows.
 */
import type { Merge, Sheet, SheetCell } from "#shared/sheet/sheet.ts";
import type { CellBudget } from "../cell-budget.ts";

/** More than any spreadsheet has; slots all merges cover. */
const rowLimit = 200_000;
const columnLimit = 16_384;
const slotLimit = 4_000_000;
/** Times one row that holds something may be repeated. */
const mostRepeats = 1000;

/** The document holds more than anybody would look at. */
export class TooManySlotsError extends Error {}

export interface GridCell {
  readonly text: string;
  readonly comment: string;
  readonly repeated: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Under the merge of another cell. */
  readonly isCovered: boolean;
}

export class DocumentGrid {
  readonly #cells: SheetCell[] = [];
  readonly #comments: SheetCell[] = [];
  readonly #boxes: SheetCell[] = [];
  readonly #merges: Merge[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #lines: number[] = [];
  readonly #count: CellBudget;
  #hiddenColumns: number[] = [];
  #columnsTold = 0;
  #row = 0;
  #slots = 0;

  constructor(count: CellBudget) {
    this.#count = count;
  }

  /** A line of text across the page. */
  addLine(text: string): void {
    this.#put(this.#cells, this.#row, 0, text);
    this.#lines.push(this.#row);
    this.#row += 1;
  }

  /** Text that floats over the row that comes next. */
  addBox(text: string): void {
    this.#put(this.#boxes, this.#row, 0, text);
  }

  beginTable(): void {
    this.#columnsTold = 0;
  }

  addColumns(repeated: number, isHidden: boolean): void {
    const to = Math.min(this.#columnsTold + repeated, columnLimit);
    if (isHidden) for (let column = this.#columnsTold; column < to; column++) this.#hiddenColumns.push(column);
    this.#columnsTold = to;
  }

  addRow(cells: readonly GridCell[], repeated: number, isHidden: boolean): void {
    const isBlank = cells.every(({ text, comment }) => text === "" && comment === "");
    // Of blank rows only merges may matter, which reach down from rows above.
    const times = isBlank ? 1 : repeated;
    if (times > mostRepeats) throw new TooManySlotsError();
    for (let i = 0; i < times; i++) {
      this.#addCells(cells, this.#row + i);
      if (isHidden && !isBlank) this.#hiddenRows.push(this.#row + i);
    }
    this.#row += repeated;
  }

  sheet(name: string | undefined, isHidden: boolean): Sheet {
    const rowCount = [this.#cells, this.#comments, this.#boxes].flat().reduce((most, { row }) => Math.max(most, row + 1), 0);
    const inside = this.#merges
      .filter(({ row }) => row < rowCount)
      .map(({ row, column, rowSpan, columnSpan }) => ({
        row,
        column,
        rowSpan: Math.min(rowSpan, rowCount - row),
        columnSpan,
      }));
    const columnCount = [
      ...this.#cells.map(({ column }) => column + 1),
      ...inside.map(({ column, columnSpan }) => column + columnSpan),
    ].reduce((most, column) => Math.max(most, column), 1);
    const across = columnCount > 1 ? this.#lines.map((row) => ({ row, column: 0, rowSpan: 1, columnSpan: columnCount })) : [];
    if (this.#slots + across.length * columnCount > slotLimit) throw new TooManySlotsError();
    const hiddenRows = isHidden ? [...new Set(this.#cells.map(({ row }) => row))] : this.#hiddenRows;
    const hiddenColumns = [...new Set(this.#hiddenColumns)].filter((column) => column < columnCount);
    return {
      ...(name !== undefined && { name }),
      rowCount,
      columnCount,
      cells: this.#cells,
      merges: [...inside, ...across],
      origin: "grid",
      ...(isHidden && { isHidden }),
      ...(hiddenRows.length > 0 && { hiddenRows }),
      ...(hiddenColumns.length > 0 && { hiddenColumns }),
      ...(this.#comments.length > 0 && { comments: this.#comments }),
      ...(this.#boxes.length > 0 && { boxes: this.#boxes }),
    };
  }

  #addCells(cells: readonly GridCell[], row: number): void {
    let column = 0;
    for (const { text, comment, repeated, rowSpan, columnSpan, isCovered } of cells) {
      const isMerge = rowSpan > 1 || columnSpan > 1;
      const times = (text !== "" || isMerge) && !isCovered ? repeated : 1;
      for (let at = column; at < column + times; at++) {
        // What a merge covers nobody sees.
        if (text !== "" && !isCovered) this.#put(this.#cells, row, at, text);
        if (isMerge && !isCovered) {
          this.#slots += rowSpan * columnSpan;
          if (this.#slots > slotLimit || at + columnSpan > columnLimit) throw new TooManySlotsError();
          this.#merges.push({ row, column: at, rowSpan, columnSpan });
        }
      }
      if (comment !== "") this.#put(this.#comments, row, column, comment);
      column += repeated;
    }
  }

  #put(list: SheetCell[], row: number, column: number, text: string): void {
    this.#count(1);
    if (row >= rowLimit || column >= columnLimit) throw new TooManySlotsError();
    list.push({ row, column, text });
  }
}
