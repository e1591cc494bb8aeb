/**
 * Sheet in, forms out: every form a sheet holds, the repairs that were made, and every piece of text that found no place.
 *
 * Everything goes by the templates' labels and by structure; nothing here knows a particular department, project or line. Where a sheet may
 * be read in more than one way, those few are tried, and the one that explains most and leaves least counts.
 */
import type { Sheet } from "../sheet/sheet.ts";
import { ningxia2026 } from "../template/packs/ningxia-2026/template.ts";
import { explained } from "./explained.ts";
import { labelIndex } from "./label-index.ts";
import { openLedger } from "./ledger.ts";
import { placeIn, readTables } from "./read-tables.ts";
import type { OtherTable, Recognized, SheetReading } from "./recognized.ts";
import { titleOfOther } from "./tables/other-kinds.ts";
import { rowsOfLines } from "./tables/rows-of-lines.ts";
import { tablesBeside } from "./tables/tables-beside.ts";
import { unfoldLists, type Unfolded } from "./tables/unfold-lists.ts";
import { gaps, takeApart } from "./tokens/spaced-cells.ts";
import { tokenRows, type TokenRows } from "./tokens/token.ts";

/** The forms of a sheet from top to bottom, and the tables of other kinds between them. */
export function readSheet(sheet: Sheet): SheetReading {
  const readings = tablesBeside(sheet, labelIndex(ningxia2026)).map(likeliest);
  return { forms: readings.flatMap(({ forms }) => forms), others: readings.flatMap(({ others }) => others) };
}

/** The forms of a sheet from top to bottom; none where it holds no form. */
export function recognize(sheet: Sheet): Recognized[] {
  return readSheet(sheet).forms.map(({ recognized }) => recognized);
}

function likeliest(sheet: Sheet): SheetReading {
  const rows = tokenRows(sheet);
  const labels = labelIndex(ningxia2026);
  const laid = unfoldLists(rows, labels) ?? rowsOfLines(rows, labels);
  const reading = laid ? asLaid(sheet, laid) : asTheyStand(sheet, rows);
  if (reading && reading.forms.length + reading.others.length > 0) return reading;
  return asSpaced(sheet, rows) ?? { forms: [], others: otherByTitle(sheet, rows) };
}

/** Rows that were laid out anew stand under their header, but for cells that had slipped before. */
function asLaid(sheet: Sheet, { rows, rowOf }: Unfolded): SheetReading | undefined {
  const ways = [false, true].map((trustsColumns) => () => readTables(sheet, rows, { isFlat: false, trustsColumns, rowOf }));
  return ways.reduce<SheetReading | undefined>((reading, read) => reading ?? read(), undefined);
}

/**
 * Cells that do not stand under their header are flattened text that was pasted into a workbook, or levels of a region of its own: read as
 * either.
 */
function asTheyStand(sheet: Sheet, rows: TokenRows): SheetReading | undefined {
  const reading = readTables(sheet, rows, { isFlat: sheet.origin === "flat" });
  if (reading) return reading;
  const [flat, trusting] = [
    readTables(sheet, rows, { isFlat: true }),
    readTables(sheet, rows, { isFlat: false, trustsColumns: true }),
  ];
  return flat && trusting && explained(trusting) > explained(flat) ? trusting : flat;
}

/** Tables whose rows were typed into one cell each. */
function asSpaced(sheet: Sheet, rows: TokenRows): SheetReading | undefined {
  for (const gap of [gaps.wide, gaps.any]) {
    const ledger = openLedger();
    const apart = takeApart(rows, gap, ledger);
    const reading = apart && readTables(sheet, apart, { isFlat: true, ledger });
    if (reading && reading.forms.length > 0) return reading;
  }
  return undefined;
}

function otherByTitle(sheet: Sheet, rows: TokenRows): OtherTable[] {
  const other = titleOfOther(rows);
  return other ? [{ kind: other.kind, title: other.title.text, where: placeIn(sheet, other.title) }] : [];
}
