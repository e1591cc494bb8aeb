/** What cells may be chosen from, where the list stands in the validation itself, in cells, or behind a name. */
import { rangeOf } from "#shared/sheet/cell-name.ts";
import type { SlotChoices } from "#shared/sheet/issued-sheet.ts";
import type { Validation, Worksheet } from "./worksheet.ts";

interface ListSources {
  readonly byName: ReadonlyMap<string, Worksheet>;
  /** Names of the workbook and what they stand for. */
  readonly names: ReadonlyMap<string, string>;
}

/** Cells a validation may reach over before it is no list for a field any more. */
const mostSlots = 5000;

export function listedChoices(validations: readonly Validation[], sheet: string, sources: ListSources): SlotChoices[] {
  return validations.flatMap(({ cells, list }) => {
    const choices = choicesIn(list, sheet, sources);
    if (choices.length === 0) return [];
    return cells.split(/\s+/).flatMap((name) => {
      const range = rangeOf(name);
      if (!range || range.rowSpan * range.columnSpan > mostSlots) return [];
      return Array.from({ length: range.rowSpan * range.columnSpan }, (_, i) => ({
        row: range.row + Math.floor(i / range.columnSpan),
        column: range.column + (i % range.columnSpan),
        choices,
      }));
    });
  });
}

function choicesIn(list: string, sheet: string, { byName, names }: ListSources): string[] {
  const quoted = /^"(.*)"$/s.exec(list.trim())?.[1];
  if (quoted !== undefined) return quoted.split(/[,，]/).map((choice) => choice.trim());
  const reference = names.get(list.trim()) ?? list.trim();
  const [, quotedSheet, plainSheet, area = ""] = /^(?:'((?:[^']|'')+)'!|([^!']+)!)?(.+)$/.exec(reference) ?? [];
  const range = rangeOf(area);
  const source = byName.get(quotedSheet?.replaceAll("''", "'") ?? plainSheet ?? sheet);
  if (!range || !source) return [];
  return source.cells
    .filter(
      ({ row, column }) =>
        row >= range.row &&
        row < range.row + range.rowSpan &&
        column >= range.column &&
        column < range.column + range.columnSpan,
    )
    .map(({ text }) => text.trim());
}
