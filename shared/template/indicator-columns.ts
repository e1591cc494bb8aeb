/** The columns a template has for its indicators, by list and name. */
import type { IndicatorColumn, IndicatorList } from "../form/field.ts";
import type { IndicatorBlock, IndicatorCell, Label, LabelledColumns, Template } from "./template.ts";

/** The lists of indicators a template prints, that of the year first. */
export function listsOf({ indicators }: Template): readonly IndicatorList[] {
  const lists = indicators.blocks.map(({ list }) => list);
  return lists.toSorted((a, b) => Number(b === "indicators") - Number(a === "indicators"));
}

/** Whether two lists have one column for their names, so that what has one name stands in one row. */
export function sharesNames({ indicators: { blocks } }: Template): boolean {
  const columns = blocks.flatMap(({ cells }) => cells.filter(({ column }) => column === "name").map((cell) => cell.columns[0]));
  return new Set(columns).size < columns.length;
}

export function blockOf({ indicators }: Template, list: IndicatorList = "indicators"): IndicatorBlock | undefined {
  return indicators.blocks.find((block) => block.list === list);
}

/** The block that stands over a column of the sheet; that of the year where none does. */
export function blockAt(template: Template, column: number): IndicatorBlock | undefined {
  const standsOver = ({ columns: [from, to] }: LabelledColumns) => from <= column && column <= to;
  const { blocks } = template.indicators;
  return blocks.find(({ level2, cells }) => standsOver(level2) || cells.some(standsOver)) ?? blockOf(template);
}

/** Everything the header of the indicators says. */
export function headerLabels({ indicators: { side, level1, blocks } }: Template): readonly Label[] {
  const ofBlocks = blocks.flatMap(({ level2, cells }) => [level2.label].concat(cells.map(({ label }) => label)));
  return [...(side ? [side.label] : []), level1.label, ...ofBlocks];
}

/** `undefined` where the template has no such column. */
export function indicatorCell(template: Template, column: IndicatorColumn, list?: IndicatorList): IndicatorCell | undefined {
  return blockOf(template, list)?.cells.find((cell) => cell.column === column);
}

/** Where on the sheet a column of the year's indicators begins. @throws RangeError where the template has none. */
export function firstColumnOf(template: Template, column: IndicatorColumn): number {
  const cell = indicatorCell(template, column);
  if (!cell) throw new RangeError(`no ${column} in ${template.id}`);
  return cell.columns[0];
}
