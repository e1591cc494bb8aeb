/**
 * The indicators of a blank: the columns of its header, by period, and the groups of rows its level labels make.
 *
 * Whose period a second block beside the first is, its labels or the goals must say; a column whose label may ask for two things is not
 * bound.
 */
import type { HeaderBlock, Period } from "../recognize/indicators/indicator-header.ts";
import { periodsOf } from "../recognize/indicators/read-indicators.ts";
import type { IndicatorColumnName } from "../template/relatives.ts";
import { foldLabel } from "../value/normalize-text.ts";
import type { BoundIndicators, Doubt, IndicatorBlock, IndicatorGroup } from "./binding.ts";
import { doubts } from "./doubts.ts";
import type { BlankRegion } from "./find-blanks.ts";
import { groupRows } from "./indicator-groups.ts";
import type { Area } from "./value-box.ts";

export interface IndicatorBinding {
  readonly indicators: BoundIndicators;
  readonly unsure: readonly Doubt[];
}

/** Labels that stand over operators in some blanks and over kinds of indicators (`定量`, `定性`) in others. */
const operatorOrKind = new Set(["指标值类型", "指标类型"]);
const operatorSign = /^(?:[≥≤=＝><＞＜]|>=|<=|大于|小于|等于)/;

export function bindIndicators(
  { header, end }: BlankRegion,
  goals: ReadonlySet<Period>,
  { boxes, labels }: Area,
): IndicatorBinding {
  const unsure: Doubt[] = [];
  const periods = periodsOf(header.blocks, goals);
  const kinds = kindColumn(header.row, header.end, boxes);
  const blocks = header.blocks.slice(0, periods.length).map((block, i): IndicatorBlock => {
    const columns = columnsOf(block);
    const isOperator = i === 0 && kinds?.isOperator && columns.operator === undefined;
    return { period: periods[i] ?? "annual", columns: isOperator ? { ...columns, operator: kinds.column } : columns };
  });
  const extra = header.blocks[periods.length];
  const at = extra?.tokens.get("value");
  if (extra && at) {
    const columns = columnsOf(extra);
    unsure.push({ label: at.text, at, why: doubts.periodUnknown(), fields: [], asks: "period", columns });
  }
  if (kinds && !kinds.isOperator) {
    unsure.push({
      label: kinds.label,
      at: kinds,
      why: doubts.columnUnknown(["运算符号", "定量、定性"]),
      fields: [],
      asks: "operator",
    });
  }
  const [first] = blocks;
  const { level1, level2, name = 0, value = name } = first?.columns ?? {};
  const { groups, styles, brokenAt } = groupRows(header.end, end, { level1, level2, name, value }, boxes, labels);
  if (brokenAt) unsure.push({ label: brokenAt.text, at: brokenAt, why: doubts.rowsBetween(), fields: [], asks: "structure" });
  const second = blocks.find(({ columns }) => columns.level2 !== level2);
  if (second?.columns.level2 !== undefined && level2 !== undefined) {
    const apart = groups.find(({ first: row }) => {
      const [left, right] = [boxes.at(row, level2), boxes.at(row, second.columns.level2 ?? level2)];
      return foldLabel(left?.text ?? "") !== foldLabel(right?.text ?? "") || left?.rowSpan !== right?.rowSpan;
    });
    if (apart) {
      const at = { row: apart.first, column: second.columns.level2 };
      unsure.push({ label: apart.level2, at, why: doubts.blocksApart(), fields: [], asks: "structure" });
    }
  }
  const numberColumn = numbersOf(header.row, header.end, groups, boxes);
  return {
    indicators: {
      ...(numberColumn !== undefined && { numberColumn }),
      headerRow: mainRow(header.row, header.end, { boxes, labels }),
      firstRow: groups[0]?.first ?? header.end,
      lastRow: groups.at(-1)?.last ?? header.end - 1,
      blocks,
      groups,
      levelStyles: styles,
      levelWidths: new Map(
        blocks
          .flatMap(({ columns }) => [columns.level1, columns.level2])
          .filter((column) => column !== undefined)
          .map((column) => [column, boxes.at(groups[0]?.first ?? header.end, column)?.columnSpan ?? 1]),
      ),
    },
    unsure,
  };
}

function columnsOf({ ranges }: HeaderBlock): Partial<Record<IndicatorColumnName, number>> {
  return Object.fromEntries([...ranges].map(([name, { from }]) => [name, from]));
}

/** Of a header of two rows, the one with most of the official columns. */
function mainRow(from: number, end: number, { boxes, labels }: Pick<Area, "boxes" | "labels">): number {
  const counts = boxes.tokens.slice(from, end).map((tokens) => tokens.filter(({ text }) => labels.column(text)).length);
  return from + counts.indexOf(Math.max(...counts));
}

/** The column of 序号, where it numbers every row; a number for several rows, or one with a gap, counts something else. */
function numbersOf(from: number, end: number, groups: readonly IndicatorGroup[], boxes: Area["boxes"]): number | undefined {
  const label = boxes.tokens
    .slice(from, end)
    .flat()
    .find(({ text }) => foldLabel(text) === "序号");
  if (!label || groups.length === 0) return undefined;
  const rows = groups.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
  const isNumbered = rows.every((row, i) => {
    const box = boxes.at(row, label.column);
    return box?.row === row && box.rowSpan === 1 && box.formula === undefined && box.text === String(i + 1);
  });
  return isNumbered ? label.column : undefined;
}

/** The column of 指标值类型, and whether what may be chosen or stands in it shows that it is for operators. */
function kindColumn(from: number, end: number, boxes: Area["boxes"]) {
  const token = boxes.tokens
    .slice(from, end)
    .flat()
    .find(({ text }) => operatorOrKind.has(foldLabel(text)));
  if (!token) return undefined;
  const below = boxes.at(end, token.column);
  const says = [below?.text ?? "", ...(below?.choices ?? [])];
  const { row, column, text } = token;
  return { row, column, label: text, isOperator: says.some((one) => operatorSign.test(one)) };
}
