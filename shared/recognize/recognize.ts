/**
 * Sheet in, forms out: every form a sheet holds, the repairs that were made, and every piece of text that found no place.
 *
 * Everything goes by the templates' labels and by structure; nothing here knows a particular department, project or line. Where a sheet may
 * be read in more than one way, those few are tried, and the one that explains most and leaves least counts.
 */
import type { Sheet } from "../sheet/sheet.ts";
import { ningxia2026 } from "../template/packs/ningxia-2026/template.ts";
import { explained, isWhole } from "./explained.ts";
import { labelIndex } from "./label-index.ts";
import { openLedger } from "./ledger.ts";
import { placeIn, readTables, type WayOfReading } from "./read-tables.ts";
import { withOtherReadings } from "./other-readings.ts";
import type { OtherTable, Recognized, SheetReading } from "./recognized.ts";
import { isTaken, type Taking } from "./taking.ts";
import { titleOfOther } from "./tables/other-kinds.ts";
import { rowsOfLines } from "./tables/rows-of-lines.ts";
import { rowsUnderHeader } from "./tables/rows-under-header.ts";
import { tablesBeside } from "./tables/tables-beside.ts";
import { unfoldLists, type Unfolded } from "./tables/unfold-lists.ts";
import { gaps, takeApart } from "./tokens/spaced-cells.ts";
import { tokenRows, type TokenRows } from "./tokens/token.ts";

/** The forms of a sheet from top to bottom, and the tables of other kinds between them; what is taken as forms nevertheless, if asked for. */
export function readSheet(sheet: Sheet, taking?: Taking): SheetReading {
  const readings = tablesBeside(sheet, labelIndex(ningxia2026)).map((own) =>
    withOtherReadings(own.rowCount, (otherwise) => likeliest(own, { taking, otherwise })),
  );
  return { forms: readings.flatMap(({ forms }) => forms), others: readings.flatMap(({ others }) => others) };
}

/** The forms of a sheet from top to bottom; none where it holds no form. */
export function recognize(sheet: Sheet): Recognized[] {
  return readSheet(sheet).forms.map(({ recognized }) => recognized);
}

type Wanted = Pick<WayOfReading, "taking" | "otherwise">;

function likeliest(sheet: Sheet, wanted: Wanted): SheetReading {
  const { taking } = wanted;
  const rows = tokenRows(sheet);
  const labels = labelIndex(ningxia2026);
  const laid = unfoldLists(rows, labels) ?? rowsOfLines(rows, labels);
  const likely = laid ? asLaid(sheet, laid, wanted) : asTheyStand(sheet, rows, wanted);
  const reading = sheet.origin === "flat" && !isWhole(likely) ? better(likely, underHeader(sheet, rows, wanted)) : likely;
  if (reading && reading.forms.length + reading.others.length > 0) return reading;
  const spaced = asSpaced(sheet, rows, wanted);
  if (spaced) return spaced;
  const others = otherByTitle(sheet, rows);
  const isWanted = taking === "anyway" || others.some(({ kind }) => isTaken(kind, taking));
  return (isWanted && asOneTable(sheet, rows, wanted)) || { forms: [], others };
}

/** Rows that were laid out anew stand under their header, but for cells that had slipped before. */
function asLaid(sheet: Sheet, { rows, rowOf }: Unfolded, wanted: Wanted): SheetReading | undefined {
  const ways = [false, true].map(
    (trustsColumns) => () => readTables(sheet, rows, { isFlat: false, trustsColumns, rowOf, ...wanted }),
  );
  return ways.reduce<SheetReading | undefined>((reading, read) => reading ?? read(), undefined);
}

/**
 * Cells that do not stand under their header are flattened text that was pasted into a workbook, or levels of a region of its own: read as
 * either.
 */
function asTheyStand(sheet: Sheet, rows: TokenRows, wanted: Wanted): SheetReading | undefined {
  const reading = readTables(sheet, rows, { isFlat: sheet.origin === "flat", ...wanted });
  if (reading) return reading;
  const [flat, trusting] = [
    readTables(sheet, rows, { isFlat: true, ...wanted }),
    readTables(sheet, rows, { isFlat: false, trustsColumns: true, ...wanted }),
  ];
  return flat && better(flat, trusting);
}

/** Rows that lost their blank cells, each set under its header. */
function underHeader(sheet: Sheet, rows: TokenRows, wanted: Wanted): SheetReading | undefined {
  const labels = labelIndex(ningxia2026);
  const laid = rowsUnderHeader(rows, labels);
  if (!laid) return undefined;
  const unfolded = unfoldLists(laid, labels) ?? { rows: laid };
  return readTables(sheet, unfolded.rows, { ...unfolded, isFlat: true, trustsColumns: true, ...wanted });
}

function better(likely: SheetReading | undefined, other: SheetReading | undefined): SheetReading | undefined {
  return other && (!likely || explained(other) > explained(likely)) ? other : likely;
}

/** Tables whose rows were typed into one cell each. */
function asSpaced(sheet: Sheet, rows: TokenRows, wanted: Wanted): SheetReading | undefined {
  for (const gap of [gaps.wide, gaps.any]) {
    const ledger = openLedger(wanted.otherwise);
    const apart = takeApart(rows, gap, ledger);
    const likely = apart && readTables(sheet, apart, { isFlat: true, ledger, ...wanted });
    const reading = apart && !isWhole(likely) ? better(likely, underHeader(sheet, apart, wanted)) : likely;
    if (reading && reading.forms.length > 0) return reading;
  }
  return undefined;
}

/** Everything that stands there as one table, for a person who wants to see what can be read of it. */
function asOneTable(sheet: Sheet, rows: TokenRows, wanted: Wanted): SheetReading | undefined {
  const ways = [sheet.origin === "flat", true].map(
    (isFlat) => () => readTables(sheet, rows, { isFlat, ...wanted, isOneTable: true }),
  );
  return ways.reduce<SheetReading | undefined>((reading, read) => reading ?? read(), undefined);
}

function otherByTitle(sheet: Sheet, rows: TokenRows): OtherTable[] {
  const other = titleOfOther(rows);
  return other ? [{ kind: other.kind, title: other.title.text, where: placeIn(sheet, other.title) }] : [];
}
