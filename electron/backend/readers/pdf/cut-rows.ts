/**
 * A row that a page break cut in two becomes one again: what stands in the first row of a page goes on in the last row of the page
 * before.
 *
 * Taken for cut only on evidence: no line closes the table at the break, or every text that has text above it goes on from there in
 * words and in layout. A header repeated at the top of the page is left where it is.
 */
import type { ChainedTable } from "./table-chains.ts";
import { plainText, type RowCell, type TableRow } from "./table-rows.ts";
import { endsSentence, isFull } from "./wrapped-text.ts";

/** Moves the rest of a cut row from the rows below to the rows above. `true` where nothing else is below: then the row goes on from there. */
export function joinCutRows(above: TableRow[], below: TableRow[], table: ChainedTable): boolean {
  const top = firstNewRow(above, below);
  const upper = lastCells(above);
  const lower = below[top];
  if (!lower || lower.every((cell) => cell.lines.length === 0)) return false;
  const rest = withLabelsRaised(upper, lower);
  below[top] = rest;
  const isOpen = table.continues?.table.frame.isOpenBelow === true && table.table.frame.isOpenAbove;
  if (!(isOpen || goesOn(upper, rest))) return false;
  below[top] = rest.map((cell) => {
    const counterpart = upper.find((last) => isSameColumn(last.cell, cell));
    if (!counterpart || cell.lines.length === 0) return cell;
    const isRepeated = isRepeatedLabel(counterpart.cell, cell, rest);
    if (isRepeated && cell.rowSpan > 1) return cell;
    if (!isRepeated) counterpart.replace({ ...counterpart.cell, lines: [...counterpart.cell.lines, ...cell.lines] });
    return Object.assign({}, cell, { lines: [] });
  });
  return top === below.length - 1;
}

/** A cell that reaches down to the last row. */
interface LastCell {
  cell: RowCell;
  replace(cell: RowCell): void;
}

function lastCells(rows: TableRow[]): LastCell[] {
  return rows.flatMap((row, r) =>
    row.flatMap((cell, i) => {
      if (r + cell.rowSpan !== rows.length) return [];
      const last: LastCell = {
        cell,
        replace(changed) {
          last.cell = changed;
          rows[r] = (rows[r] ?? []).with(i, changed);
        },
      };
      return [last];
    }),
  );
}

/**
 * The label of a merged cell that was cut, printed at half its height and so only on the second page, goes where the cell begins. A blank
 * cell under one with a label is the rest of that one and waits for no label.
 */
function withLabelsRaised(upper: readonly LastCell[], lower: TableRow): TableRow {
  return lower.map((cell, i): RowCell => {
    const last = upper.find((above) => isSameColumn(above.cell, cell));
    // Where nothing is drawn above, a label may stand on any page before.
    const isLabelled = !last || last.cell.lines.length > 0 || last.cell.isRest === true;
    if (cell.lines.length === 0) return Object.assign({}, cell, { isRest: isLabelled });
    const isCut = last && last.cell.rowSpan + cell.rowSpan > 2 && i < lower.length - 1;
    if (isLabelled || !isCut) return cell;
    last.replace({ ...last.cell, lines: cell.lines });
    return Object.assign({}, cell, { lines: [], isRest: true });
  });
}

/** Past the rows at the top that stand above in the same words: a repeated header. */
function firstNewRow(above: readonly TableRow[], below: readonly TableRow[]): number {
  const known = new Set(above.map((row) => wordsOf(row)));
  const first = below.findIndex((row) => row.filter((cell) => cell.lines.length > 0).length < 2 || !known.has(wordsOf(row)));
  return first < 0 ? below.length : first;
}

function wordsOf(row: TableRow): string {
  return row.map((cell) => plainText(cell)).join("\t");
}

function goesOn(upper: readonly LastCell[], lower: TableRow): boolean {
  const pairs = lower
    .filter((cell) => cell.lines.length > 0)
    .map((cell) => ({ cell, above: upper.find((last) => isSameColumn(last.cell, cell))?.cell }));
  if (pairs.some(({ above }) => above === undefined)) return false;
  // Labels may be printed again in front of what goes on; further right the same words are another cell's.
  const firstNew = pairs.findIndex(({ cell, above }) => above && !isRepeatedLabel(above, cell, lower));
  const news = firstNew < 0 ? [] : pairs.slice(firstNew);
  const texts = news.filter(({ above }) => above && above.lines.length > 0);
  if (texts.length === 0 || !canAllGoOn(texts.flatMap(({ above }) => above ?? []))) return false;
  if (texts.every(({ cell, above }) => above && textGoesOn(above, cell))) return true;
  // A label and its text: a second text without a label of its own is the rest of the first.
  return texts.length === 1 && news.length === 1 && lower.length === 2 && upper.length === 2 && news[0]?.cell === lower[1];
}

/** So many texts are not cut in the middle at once, and several only where as many lines of each stand above the break. */
const mostCut = 4;
const several = 2;

function canAllGoOn(above: readonly RowCell[]): boolean {
  if (above.length <= several) return true;
  return above.length <= mostCut && new Set(above.map(({ lines }) => lines.length)).size === 1;
}

function textGoesOn(above: RowCell, below: RowCell): boolean {
  const [last, first] = [above.lines.at(-1), below.lines[0]];
  if (!last || !first) return false;
  if (/[，、,（(《“：:]$/.test(last.text.trim()) || /^[，。；、）)》”％%]/.test(first.text.trim())) return true;
  return !endsSentence(last.text) && isFull(above.lines, last, first, above.width);
}

/** The last cell of a row is no label. */
function isRepeatedLabel(above: RowCell, cell: RowCell, row: TableRow): boolean {
  return cell !== row.at(-1) && plainText(above) === plainText(cell);
}

function isSameColumn(a: RowCell, b: RowCell): boolean {
  return a.column === b.column && a.columnSpan === b.columnSpan;
}
