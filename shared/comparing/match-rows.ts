/**
 * Which indicator of one form is which of another: by level and name, exactly, then as names compare; by its name in another level; by
 * words and unit, where it was reworded; by its place between the same neighbours, where nothing but the value stayed.
 *
 * Invariant: every row is matched at most once, and what an earlier way has matched no later one changes.
 */
import { isBlankIndicator, type Indicator } from "../form/form.ts";
import { foldLabel } from "../value/normalize-text.ts";
import { alike, rowLikeness, sameUnit } from "./row-likeness.ts";

export interface RowPair {
  /** Indices in the two lists. */
  readonly left: number;
  readonly right: number;
}

/** In the order of the left list. Blank rows match nothing. */
export function matchRows(left: readonly Indicator[], right: readonly Indicator[]): RowPair[] {
  const rows = { left: openRows(left), right: openRows(right) };
  const pairs: RowPair[] = [];
  const take = (one: OpenRow, other: OpenRow) => {
    pairs.push({ left: one.index, right: other.index });
    rows.left.delete(one);
    rows.right.delete(other);
  };
  for (const keyOf of keys) matchByKey(rows, keyOf, take);
  matchByLikeness(rows, take);
  matchByPlace(rows, pairs, take);
  return pairs.toSorted((a, b) => a.left - b.left);
}

interface OpenRow {
  readonly index: number;
  readonly row: Indicator;
}

interface Open {
  readonly left: Set<OpenRow>;
  readonly right: Set<OpenRow>;
}

type Take = (left: OpenRow, right: OpenRow) => void;

/** A level is the same with and without 指标 behind it. */
export function levelOf({ level1, level2 }: Indicator): string {
  return [level1, level2].map((level) => foldLabel(level).replace(/指标$/, "")).join("\n");
}

const keys: readonly ((row: Indicator) => string | undefined)[] = [
  (row) => `${levelOf(row)}\n${row.name}\n${row.value}`,
  (row) => row.name && `${levelOf(row)}\n${row.name}`,
  (row) => row.name && `${levelOf(row)}\n${foldLabel(row.name)}`,
  // In another level: a name that says nothing by itself (无, 数量) would lead anywhere.
  ({ name, value }) => (foldLabel(name).length > 2 ? `${foldLabel(name)}\n${value}` : undefined),
  ({ name }) => (foldLabel(name).length > 2 ? foldLabel(name) : undefined),
];

function openRows(rows: readonly Indicator[]): Set<OpenRow> {
  return new Set(rows.flatMap((row, index) => (isBlankIndicator(row) ? [] : { row, index })));
}

/** Rows of one key in their order: the first with the first. */
function matchByKey({ left, right }: Open, keyOf: (row: Indicator) => string | undefined, take: Take): void {
  const waiting = new Map<string, OpenRow[]>();
  for (const open of right) {
    const key = keyOf(open.row);
    if (key) waiting.set(key, [...(waiting.get(key) ?? []), open]);
  }
  for (const open of left) {
    const match = waiting.get(keyOf(open.row) ?? "")?.shift();
    if (match) take(open, match);
  }
}

/** Within a level, the likest first. */
function matchByLikeness({ left, right }: Open, take: Take): void {
  const pairs = [...left].flatMap((one) =>
    [...right]
      .filter((other) => levelOf(one.row) === levelOf(other.row))
      .map((other) => ({ one, other, likeness: rowLikeness(one.row, other.row) })),
  );
  for (const { one, other } of pairs.filter(({ likeness }) => likeness >= alike).toSorted((a, b) => b.likeness - a.likeness)) {
    if (left.has(one) && right.has(other)) take(one, other);
  }
}

/** Rows of a level behind the same neighbour, as far as one measures what the other measures. */
function matchByPlace({ left, right }: Open, pairs: readonly RowPair[], take: Take): void {
  const matches = new Map(pairs.map((pair) => [pair.left, pair.right]));
  for (const one of left) {
    const before = matches.get(one.index - 1);
    const at = one.index === 0 ? 0 : before === undefined ? undefined : before + 1;
    const other = [...right].find(({ index }) => index === at);
    if (!other || levelOf(one.row) !== levelOf(other.row)) continue;
    if (one.row.value !== other.row.value && !sameUnit(one.row.value, other.row.value)) continue;
    matches.set(one.index, other.index);
    take(one, other);
  }
}
