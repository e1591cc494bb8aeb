/**
 * An issued sheet in, the bindings of its forms out, from top to bottom. Everything is told by labels and structure; nothing here knows a
 * particular office's file.
 */
import type { Field } from "../form/field.ts";
import type { Period } from "../recognize/indicators/indicator-header.ts";
import { preambleUnit } from "../recognize/head/preamble-fields.ts";
import { labelIndex } from "../recognize/label-index.ts";
import type { OtherKind } from "../recognize/recognized.ts";
import { columnAfter } from "../recognize/tokens/token.ts";
import type { IssuedSheet } from "../sheet/issued-sheet.ts";
import type { Template } from "../template/template.ts";
import { templates } from "../template/templates.ts";
import type { MoneyUnit } from "../value/money-unit.ts";
import { bindGoals } from "./bind-goals.ts";
import { bindHead, type FieldCell } from "./bind-head.ts";
import { bindIndicators } from "./bind-indicators.ts";
import { bindYear } from "./bind-year.ts";
import type { Binding, BoundCell, Doubt } from "./binding.ts";
import { boxesOf, type Boxes } from "./boxes.ts";
import { doubts } from "./doubts.ts";
import { findBlanks, type BlankRegion } from "./find-blanks.ts";
import { nearestTemplate } from "./nearest-template.ts";
import type { Area } from "./value-box.ts";

export interface SheetBindings {
  readonly bindings: readonly Binding[];
  /** Tables of related kinds, which are not filled. */
  readonly others: readonly OtherKind[];
}

/** A sheet the office hid holds lists for its own use, and no form. */
export function bindSheet(sheet: IssuedSheet): SheetBindings {
  if (sheet.isHidden) return { bindings: [], others: [] };
  const [first, ...others] = templates;
  if (!first) throw new Error("there is no template");
  const labels = labelIndex(first);
  const boxes = boxesOf(sheet);
  const found = findBlanks(boxes, labels);
  return {
    bindings: found.blanks.map((region) => {
      const area: Area = { boxes, labels, rowEnd: region.header.row, columnEnd: columnEnd(region, boxes) };
      return bindRegion(sheet.name, region, area, [first, ...others]);
    }),
    others: found.others,
  };
}

/** Between title and labels a line may hold label and place in one (`项目名称：____`). */
function belowTitle({ start, preamble: { title } }: BlankRegion): number {
  return title.length === 0 ? start : Math.min(start, 1 + Math.max(...title.map(({ row }) => row)));
}

function bindRegion(name: string, region: BlankRegion, area: Area, known: readonly [Template, ...Template[]]): Binding {
  const { start, header, preamble, end } = region;
  const [official] = known;
  const head = bindHead(belowTitle(region), header.row, area, official);
  const goals = bindGoals(start, header.row, area);
  const isYear = ({ field }: FieldCell) => field === "year";
  const year = bindYear(region, head.cells.find(isYear), area);
  const { indicators, unsure } = bindIndicators(region, periodsOfGoals(goals.cells), area);
  const above = [...head.cells, ...goals.cells];
  const asked = [...head.unsure, ...goals.unsure];
  const foot = bindFoot(indicators.lastRow + 1, end, area, official, [
    ...above.map(({ field }) => field),
    ...asked.flatMap((doubt) => doubt.fields),
  ]);
  const cells: FieldCell[] = [...(year ? [year] : []), ...above.filter((cell) => !isYear(cell)), ...foot];
  const title = preamble.title.map(({ text }) => text).join("");
  const moneyUnit = preambleUnit({ preamble, start, end, kind: "form" }, title, area.boxes.tokens) ?? commonUnit(cells);
  const noUnit: Doubt[] =
    moneyUnit === undefined && cells.some(({ field }) => field.startsWith("funds."))
      ? [
          {
            label: "金额单位",
            at: preamble.title[0] ?? { row: start, column: 0 },
            why: doubts.unitUnknown(),
            fields: [],
            asks: "unit",
          },
        ]
      : [];
  const doubted = [...asked, ...unsure, ...noUnit];
  const had = new Set([...cells.map(({ field }) => field), ...doubted.flatMap(({ fields }) => fields)]);
  const { template, missing } = nearestTemplate(had, known);
  return {
    sheet: name,
    title,
    moneyUnit,
    template: template.id,
    fields: new Map(cells.map((cell) => [cell.field, boundCell(cell, moneyUnit)])),
    indicators,
    unsure: doubted,
    missing,
  };
}

function boundCell({ label, box, unit }: FieldCell, moneyUnit: MoneyUnit | undefined): BoundCell {
  const { row, column, rowSpan, columnSpan, printed, formula, format } = box;
  return {
    row,
    column,
    rowSpan,
    columnSpan,
    text: printed,
    label: { row: label.row, column: label.column },
    ...(formula !== undefined && { formula }),
    ...(format !== undefined && { format }),
    ...(unit !== undefined && unit !== moneyUnit && { unit }),
  };
}

/** Fields that stand below the indicators; what stands above, or is asked about there, is not looked for again. */
function bindFoot(from: number, end: number, area: Area, template: Template, had: readonly Field[]): FieldCell[] {
  const { cells } = bindHead(from, end, { ...area, rowEnd: end }, template);
  return cells.filter(({ field, label }) => !had.includes(field) && !/盖章|签[字章名]/.test(label.text));
}

function periodsOfGoals(cells: readonly FieldCell[]): ReadonlySet<Period> {
  return new Set(cells.map(({ field }) => (field === "midTermGoal" ? "midTerm" : "annual")));
}

/** The unit most amounts name themselves, where no line above the table does. */
function commonUnit(cells: readonly FieldCell[]): MoneyUnit | undefined {
  const units = Map.groupBy(
    cells.flatMap(({ unit }) => unit ?? []),
    (unit) => unit,
  );
  return [...units].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** The column after the last that texts, merges or lines of the head and the header reach to. */
function columnEnd({ start, header }: BlankRegion, boxes: Boxes): number {
  const texts = boxes.tokens.slice(start, header.end).flat();
  let end = texts.reduce((most, token) => Math.max(most, columnAfter(token)), 0);
  for (let row = start; row < header.end; row++) {
    for (let column = end; column < boxes.columnCount; column++) {
      const box = boxes.at(row, column);
      if (box?.isFramed === true || (box && box.columnSpan > 1)) end = Math.max(end, columnAfter(box));
    }
  }
  return end;
}
