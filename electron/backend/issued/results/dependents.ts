/**
 * Which formulas come to something else once some cells have changed, in a whole workbook.
 *
 * Told from the references in them, over as many steps as there are. A formula whose references do not tell what it depends on (a name, a table, `INDIRECT`)
 * counts as one that does.
 */
import { scanFormula, type Reference } from "../formula/scan-formula.ts";
import { sameName, type SheetPlace } from "../package/workbook.ts";
import { lastColumn, lastRow, type CellPlace } from "../rows/areas.ts";

export interface SheetFormula extends CellPlace {
  readonly sheet: SheetPlace;
  readonly formula: string;
}

export interface ChangedCell extends CellPlace {
  readonly sheet: number;
}

const looksElsewhere = /^(?:\[|INDIRECT\(|OFFSET\(|CELL\(|ROWS?\(|COLUMNS?\(|ADDRESS\(|NOW\(|TODAY\(|RAND|INFO\()/;
const constants = new Set(["TRUE", "FALSE"]);
/** A chain that is longer than this counts as changed from there on. */
const longestChain = 60;

export function dependents<Formula extends SheetFormula>(
  formulas: readonly Formula[],
  changed: readonly ChangedCell[],
  sheets: readonly SheetPlace[],
): Formula[] {
  if (changed.length === 0) return [];
  const cells = new ChangedCells();
  for (const cell of changed) cells.add(cell);
  let pending = formulas.map((formula) => ({ formula, ...scanFormula(formula.formula) }));
  const found: Formula[] = [];
  for (let step = 0; pending.length > 0; step++) {
    const [hit, missed] = partition(pending, ({ formula, references, words }) => {
      if (words.some((word) => looksElsewhere.test(word) || (!word.endsWith("(") && !constants.has(word)))) return true;
      if (step >= longestChain) return references.length > 0;
      return references.some((reference) => cells.isIn(reference, formula.sheet, sheets));
    });
    if (hit.length === 0) break;
    for (const { formula } of hit) cells.add({ sheet: formula.sheet.index, row: formula.row, column: formula.column });
    found.push(...hit.map(({ formula }) => formula));
    pending = missed;
  }
  return found;
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  const [yes, no]: [Item[], Item[]] = [[], []];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}

class ChangedCells {
  /** Columns by row by sheet. */
  readonly #sheets = new Map<number, Map<number, number[]>>();

  add({ sheet, row, column }: ChangedCell): void {
    const rows = this.#sheets.get(sheet) ?? new Map<number, number[]>();
    this.#sheets.set(sheet, rows);
    rows.set(row, [...(rows.get(row) ?? []), column]);
  }

  isIn(
    { sheet, lastSheet, isForeign, first, last = first }: Reference,
    own: SheetPlace,
    sheets: readonly SheetPlace[],
  ): boolean {
    if (isForeign) return false;
    const [from, to] = sheet === undefined ? [own.index, own.index] : span(sheet, lastSheet ?? sheet, sheets);
    const [top, bottom] = ordered(first.row?.value ?? 1, last.row?.value ?? lastRow);
    const [left, right] = ordered(first.column?.value ?? 1, last.column?.value ?? lastColumn);
    for (let index = from; index <= to; index++) {
      for (const [row, columns] of this.#sheets.get(index) ?? [])
        if (row >= top && row <= bottom && columns.some((column) => column >= left && column <= right)) return true;
    }
    return false;
  }
}

function span(first: string, last: string, sheets: readonly SheetPlace[]): [number, number] {
  const indexOf = (name: string) => sheets.findIndex((sheet) => sameName(sheet.name, name));
  return ordered(indexOf(first), indexOf(last));
}

function ordered(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}
