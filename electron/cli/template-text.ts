/** A binding in words: each field with its cell, the rows and columns of the indicators, what is to be confirmed, what has no cell. */
import type { Binding } from "#shared/binding/binding.ts";
import { cellName, columnName } from "#shared/sheet/cell-name.ts";
import { pathName } from "#shared/template/field-name.ts";
import { templateOf } from "#shared/template/templates.ts";
import { tableLines } from "./table.ts";
import { texts } from "./text.ts";

export function bindingText({ sheet, title, moneyUnit, template: id, fields, indicators, unsure, missing }: Binding): string {
  const template = templateOf(id);
  const cells = [...fields].map(([field, cell]) => [
    `  ${pathName(template, field)}`,
    cellName(cell),
    cell.formula === undefined ? "" : texts.formulaKept,
  ]);
  const groups = indicators.groups.map(({ level1, level2, first, last }) => [
    `    ${level1}`,
    level2,
    texts.rowsAt(first + 1, last + 1),
  ]);
  const columns = indicators.blocks.map((block) => {
    const named = Object.entries(block.columns).map(([name, column]) =>
      texts.columnAt(pathName(template, `indicators.0.${name}`), columnName(column)),
    );
    return texts.indicatorColumns(block.period, named.join("，"));
  });
  return [
    texts.templateTitle(sheet, title, moneyUnit),
    ...tableLines(cells, [{}, {}, {}]),
    texts.indicatorRows(indicators.headerRow + 1, indicators.firstRow + 1, indicators.lastRow + 1),
    ...columns,
    ...tableLines(groups, [{}, {}, {}]),
    ...unsure.map(({ label, at, why }) => texts.toConfirm(label, cellName(at), why)),
    ...(missing.length > 0 ? [texts.withoutCell(missing.map((field) => pathName(template, field)))] : []),
  ].join("\n");
}
