/**
 * Where a form begins if two rows of its head, parted by something that is no head, both give a name: the likelier row begins it, that the other may
 * is told, and decided the other way where a person asks for it.
 */
import type { Ledger } from "../ledger.ts";
import type { Doubt } from "../recognized.ts";
import type { Token } from "../tokens/token.ts";

/** Rows between the two; what is farther away belongs to something else. */
const reach = 12;

export interface HeadRows {
  /** The label for a name in a row with something beside it. */
  readonly nameIn: (row: number) => Token | undefined;
  /** Whether a row is of a table of indicators, which no head reaches over. */
  readonly isTable: (row: number) => boolean;
}

/** The row to begin at: `start`, or the next row above `start`, or below it down to `end`, that gives a name. */
export function startInDoubt(
  start: number,
  next: "above" | "below",
  end: number,
  topOf: (row: number) => number,
  { nameIn, isTable }: HeadRows,
  ledger: Ledger,
): number {
  const step = next === "above" ? -1 : 1;
  const isInside = (row: number) =>
    (next === "above" ? row > end : row < end) && Math.abs(row - start) <= reach && !isTable(row);
  let other = start + step;
  while (isInside(other) && (!nameIn(other) || topOf(other) === start)) other += step;
  const label = isInside(other) ? nameIn(other) : undefined;
  const own = firstName(start, nameIn);
  if (!label || !own || label === own) return start;
  const at = next === "above" ? own : label;
  return ledger.isOther(at, startDoubt(own, label)) ? topOf(other) : start;
}

/** The name of a head that begins at a row. */
function firstName(start: number, nameIn: HeadRows["nameIn"]): Token | undefined {
  for (let row = start; row <= start + reach; row++) {
    const name = nameIn(row);
    if (name) return name;
  }
  return undefined;
}

function startDoubt(own: Token, other: Token): Doubt {
  const from = ({ text }: Token) => `“${text.replace(/\s+/g, "")}”一行起`;
  return { kind: "start", why: "原表有两行都像是表的开头。", by: from(own), otherwise: from(other) };
}
