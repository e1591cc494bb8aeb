/**
 * Which columns hold names and values in one block of flattened rows.
 *
 * Learned from the rows that hold both, by majority: a continuation page has other columns than the first, but within a page most rows
 * agree.
 */
import type { LabelIndex } from "../label-index.ts";
import type { Token, TokenRows } from "../tokens/token.ts";

export interface BlockColumns {
  readonly name: number;
  readonly value: number;
}

export function learnColumns(rows: TokenRows, labels: LabelIndex): BlockColumns | undefined {
  const votes = new Map<string, { columns: BlockColumns; count: number }>();
  for (const tokens of rows) {
    const [name, value, ...more] = tokens.slice(levelCount(tokens, labels));
    if (!name || !value || more.length > 0) continue;
    const columns = { name: name.column, value: value.column };
    const vote = votes.get(`${columns.name} ${columns.value}`) ?? { columns, count: 0 };
    vote.count += 1;
    votes.set(`${columns.name} ${columns.value}`, vote);
  }
  // Names stand right of the levels, so rows that slipped onto the levels' columns have no vote, however many there are.
  const levels = rows.flatMap((tokens) => tokens.slice(0, levelCount(tokens, labels)).map((token) => token.column));
  const left = levels.reduce((least, column) => Math.min(least, column), Number.POSITIVE_INFINITY);
  return [...votes.values()]
    .filter((vote) => vote.columns.name > left || levels.length === 0)
    .toSorted((a, b) => b.count - a.count)[0]?.columns;
}

function levelCount(tokens: readonly Token[], labels: LabelIndex): number {
  const first = tokens.findIndex(({ text }) => !labels.level1(text) && !labels.level2(text));
  return first < 0 ? tokens.length : first;
}
