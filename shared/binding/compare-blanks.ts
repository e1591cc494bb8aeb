/**
 * What differs between two blanks, as a person would tell it: last year's and this year's, or one office's and another's.
 *
 * Labels are paired by the field they lead to, else by their text, and what is left between two pairs by its place; a label counts as moved
 * only where it stands in another order, not where rows above it came or went. Blanks and breaks of the layout make no difference. Each difference is told
 * once: a column that came is not told as its label too, nor another unit of money as another text.
 */
import type { Field } from "../form/field.ts";
import { cellName } from "../sheet/cell-name.ts";
import type { IssuedSheet } from "../sheet/issued-sheet.ts";
import { foldLabel } from "../value/normalize-text.ts";
import { printedYear, withYearAt, yearPlace } from "../value/year-text.ts";
import type { Binding } from "./binding.ts";
import { boxesOf } from "./boxes.ts";
import { indicatorDifferences, type IndicatorDifference } from "./compare-indicators.ts";
import { inOrder } from "./in-order.ts";

export interface ComparedBlank {
  readonly sheet: IssuedSheet;
  readonly binding: Binding;
}

export type BlankDifference =
  | { readonly kind: "title" | "year" | "unit"; readonly before: string; readonly after: string }
  /** `cell`: where it stands, in the blank that has it; in the later one where both do. */
  | { readonly kind: "added" | "gone"; readonly label: string; readonly cell: string }
  | { readonly kind: "renamed"; readonly before: string; readonly after: string; readonly cell: string }
  | { readonly kind: "moved"; readonly label: string; readonly from: string; readonly to: string }
  | { readonly kind: "formula"; readonly label: string; readonly cell: string; readonly has: boolean }
  | IndicatorDifference;

interface Printed {
  /** Without the blanks of the layout. */
  readonly text: string;
  /** What tells whether two are the same. */
  readonly folded: string;
  readonly cell: string;
  /** What it leads to. */
  readonly field: Field | undefined;
  /** The column of the indicators it stands above. */
  readonly column: string | undefined;
}

interface Pair {
  readonly before: number;
  readonly after: number;
}

export function compareBlanks(before: ComparedBlank, after: ComparedBlank): BlankDifference[] {
  const [a, b] = [before.binding, after.binding];
  const values = (kind: "year" | "unit", one: string, other: string): BlankDifference[] =>
    one === other ? [] : [{ kind, before: one, after: other }];
  const [earlier, later] = [printedTexts(before), printedTexts(after)];
  const isSameTitle = bareTitle(a.title) === bareTitle(b.title);
  return [
    ...(isSameTitle ? [] : [{ kind: "title" as const, before: a.title, after: b.title }]),
    ...values("year", yearOf(a), yearOf(b)),
    ...values("unit", a.moneyUnit ?? "", b.moneyUnit ?? ""),
    ...labelDifferences(earlier, later, { before: a.fields, after: b.fields, isInSameUnit: a.moneyUnit === b.moneyUnit }),
    ...formulaDifferences(a, b, later),
    ...indicatorDifferences(a, b),
  ];
}

/** A title without its year: what stays the same from year to year. */
export function bareTitle(title: string): string {
  const place = yearPlace(title);
  return (place ? withYearAt(title, place, "") : title).replace(/\s+/g, "");
}

function yearOf({ title, fields }: Binding): string {
  return printedYear(title) ?? printedYear(fields.get("year")?.text ?? "") ?? "";
}

/** What stands outside the rows of the indicators, but for the title, the year and what is written over. */
function printedTexts({ sheet, binding }: ComparedBlank): Printed[] {
  const { fields, indicators, title } = binding;
  const byLabel = new Map([...fields].map(([field, { label }]) => [cellName(label), field]));
  const written = new Set([...fields.values()].map((cell) => cellName(cell)));
  const boxes = boxesOf(sheet);
  const columns = new Map(
    indicators.blocks.flatMap(({ period, columns: own }) =>
      Object.entries(own).flatMap(([name, column]) => {
        const label = boxes.at(indicators.headerRow, column);
        return label ? [[cellName(label), `${period} ${name}`] as const] : [];
      }),
    ),
  );
  const top = Math.min(
    indicators.headerRow,
    ...[...fields].flatMap(([field, { label }]) => (field === "year" ? [] : label.row)),
  );
  return boxes.all().flatMap((box) => {
    const cell = cellName(box);
    const isIndicator = box.row >= indicators.firstRow && box.row <= indicators.lastRow;
    const isTitle = box.row < top && title.includes(box.text);
    if (box.text === "" || isIndicator || isTitle || written.has(cell)) return [];
    const [field, column] = [byLabel.get(cell), columns.get(cell)];
    return [{ text: box.text.replace(/\s+/g, ""), folded: foldLabel(box.text), cell, field, column }];
  });
}

interface BoundFields {
  readonly before: Binding["fields"];
  readonly after: Binding["fields"];
  readonly isInSameUnit: boolean;
}

/** As it reads where the unit of money is told already. */
function withoutUnit(folded: string): string {
  return folded.replace(/万?元/g, "");
}

function labelDifferences(before: readonly Printed[], after: readonly Printed[], fields: BoundFields): BlankDifference[] {
  const pairs = [...pairUp(before, after, fields)];
  const stays = inOrder(pairs.map((pair) => pair.after));
  const told: BlankDifference[] = [];
  for (const [i, pair] of pairs.entries()) {
    const [one, other] = [before[pair.before], after[pair.after]];
    if (!one || !other) continue;
    const isSame =
      one.folded === other.folded || (!fields.isInSameUnit && withoutUnit(one.folded) === withoutUnit(other.folded));
    if (!isSame) told.push({ kind: "renamed", before: one.text, after: other.text, cell: other.cell });
    if (!stays.has(i)) told.push({ kind: "moved", label: other.text, from: one.cell, to: other.cell });
  }
  const [paired, met] = [new Set(pairs.map((pair) => pair.before)), new Set(pairs.map((pair) => pair.after))];
  const left = (list: readonly Printed[], known: ReadonlySet<number>, kind: "added" | "gone"): BlankDifference[] =>
    list.flatMap(({ text, cell, column }, i) => (known.has(i) || column !== undefined ? [] : [{ kind, label: text, cell }]));
  return [...told, ...left(before, paired, "gone"), ...left(after, met, "added")];
}

/** In the order of the earlier blank. */
function pairUp(before: readonly Printed[], after: readonly Printed[], fields: BoundFields): readonly Pair[] {
  const [free, pairs] = [new Set(after.keys()), new Map<number, number>()];
  const take = (i: number, isSame: (other: Printed) => boolean) => {
    const found = pairs.has(i) ? undefined : [...free].find((j) => isSame(after[j] ?? fail()));
    if (found === undefined) return;
    pairs.set(i, found);
    free.delete(found);
  };
  for (const [i, one] of before.entries()) take(i, (other) => one.field !== undefined && other.field === one.field);
  for (const [i, one] of before.entries()) take(i, (other) => one.column !== undefined && other.column === one.column);
  for (const [i, one] of before.entries())
    take(i, (other) => other.folded === one.folded && !(one.field && other.field) && !(one.column && other.column));
  // A label between the same neighbours is the one that stood there under another name, unless what it leads to has a place elsewhere.
  const isOpen = (one: Printed | undefined, elsewhere: Binding["fields"]) =>
    one?.column === undefined && (!one?.field || !elsewhere.has(one.field));
  for (const i of before.keys()) {
    if (pairs.has(i)) continue;
    const next = i === 0 ? 0 : (pairs.get(i - 1) ?? -2) + 1;
    const mayBe = isOpen(before[i], fields.after) && isOpen(after[next], fields.before);
    if (mayBe && free.has(next) && isBetween(i, next, before.length, after.length, pairs))
      take(i, (other) => other === after[next]);
  }
  return [...pairs].toSorted(([a], [b]) => a - b).map(([from, to]) => ({ before: from, after: to }));
}

/** Whether what follows both is one pair, too. */
function isBetween(i: number, j: number, count: number, otherCount: number, pairs: ReadonlyMap<number, number>): boolean {
  return i + 1 >= count ? j + 1 >= otherCount : pairs.get(i + 1) === j + 1;
}

function formulaDifferences(before: Binding, after: Binding, printed: readonly Printed[]): BlankDifference[] {
  return [...after.fields].flatMap(([field, cell]): BlankDifference[] => {
    const other = before.fields.get(field);
    const has = cell.formula !== undefined;
    if (!other || has === (other.formula !== undefined)) return [];
    const label = printed.find((one) => one.field === field)?.text ?? "";
    return [{ kind: "formula", label, cell: cellName(cell), has }];
  });
}

function fail(): never {
  throw new RangeError("no such label");
}
