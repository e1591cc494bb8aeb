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
import { isTaken, type Taking } from "./taking.ts";
import { titleOfOther } from "./tables/other-kinds.ts";
import { rowsOfLines } from "./tables/rows-of-lines.ts";
import { tablesBeside } from "./tables/tables-beside.ts";
import { unfoldLists, type Unfolded } from "./tables/unfold-lists.ts";
import { gaps, takeApart } from "./tokens/spaced-cells.ts";
import { tokenRows, type TokenRows } from "./tokens/token.ts";

/** The forms of a sheet from top to bottom, and the tables of other kinds between them; what is taken as forms nevertheless, if asked for. */
export function readSheet(sheet: Sheet, taking?: Taking): SheetReading {
  const readings = tablesBeside(sheet, labelIndex(ningxia2026)).map((own) => likeliest(own, taking));
  return { forms: readings.flatMap(({ forms }) => forms), others: readings.flatMap(({ others }) => others) };
}

/** The forms of a sheet from top to bottom; none where it holds no form. */
export function recognize(sheet: Sheet): Recognized[] {
  return readSheet(sheet).forms.map(({ recognized }) => recognized);
}

function likeliest(sheet: Sheet, taking: Taking | undefined): SheetReading {
  const rows = tokenRows(sheet);
  const labels = labelIndex(ningxia2026);
  const laid = unfoldLists(rows, labels) ?? rowsOfLines(rows, labels);
  const reading = laid ? asLaid(sheet, laid, taking) : asTheyStand(sheet, rows, taking);
  if (reading && reading.forms.length + reading.others.length > 0) return reading;
  const spaced = asSpaced(sheet, rows, taking);
  if (spaced) return spaced;
  const others = otherByTitle(sheet, rows);
  const isWanted = taking === "anyway" || others.some(({ kind }) => isTaken(kind, taking));
  return (isWanted && asOneTable(sheet, rows, taking)) || { forms: [], others };
}

/** Rows that were laid out anew stand under their header, but for cells that had slipped before. */
function asLaid(sheet: Sheet, { rows, rowOf }: Unfolded, taking: Taking | undefined): SheetReading | undefined {
  const ways = [false, true].map(
    (trustsColumns) => () => readTables(sheet, rows, { isFlat: false, trustsColumns, rowOf, taking }),
  );
  return ways.reduce<SheetReading | undefined>((reading, read) => reading ?? read(), undefined);
}

/**
 * Cells that do not stand under their header are flattened text that was pasted into a workbook, or levels of a region of its own: read as
 * either.
 */
function asTheyStand(sheet: Sheet, rows: TokenRows, taking: Taking | undefined): SheetReading | undefined {
  const reading = readTables(sheet, rows, { isFlat: sheet.origin === "flat", taking });
  if (reading) return reading;
  const [flat, trusting] = [
    readTables(sheet, rows, { isFlat: true, taking }),
    readTables(sheet, rows, { isFlat: false, trustsColumns: true, taking }),
  ];
  return flat && trusting && explained(trusting) > explained(flat) ? trusting : flat;
}

/** Tables whose rows were typed into one cell each. */
function asSpaced(sheet: Sheet, rows: TokenRows, taking: Taking | undefined): SheetReading | undefined {
  for (const gap of [gaps.wide, gaps.any]) {
    const ledger = openLedger();
    const apart = takeApart(rows, gap, ledger);
    const reading = apart && readTables(sheet, apart, { isFlat: true, ledger, taking });
    if (reading && reading.forms.length > 0) return reading;
  }
  return undefined;
}

/** Everything that stands there as one table, for a person who wants to see what can be read of it. */
function asOneTable(sheet: Sheet, rows: TokenRows, taking: Taking | undefined): SheetReading | undefined {
  const ways = [sheet.origin === "flat", true].map(
    (isFlat) => () => readTables(sheet, rows, { isFlat, taking, isOneTable: true }),
  );
  return ways.reduce<SheetReading | undefined>((reading, read) => reading ?? read(), undefined);
}

function otherByTitle(sheet: Sheet, rows: TokenRows): OtherTable[] {
  const other = titleOfOther(rows);
  return other ? [{ kind: other.kind, title: other.title.text, where: placeIn(sheet, other.title) }] : [];
}
