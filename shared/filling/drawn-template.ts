/**
 * An issued blank as a template: a form that is written into it is drawn as it, cell by cell, and typed, pasted and moved on it as on any
 * other. What is summed stays the nearest template's, where all parts have a cell.
 *
 * Invariant: an indicator is drawn in the group it is filled into (match-groups.ts). A blank whose rows cannot be drawn so has no template.
 */
import type { Binding, IndicatorGroup } from "../binding/binding.ts";
import { boxesOf } from "../binding/boxes.ts";
import { sumsWithin } from "../editing/computed-amounts.ts";
import { labelIndex } from "../recognize/label-index.ts";
import type { IssuedSheet } from "../sheet/issued-sheet.ts";
import type { DrawnBox, DrawnGroup } from "../template/drawn-sheet.ts";
import type {
  HeadCell,
  IndicatorBlock,
  IndicatorCell,
  LabelledColumns,
  Level,
  Level1,
  Template,
} from "../template/template.ts";
import { headFields } from "../template/head-fields.ts";
import { templateOf, templates } from "../template/templates.ts";
import { drawnBoxes, type DrawnBoxes } from "./drawn-boxes.ts";
import { matchGroup, sameLevel1 } from "./match-groups.ts";

/** `undefined` where the sheet has no rows for indicators. */
export function drawnTemplate(sheet: IssuedSheet, binding: Binding): Template | undefined {
  const base = templateOf(binding.template);
  const groups = namedGroups(binding, base);
  if (groups.length === 0) return undefined;
  const drawn = drawnBoxes(sheet, binding);
  const { rowOf } = drawn;
  const { unitLine: _, ...rest } = base;
  const labels = labelIndex(base);
  const head = drawn.boxes.flatMap((box) => headCells(box));
  return {
    ...rest,
    moneyUnit: binding.moneyUnit ?? base.moneyUnit,
    columnWidths: drawn.columnWidths,
    head,
    computedAmounts: sumsWithin(base.computedAmounts, headFields({ head }).all),
    indicators: indicatorColumns(binding, drawn),
    tree: treeOf(groups),
    choices: { ...base.choices, ...ownChoices(sheet, binding) },
    drawn: {
      boxes: drawn.boxes,
      rowHeights: drawn.rowHeights,
      headerRow: headerTop(rowOf(binding.indicators.headerRow), rowOf(binding.indicators.firstRow), drawn.boxes),
      groups: groups.map(({ first, last, firm, ...level }) => ({
        ...level,
        first: rowOf(first),
        last: rowOf(last),
        firm: firm.map((row) => rowOf(row)),
      })),
      levelStyles: binding.indicators.levelStyles,
      page: sheet.page,
    },
    levelOf(level) {
      const found = matchGroup(level, binding.indicators.groups, labels);
      return groups.find(({ first }) => first === found?.first) ?? level;
    },
  };
}

/** A level that stands there twice has its first rows; the others are drawn as they are. */
function namedGroups({ indicators: { groups: printed } }: Binding, base: Template): DrawnGroup[] {
  const known = [base, ...templates].flatMap(({ tree }) => tree);
  const labels = labelIndex(base);
  const level1Of = (text: string) => known.find(({ name }) => sameLevel1(name, text, labels))?.name ?? text;
  const levels = known.flatMap(({ name: level1, level2 }) => level2.map(({ name }): Level => ({ level1, level2: name })));
  const level2Of = (group: IndicatorGroup) =>
    levels.find((level) => sameLevel1(level.level1, group.level1, labels) && matchGroup(level, printed, labels) === group);
  const named = printed.map((group): DrawnGroup => {
    const { first, last, firm } = group;
    return { first, last, firm, level1: level1Of(group.level1), level2: level2Of(group)?.level2 ?? group.level2 };
  });
  return named.filter(
    (group, i) => named.findIndex(({ level1, level2 }) => level1 === group.level1 && level2 === group.level2) === i,
  );
}

/** From top to bottom, whatever stands between the rows of a level 1. */
function treeOf(groups: readonly DrawnGroup[]): Level1[] {
  const tree: { readonly name: string; readonly level2: { readonly name: string }[] }[] = [];
  for (const { level1, level2 } of groups) {
    const run = tree.at(-1);
    if (run?.name === level1) run.level2.push({ name: level2 });
    else tree.push({ name: level1, level2: [{ name: level2 }] });
  }
  return tree;
}

function headCells({ column, columnSpan, rowSpan, field, isProse }: DrawnBox): HeadCell[][] {
  if (field === undefined || field === "year") return [];
  return [[{ columns: [column, column + columnSpan - 1], rowSpan, field, ...(isProse && { isProse }) }]];
}

const sentences: ReadonlySet<string> = new Set(["name", "explanation", "scoring", "remark"]);

function indicatorColumns({ indicators }: Binding, { at, columnOf }: DrawnBoxes): Template["indicators"] {
  const { headerRow, firstRow, blocks, levelWidths } = indicators;
  const labelled = (column: number, width: number): LabelledColumns => ({
    label: { printed: at(headerRow, column)?.text.trim() ?? "" },
    columns: [columnOf(column), columnOf(column + width) - 1],
  });
  const level = (column: number | undefined) =>
    labelled(column ?? 0, column === undefined ? 0 : (levelWidths.get(column) ?? 1));
  const block = ({ period, columns }: Binding["indicators"]["blocks"][number]): IndicatorBlock => ({
    list: period === "midTerm" ? "midTermIndicators" : "indicators",
    level2: level(columns.level2),
    cells: Object.entries(columns)
      .filter(([name]) => name !== "level1" && name !== "level2")
      .map(([name, column]) => indicatorCell(name, labelled(column, at(firstRow, column)?.columnSpan ?? 1)))
      .toSorted((a, b) => a.columns[0] - b.columns[0]),
  });
  return { level1: level(blocks[0]?.columns.level1), blocks: blocks.map((one) => block(one)) };
}

function indicatorCell(column: string, { label, columns }: LabelledColumns): IndicatorCell {
  return sentences.has(column) ? { column, label, columns, isProse: true } : { column, label, columns };
}

/** A header of several rows begins where its tallest label does. */
function headerTop(headerRow: number, firstRow: number, boxes: readonly DrawnBox[]): number {
  const labels = boxes.filter(({ row, rowSpan }) => row <= headerRow && row + rowSpan > headerRow && row + rowSpan <= firstRow);
  return Math.min(headerRow, ...labels.map(({ row }) => row));
}

function ownChoices(sheet: IssuedSheet, { fields }: Binding): Template["choices"] {
  const boxes = boxesOf(sheet);
  return Object.fromEntries(
    [...fields].flatMap(([field, { row, column }]) => {
      const { choices = [] } = boxes.at(row, column) ?? {};
      return choices.length > 0 ? [[field, choices]] : [];
    }),
  );
}
