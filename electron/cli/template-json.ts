/** A binding as the interchange contract writes it: cells, columns and rows by the names a workbook has for them. */
import type { Binding, IndicatorBlock } from "#shared/binding/binding.ts";
import { cellName, columnName } from "#shared/sheet/cell-name.ts";

export function bindingJson({ sheet, moneyUnit, title, fields, indicators, unsure, missing }: Binding): unknown {
  const { headerRow, firstRow, lastRow, blocks, groups } = indicators;
  return {
    sheet,
    moneyUnit: moneyUnit ?? "",
    title,
    bindings: Object.fromEntries(
      [...fields].map(([field, cell]) => [
        field,
        { cell: cellName(cell), ...(cell.formula !== undefined && { formula: true }) },
      ]),
    ),
    indicators: {
      headerRow: headerRow + 1,
      firstRow: firstRow + 1,
      lastRow: lastRow + 1,
      blocks: blocks.map(({ period, columns }) => ({ period, columns: columnNames(columns) })),
      groups: groups.map(({ level1, level2, first, last }) => ({ level1, level2, first: first + 1, last: last + 1 })),
    },
    unsure: unsure.map(({ label, at, why }) => ({ label, cell: cellName(at), why })),
    missing,
  };
}

function columnNames(columns: IndicatorBlock["columns"]): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, columnName(column)]));
}
