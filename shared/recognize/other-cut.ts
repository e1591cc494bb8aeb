/**
 * Text that may be cut into cells in two ways: the other cut is read as well, and each form it makes otherwise is a reading to choose. Its places are
 * those of the cut that is shown: the cell of the same line that holds the text.
 */
import type { Sheet } from "../sheet/sheet.ts";
import { otherReading, tableInCommon } from "./other-readings.ts";
import type { Doubt, OtherReading, Place, RecognizedTable, SheetReading } from "./recognized.ts";
import { remarks } from "./remarks.ts";

export interface OtherCut {
  readonly sheet: Sheet;
  readonly reading: SheetReading;
  readonly doubt: Doubt;
}

export function withOtherCut(reading: SheetReading, sheet: Sheet, { doubt, ...cut }: OtherCut): SheetReading {
  const shown = placesShown(sheet, cut.sheet);
  return {
    ...reading,
    forms: reading.forms.map((table) => {
      const other = tableInCommon(table, cut.reading.forms);
      if (!other || JSON.stringify(other.recognized.form) === JSON.stringify(table.recognized.form)) return table;
      const where = { row: table.recognized.line, column: 1 };
      const own = { doubt: { ...doubt, by: doubt.otherwise, otherwise: doubt.by }, where };
      const readings = otherReading(table, { ...other, doubts: [own] }, doubt).map((one) => moved(one, shown));
      return readings.length === 0 ? table : withReadings(table, readings, { doubt, where });
    }),
  };
}

function withReadings(
  table: RecognizedTable,
  readings: readonly OtherReading[],
  { doubt, where }: RecognizedTable["doubts"][number],
): RecognizedTable {
  const { recognized } = table;
  const notes = [{ ...remarks.otherReading(doubt), where }, ...recognized.notes];
  return {
    ...table,
    recognized: { ...recognized, notes, otherReadings: [...readings, ...(recognized.otherReadings ?? [])] },
  };
}

function moved(reading: OtherReading, shown: (place: Place) => Place): OtherReading {
  const { origins, unplaced, notes } = reading;
  return {
    ...reading,
    origins: Object.fromEntries(Object.entries(origins).map(([path, places]) => [path, places.map(shown)])),
    unplaced: unplaced.map(({ text, where }) => ({ text, where: shown(where) })),
    notes: notes.map(({ code, message, where }) => ({ code, message, where: shown(where) })),
  };
}

function placesShown(sheet: Sheet, other: Sheet): (place: Place) => Place {
  const [own, others] = [byLine(sheet), byLine(other)];
  return (place) => {
    const text =
      others
        .get(place.row)
        ?.find(({ column }) => column + 1 === place.column)
        ?.text.trim() ?? "";
    const line = own.get(place.row) ?? [];
    const cell = line.find((one) => one.text.includes(text)) ?? line.find((one) => text.includes(one.text.trim())) ?? line[0];
    return { ...place, column: (cell?.column ?? 0) + 1 };
  };
}

function byLine({ cells, sourceLines }: Sheet): Map<number, Sheet["cells"]> {
  return Map.groupBy(cells, ({ row }) => sourceLines?.[row] ?? row + 1);
}
