/**
 * Sheet in, forms out: every form a sheet holds, the repairs that were made, and every piece of text that found no place.
 *
 * Everything goes by the template's labels and by structure; nothing here knows a particular department, project or line. Every token
 * of the sheet ends in a field, in a label, in a note, in a table of another kind, or in `unplaced`.
 */
import type { Sheet } from "../sheet/sheet.ts";
import { ningxia2026 } from "../template/packs/ningxia-2026/template.ts";
import { buildForm, type BuiltForm } from "./build-form.ts";
import { labelIndex } from "./label-index.ts";
import { openLedger, type Ledger } from "./ledger.ts";
import type { OtherTable, Place, Recognized, RecognizedTable, SheetReading } from "./recognized.ts";
import { remarks } from "./remarks.ts";
import { toldOnce, type NotesByRow } from "./told-once.ts";
import type { SheetContext } from "./table-context.ts";
import { findTables, type TableRows } from "./tables/find-tables.ts";
import { noteHiddenRows } from "./tables/hidden-rows.ts";
import { ownRows } from "./tables/own-rows.ts";
import { rowsOfLines } from "./tables/rows-of-lines.ts";
import { unfoldLists } from "./tables/unfold-lists.ts";
import { tablesBeside } from "./tables/tables-beside.ts";
import { blockNumbers } from "./tokens/blocks.ts";
import { cleanTokens } from "./tokens/clean-tokens.ts";
import { gaps, takeApart } from "./tokens/spaced-cells.ts";
import { numberSpacing, type NumberSpacing } from "./tokens/layout-blanks.ts";
import { sourcesOf, tokenRows, type Slot, type TokenRows } from "./tokens/token.ts";

/** The forms of a sheet from top to bottom, and the tables of other kinds between them. */
export function readSheet(sheet: Sheet): SheetReading {
  const readings = tablesBeside(sheet, labelIndex(ningxia2026)).map(readTables);
  return { forms: readings.flatMap(({ forms }) => forms), others: readings.flatMap(({ others }) => others) };
}

function readTables(sheet: Sheet): SheetReading {
  const plain = tokenRows(sheet);
  const labels = labelIndex(ningxia2026);
  const unfolded = unfoldLists(plain, labels) ?? rowsOfLines(plain, labels);
  if (unfolded) return readAs(sheet, unfolded.rows, false, openLedger(), unfolded.rowOf) ?? { forms: [], others: [] };
  const rows = plain;
  // Cells that do not stand under their header are flattened text that was pasted into a workbook: read again as that.
  const reading = readAs(sheet, rows, sheet.origin === "flat") ?? readAs(sheet, rows, true);
  if (reading && reading.forms.length + reading.others.length > 0) return reading;
  return readSpaced(sheet, rows) ?? { forms: [], others: [] };
}

/** Tables whose rows were typed into one cell each. */
function readSpaced(sheet: Sheet, rows: TokenRows): SheetReading | undefined {
  for (const gap of [gaps.wide, gaps.any]) {
    const ledger = openLedger();
    const apart = takeApart(rows, gap, ledger);
    const reading = apart && readAs(sheet, apart, true, ledger);
    if (reading && reading.forms.length > 0) return reading;
  }
  return undefined;
}

/** The forms of a sheet from top to bottom; none where it holds no form. */
export function recognize(sheet: Sheet): Recognized[] {
  return readSheet(sheet).forms.map(({ recognized }) => recognized);
}

/** `undefined` where real cells turn out not to stand under their header. */
function readAs(
  sheet: Sheet,
  cells: TokenRows,
  isFlat: boolean,
  ledger = openLedger(),
  rowOf = asItIs,
): SheetReading | undefined {
  const template = ningxia2026;
  const labels = labelIndex(template);
  const rows = cleanTokens(cells, isFlat, labels, ledger);
  const blocks = blockNumbers(rows, sheet.rowPages);
  const context: SheetContext = {
    rows,
    template,
    labels,
    isFlat,
    blocks,
    widths: sheet.rowWidths,
    pages: sheet.rowPages,
    spacingAt: isFlat ? pageSpacing(rows, blocks) : () => unspaced,
  };
  const tables = findTables(rows, labels, isFlat);
  const built = tables.map((table) => (table.kind === "form" ? buildForm(table, context, ledger) : undefined));
  if (tables.some((table, i) => table.kind === "form" && !built[i])) return undefined;
  noteHiddenRows(sheet.hiddenRows ?? [], rows, ledger);
  for (const slot of sheet.uncalculated ?? []) {
    const { row, column } = placeIn(sheet, slot);
    ledger.note(slot, remarks.formulaUncalculated(row, column));
  }
  const notes = Map.groupBy(ledger.notes, ({ row }) => row);
  const own = ownRows(tables, rows.length);
  const forms = tables.flatMap((table, i) => {
    const [form, numbers] = [built[i], own[i] ?? []];
    return form ? [recognizedTable(table, form, numbers, { sheet, rows, ledger, notes, rowOf })] : [];
  });
  return { forms, others: tables.flatMap((table) => otherTable(table, rows, sheet)) };
}

interface Source {
  readonly sheet: Sheet;
  readonly rows: TokenRows;
  readonly ledger: Ledger;
  readonly notes: NotesByRow;
  /** The row of the sheet that a row was made of. */
  readonly rowOf: (row: number) => number;
}

const asItIs = (row: number) => row;

/** What is told of a form, with the notes and the unplaced text of its rows. */
function recognizedTable(
  { preamble }: TableRows,
  { form, origins }: BuiltForm,
  own: readonly number[],
  { sheet, rows, ledger, notes, rowOf }: Source,
): RecognizedTable {
  const place = ({ row, column }: Slot): Place => placeIn(sheet, { row: rowOf(row), column });
  const top = place({ row: preamble.top, column: 0 });
  const recognized: Recognized = {
    form,
    notes: toldOnce(own, notes, rows).map(({ code, message, source }) => ({ code, message, where: place(source) })),
    unplaced: own
      .flatMap((row) => (rows[row] ?? []).filter((token) => !ledger.isPlaced(token)))
      .map((token) => ({ text: token.text, where: place(sourcesOf(token)[0] ?? token) })),
    line: top.row,
    ...(top.page !== undefined && { page: top.page }),
    origins: placesOf(origins, place),
  };
  const ownRows = (own.length > 0 ? own : [preamble.top]).map((row) => rowOf(row));
  return { recognized, from: Math.min(...ownRows), end: Math.max(...ownRows) + 1 };
}

function placesOf(origins: BuiltForm["origins"], place: (slot: Slot) => Place): Record<string, Place[]> {
  const places: Record<string, Place[]> = {};
  for (const [path, tokens] of origins) places[path] = tokens.flatMap((token) => sourcesOf(token).map(place));
  return places;
}

function otherTable({ kind, preamble, start }: TableRows, rows: TokenRows, sheet: Sheet): OtherTable[] {
  if (kind === "form") return [];
  const [first] = preamble.title.length > 0 ? preamble.title : (rows[start] ?? []);
  const title = preamble.title.map((token) => token.text).join("");
  return [{ kind, title, where: placeIn(sheet, first ?? { row: start, column: 0 }) }];
}

/** Where a slot of the sheet stands in its source. */
function placeIn(sheet: Sheet, { row, column }: Slot): Place {
  const page = sheet.rowPages?.[row];
  const line = sheet.sourceLines?.[row] ?? row + 1;
  return page === undefined ? { row: line, column: column + 1 } : { row: line, column: column + 1, page };
}

/** Blanks of real cells are nobody's layout. */
const unspaced: NumberSpacing = { spaced: 0, tight: 0 };

/** How numbers are set on each page, counted once a page. */
function pageSpacing(rows: TokenRows, blocks: readonly number[]): (row: number) => NumberSpacing {
  const texts = Map.groupBy(rows.flat(), (token) => blocks[token.row] ?? 0);
  const counted = new Map([...texts].map(([block, tokens]) => [block, numberSpacing(tokens.map((token) => token.text))]));
  return (row) => counted.get(blocks[row] ?? 0) ?? unspaced;
}
