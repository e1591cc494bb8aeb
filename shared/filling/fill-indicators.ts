/**
 * The indicators of a form in the rows of a blank: how many rows each group gets, which rows come and go, and what is written into them.
 *
 * A group keeps at least one row, as every level 2 is printed. Indicators of two periods stand side by side; where both share one column of
 * names, those of the same name share a row.
 */
import type { Binding, IndicatorBlock, IndicatorGroup } from "../binding/binding.ts";
import { isBlankIndicator, type Form, type Indicator } from "../form/form.ts";
import { printedText } from "../form/printed-text.ts";
import { labelIndex } from "../recognize/label-index.ts";
import type { Merge } from "../sheet/sheet.ts";
import { surplusRows } from "../template/drawn-sheet.ts";
import { pathName } from "../template/field-name.ts";
import type { IndicatorColumnName } from "../template/relatives.ts";
import { templateOf } from "../template/templates.ts";
import { plainNumber, textValue } from "./cell-value.ts";
import type { FilledCell, FilledRows, FillValue } from "./filled.ts";
import { matchGroup } from "./match-groups.ts";
import { pairByName } from "../editing/pair-by-name.ts";
import { splitValue } from "../editing/split-value.ts";
import { tellings, type Told } from "./told.ts";

export interface FilledIndicators {
  readonly rows: readonly FilledRows[];
  readonly merges: readonly Merge[];
  readonly cells: readonly FilledCell[];
  readonly told: readonly Told[];
}

type Period = IndicatorBlock["period"];
type Row = Readonly<Partial<Record<Period, Indicator>>>;

/** Columns of their own beside name and value. */
const keptColumns = ["weight", "explanation", "scoring", "remark"] as const;

export function fillIndicators(form: Form, { template: id, indicators }: Binding, shrinks: boolean): FilledIndicators {
  const template = templateOf(id);
  const { blocks, groups } = indicators;
  const told: Told[] = [];
  const byGroup = new Map<IndicatorGroup, Map<Period, Indicator[]>>(groups.map((group) => [group, new Map()]));
  for (const [period, list] of lists(form)) {
    const block = blocks.find((one) => one.period === period);
    if (!block) {
      if (list.length > 0 && period === "midTerm") told.push(tellings.noPeriod(list.length));
      if (period === "annual")
        told.push(...list.map(({ name, level1, level2 }) => tellings.noRows(name, `${level1} ${level2}`)));
      continue;
    }
    for (const indicator of list) {
      const group = matchGroup(indicator, groups, labelIndex(template));
      const own = group && byGroup.get(group);
      if (own) own.set(period, [...(own.get(period) ?? []), indicator]);
      else told.push(tellings.noRows(indicator.name, `${indicator.level1} ${indicator.level2}`));
    }
    for (const column of keptColumns) {
      const count = list.filter((indicator) => (indicator[column] ?? "") !== "").length;
      const isLost = block.columns[column] === undefined && count > 0;
      if (isLost) told.push(tellings.noColumn(pathName(template, `indicators.0.${column}`), count));
    }
  }
  const filled = groups.map((group) => ({ group, rows: rowsOf(byGroup.get(group) ?? new Map(), blocks) }));
  return { ...laidOut(filled, indicators, shrinks), told };
}

function lists({ indicators, midTermIndicators = [] }: Form): readonly (readonly [Period, readonly Indicator[]])[] {
  const filled = (list: readonly Indicator[]) => list.filter((indicator) => !isBlankIndicator(indicator));
  return [
    ["annual", filled(indicators)],
    ["midTerm", filled(midTermIndicators)],
  ];
}

function rowsOf(lists: ReadonlyMap<Period, readonly Indicator[]>, [first, second]: readonly IndicatorBlock[]): Row[] {
  const [annual, midTerm] = [lists.get("annual") ?? [], lists.get("midTerm") ?? []];
  const row = (own: Indicator | undefined, other: Indicator | undefined): Row => ({
    ...(own && { annual: own }),
    ...(other && { midTerm: other }),
  });
  if (first?.columns.name === second?.columns.name)
    return pairByName(annual, midTerm, ({ name }) => name).map((pair) => row(pair.first, pair.second));
  return Array.from({ length: Math.max(annual.length, midTerm.length) }, (_, i) => row(annual[i], midTerm[i]));
}

function laidOut(
  filled: readonly { readonly group: IndicatorGroup; readonly rows: readonly Row[] }[],
  indicators: Binding["indicators"],
  shrinks: boolean,
): Omit<FilledIndicators, "told"> {
  const { blocks, levelStyles } = indicators;
  const rows: FilledRows[] = [];
  const cells: FilledCell[] = [];
  const placed: { group: IndicatorGroup; first: number; last: number }[] = [];
  let shift = 0;
  for (const { group, rows: own } of filled) {
    const had = group.last - group.first + 1;
    const deleted = shrinks ? surplusRows(group, Math.max(1, own.length)) : [];
    const count = Math.max(own.length, had - deleted.length);
    const first = group.first + shift;
    if (count > had) rows.push({ kind: "insert", after: group.last, count: count - had });
    rows.push(...runs(deleted));
    for (let i = 0; i < count; i++) {
      const isNew = i >= had;
      cells.push(...rowCells(first + i, own[i] ?? {}, blocks));
      if (isNew && levelStyles.level1 === "repeated") cells.push(...levelCells(first + i, "level1", group.level1, blocks));
      if (isNew && levelStyles.level2 === "repeated") cells.push(...levelCells(first + i, "level2", group.level2, blocks));
    }
    placed.push({ group, first, last: first + count - 1 });
    shift += count - had;
  }
  return { rows, cells: [...cells, ...runningNumbers(placed, indicators)], merges: newMerges(placed, indicators) };
}

/** 序号 goes on without a gap, whichever rows came and went. */
function runningNumbers(
  placed: readonly { readonly first: number; readonly last: number }[],
  { numberColumn: column, firstRow }: Binding["indicators"],
): FilledCell[] {
  const last = placed.at(-1)?.last;
  if (column === undefined || last === undefined) return [];
  return Array.from({ length: last - firstRow + 1 }, (_, i) => ({
    row: firstRow + i,
    column,
    value: { kind: "number", number: String(i + 1) },
  }));
}

/** Rows that follow each other go together. */
function runs(deleted: readonly number[]): FilledRows[] {
  const found: { kind: "delete"; first: number; last: number }[] = [];
  for (const row of deleted) {
    const run = found.at(-1);
    if (run?.last === row - 1) run.last = row;
    else found.push({ kind: "delete", first: row, last: row });
  }
  return found;
}

function rowCells(row: number, indicators: Row, blocks: readonly IndicatorBlock[]): FilledCell[] {
  const values = new Map<number, FillValue>();
  for (const { period, columns } of blocks) {
    const indicator = indicators[period];
    for (const [name, value] of Object.entries(indicator ? valuesOf(indicator, columns) : {})) {
      const column = columns[name as IndicatorColumnName];
      if (column !== undefined) values.set(column, value);
    }
    // Whatever a row without an indicator shows is a placeholder, or what was filled in before.
    for (const [name, column] of Object.entries(columns)) {
      if (name !== "level1" && name !== "level2" && !values.has(column)) values.set(column, { kind: "blank" });
    }
  }
  return [...values].map(([column, value]) => ({ row, column, value }));
}

function valuesOf(indicator: Indicator, columns: IndicatorBlock["columns"]): Partial<Record<IndicatorColumnName, FillValue>> {
  const has = { operator: columns.operator !== undefined, unit: columns.unit !== undefined };
  const { operator, value, unit } = splitValue(indicator, has);
  const isSplit = has.operator || has.unit;
  return {
    name: textValue(printedText(indicator, "name")),
    value: isSplit ? plainNumber(value) : textValue(value),
    operator: textValue(operator),
    unit: textValue(unit),
    weight: plainNumber(indicator.weight ?? ""),
    explanation: textValue(indicator.explanation ?? ""),
    scoring: textValue(indicator.scoring ?? ""),
    remark: textValue(indicator.remark ?? ""),
  };
}

function levelCells(row: number, level: "level1" | "level2", text: string, blocks: readonly IndicatorBlock[]): FilledCell[] {
  return levelColumns(level, blocks).map((column) => ({ row, column, value: textValue(text) }));
}

function levelColumns(level: "level1" | "level2", blocks: readonly IndicatorBlock[]): number[] {
  return [...new Set(blocks.flatMap(({ columns }) => columns[level] ?? []))];
}

/** Level labels of one row that have to reach over several now; those of several rows grow and shrink by themselves. */
function newMerges(
  placed: readonly { readonly group: IndicatorGroup; readonly first: number; readonly last: number }[],
  { blocks, levelStyles: styles, levelWidths }: Binding["indicators"],
): Merge[] {
  const merges: Merge[] = [];
  const add = (level: "level1" | "level2", had: number, first: number, last: number) => {
    if (styles[level] !== "merged" || had > 1 || last === first) return;
    for (const column of levelColumns(level, blocks))
      merges.push({ row: first, column, rowSpan: last - first + 1, columnSpan: levelWidths.get(column) ?? 1 });
  };
  for (const { group, first, last } of placed) add("level2", group.last - group.first + 1, first, last);
  for (let i = 0; i < placed.length;) {
    const [from, level1] = [placed[i], placed[i]?.group.level1];
    let to = i;
    while (placed[to + 1]?.group.level1 === level1) to += 1;
    const until = placed[to];
    if (from && until) add("level1", until.group.last - from.group.first + 1, from.first, until.last);
    i = to + 1;
  }
  return merges;
}
