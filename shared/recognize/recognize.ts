/**
 * Sheet in, forms out: every form a sheet holds, the repairs that were made, and every piece of text that found no place.
 *
 * Everything goes by the template's labels and by structure; nothing here knows a particular department, project or line. Every token
 * of the sheet ends in a field, in a label, in a note, or in `unplaced`.
 */
import type { Sheet } from "../sheet/sheet.ts";
import { ningxia2026 } from "../template/ningxia-2026.ts";
import type { Template } from "../template/template.ts";
import { blockNumbers } from "./tokens/blocks.ts";
import { buildForm, type BuiltForm } from "./build-form.ts";
import { cleanTokens } from "./tokens/clean-tokens.ts";
import type { SheetContext } from "./table-context.ts";
import { findForms, type FormRows } from "./tables/find-forms.ts";
import { labelIndex } from "./label-index.ts";
import { numberSpacing, type NumberSpacing } from "./tokens/layout-blanks.ts";
import { openLedger } from "./ledger.ts";
import type { Place, Recognized, RecognizedTable, SheetReading } from "./recognized.ts";
import { sourcesOf, tokenRows, type Slot, type TokenRows } from "./tokens/token.ts";

/** The forms of a sheet from top to bottom, and the tables of other kinds between them. */
export function readSheet(sheet: Sheet): SheetReading {
  // Cells that do not stand under their header are flattened text that was pasted into a workbook: read again as that.
  const forms = recognizeAs(sheet, sheet.origin === "flat", ningxia2026) ?? recognizeAs(sheet, true, ningxia2026) ?? [];
  return { forms, others: [] };
}

/** The forms of a sheet from top to bottom; none where it holds no form. */
export function recognize(sheet: Sheet): Recognized[] {
  return readSheet(sheet).forms.map(({ recognized }) => recognized);
}

function recognizeAs(sheet: Sheet, isFlat: boolean, template: Template): RecognizedTable[] | undefined {
  const labels = labelIndex(template);
  const ledger = openLedger();
  const rows = cleanTokens(tokenRows(sheet), isFlat, labels, ledger);
  const blocks = blockNumbers(rows);
  const context: SheetContext = {
    rows,
    template,
    labels,
    isFlat,
    blocks,
    widths: sheet.rowWidths,
    spacingAt: pageSpacing(rows, blocks),
  };
  const found: { table: FormRows; built: BuiltForm; from: number; end: number }[] = [];
  for (const table of findForms(rows, labels, isFlat)) {
    const last = found.at(-1);
    if (table.isOtherKind) {
      // Its text is told of with the form it follows, or else with the next one.
      if (last) last.end = table.end;
      continue;
    }
    const built = buildForm(table, context, ledger);
    if (!built) return undefined;
    found.push({ table, built, from: last ? table.from : 0, end: table.end });
  }
  const place = ({ row, column }: Slot): Place => placeIn(sheet, row, column);
  const notes = Map.groupBy(ledger.notes, (note) => note.row);
  return found.map(({ table, built: { form, origins }, from, end }) => {
    const top = placeIn(sheet, table.preamble.top, 0);
    const own = Array.from({ length: end - from }, (_, i) => from + i);
    const recognized: Recognized = {
      form,
      notes: own
        .flatMap((row) => (notes.get(row) ?? []).toSorted((a, b) => a.column - b.column))
        .map(({ code, message, row, column }) => ({ code, message, where: place({ row, column }) })),
      unplaced: own
        .flatMap((row) => (rows[row] ?? []).filter((token) => !ledger.isPlaced(token)))
        .map((token) => ({ text: token.text, where: place(sourcesOf(token)[0] ?? token) })),
      line: top.row,
      ...(top.page !== undefined && { page: top.page }),
      origins: Object.fromEntries([...origins].map(([path, tokens]) => [path, tokens.flatMap(sourcesOf).map(place)])),
    };
    return { recognized, from, end };
  });
}

/** Where a slot of the sheet stands in its source. */
function placeIn(sheet: Sheet, row: number, column: number): Place {
  const page = sheet.rowPages?.[row];
  return { row: sheet.sourceLines?.[row] ?? row + 1, column: column + 1, ...(page !== undefined && { page }) };
}

/** How numbers are set on each page, counted once a page. */
function pageSpacing(rows: TokenRows, blocks: readonly number[]): (row: number) => NumberSpacing {
  const texts = Map.groupBy(rows.flat(), (token) => blocks[token.row] ?? 0);
  const counted = new Map([...texts].map(([block, tokens]) => [block, numberSpacing(tokens.map((token) => token.text))]));
  return (row) => counted.get(blocks[row] ?? 0) ?? { spaced: 0, tight: 0 };
}
