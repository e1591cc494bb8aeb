/**
 * The tables of a sheet read in one way, forms and others: what is told of each, with the notes and the unplaced text of its rows.
 *
 * Every token of the sheet ends in a field, in a label, in a note, in a table of another kind, or in `unplaced`.
 */
import type { Sheet } from "../sheet/sheet.ts";
import { ningxia2026 } from "../template/packs/ningxia-2026/template.ts";
import { buildForm, type BuiltForm } from "./build-form.ts";
import { labelIndex } from "./label-index.ts";
import { openLedger, type Ledger } from "./ledger.ts";
import type { DoubtKind, OtherTable, Place, Recognized, RecognizedTable, SheetReading } from "./recognized.ts";
import { remarks } from "./remarks.ts";
import { toldOnce, type NotesByRow } from "./told-once.ts";
import type { SheetContext } from "./table-context.ts";
import type { Taking } from "./taking.ts";
import { findTables, wholeTable, type TableRows } from "./tables/find-tables.ts";
import { noteHidden, rowsToRead } from "./tables/note-hidden.ts";
import { takeTables } from "./tables/take-tables.ts";
import { ownRows } from "./tables/own-rows.ts";
import { blockNumbers } from "./tokens/blocks.ts";
import { cleanTokens } from "./tokens/clean-tokens.ts";
import { numberSpacing, type NumberSpacing } from "./tokens/layout-blanks.ts";
import { sourcesOf, type Slot, type TokenRows } from "./tokens/token.ts";

/** How the rows of a sheet are taken. */
export interface WayOfReading {
  /** Whether columns may have slipped and blanks may be the layout's. */
  readonly isFlat: boolean;
  /** Whether columns hold even where levels nobody knows stand in them. */
  readonly trustsColumns?: boolean;
  readonly ledger?: Ledger;
  /** What is read as a form besides forms. */
  readonly taking?: Taking | undefined;
  /** The doubts that are decided the other way. */
  readonly otherwise?: readonly DoubtKind[] | undefined;
  /** Whether all rows are one table, whatever they look like. */
  readonly isOneTable?: boolean;
  /** The row of the sheet that a row was made of. */
  readonly rowOf?: (row: number) => number;
}

/** `undefined` where real cells turn out not to stand under their header. */
export function readTables(
  sheet: Sheet,
  cells: TokenRows,
  {
    isFlat,
    trustsColumns = false,
    otherwise = [],
    ledger = openLedger(otherwise),
    rowOf = asItIs,
    taking,
    isOneTable = false,
  }: WayOfReading,
): SheetReading | undefined {
  const template = ningxia2026;
  const labels = labelIndex(template);
  const clean = cleanTokens(rowsToRead(cells, sheet, otherwise), isFlat, labels, ledger);
  const found = isOneTable ? [wholeTable(clean)] : findTables(clean, labels, isFlat, ledger);
  if (isOneTable) for (const { start } of found) ledger.note({ row: start, column: 0 }, remarks.takenAnyway());
  const columnsHold = !isFlat || trustsColumns || isEven(clean, sheet.rowWidths);
  const { rows, tables } = takeTables(clean, found, taking, { labels, ledger, columnsHold });
  const blocks = blockNumbers(rows, sheet.rowPages);
  const context: SheetContext = {
    rows,
    template,
    labels,
    isFlat,
    columnsHold,
    trustsColumns,
    blocks,
    widths: sheet.rowWidths,
    pages: sheet.rowPages,
    spacingAt: isFlat ? pageSpacing(rows, blocks) : () => unspaced,
  };
  const built: (BuiltForm | undefined)[] = [];
  for (const table of tables) {
    const form = table.kind === "form" ? buildForm(table, context, ledger) : undefined;
    // One table that does not stand under its header is enough: the others need not be read.
    if (table.kind === "form" && !form) return undefined;
    built.push(form);
  }
  noteHidden(sheet, cells, rows, tables, ledger);
  for (const comment of sheet.comments ?? []) {
    const { row, column } = placeIn(sheet, comment);
    ledger.note({ row: comment.row, column: comment.column }, remarks.commentLeft(row, column, comment.text));
  }
  for (const slot of sheet.uncalculated ?? []) {
    const { row, column } = placeIn(sheet, slot);
    ledger.note(slot, remarks.formulaUncalculated(row, column));
  }
  for (const slot of sheet.summed ?? []) {
    const { row, column } = placeIn(sheet, slot);
    ledger.note(slot, remarks.formulaSummed(row, column));
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

/** Whether all rows of more than one cell have as many, blank ones included. */
function isEven(rows: TokenRows, widths: readonly number[] | undefined): boolean {
  const own = new Set(rows.flatMap((tokens, row) => (tokens.length > 1 ? [widths?.[row]] : [])));
  return own.size === 1 && !own.has(undefined);
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
      .map((token) => ({ text: token.text, where: place(sourcesOf(token)[0] ?? token) }))
      .concat(
        (sheet.boxes ?? [])
          .filter(({ row }) => own.includes(Math.min(row, rows.length - 1)))
          .map((box) => ({ text: box.text, where: place(box) })),
      ),
    line: top.row,
    ...(top.page !== undefined && { page: top.page }),
    origins: placesOf(origins, place),
  };
  const ownRows = (own.length > 0 ? own : [preamble.top]).map((row) => rowOf(row));
  const [from, last] = ownRows.reduce(([low, high], row) => [Math.min(low, row), Math.max(high, row)], [Infinity, 0]);
  const doubts = ledger.doubts
    .filter(({ row }) => own.includes(row))
    .map(({ doubt, source }) => ({ doubt, where: place(source) }));
  return { recognized, doubts, from, end: last + 1 };
}

function placesOf(origins: BuiltForm["origins"], place: (slot: Slot) => Place): Record<string, Place[]> {
  const places: Record<string, Place[]> = {};
  for (const [path, tokens] of origins) {
    const own: Place[] = [];
    for (const token of tokens) for (const slot of sourcesOf(token)) own.push(place(slot));
    places[path] = own;
  }
  return places;
}

function otherTable({ kind, preamble, start }: TableRows, rows: TokenRows, sheet: Sheet): OtherTable[] {
  if (kind === "form") return [];
  const [first] = preamble.title.length > 0 ? preamble.title : (rows[start] ?? []);
  const title = preamble.title.map((token) => token.text).join("");
  return [{ kind, title, where: placeIn(sheet, first ?? { row: start, column: 0 }) }];
}

/** Where a slot of the sheet stands in its source. */
export function placeIn(sheet: Sheet, { row, column }: Slot): Place {
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
