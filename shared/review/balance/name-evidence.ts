/**
 * How much two names of one form speak for each other: the pairs of neighbouring characters they share, each weighing less the more
 * names of the form it stands in. So no list of meaningless words is needed beyond those every cost and every count is named with.
 */
import { foldLabel } from "../../value/normalize-text.ts";
import { rememberByText, shortTexts } from "../../value/remember-by-text.ts";

interface Name {
  /** Without what only says that it is a cost or a count. */
  readonly core: string;
  readonly pairs: ReadonlySet<number>;
}

/** What costs and counts are called, whatever they are of. */
const costAndCountWords =
  /(?:费用|经费|成本|单价|定额|标准|市场价|价格|限额|支出|金额|费|价)+$|(?:数量|人数|天数|次数|期数|个数|册数|班数|场次|户数|套数|台数|件数|项数|数|量)+$/;

const readShortName = rememberByText(shortTexts, (text): Name => {
  const core = bareName(foldLabel(text).replace(/[()、,，;；。:“”"'《》·]/g, ""));
  const pairs = new Set<number>();
  for (let at = 1; at < core.length; at += 1) pairs.add((core.charCodeAt(at - 1) << 16) | core.charCodeAt(at));
  return { core, pairs };
});

/** A name that is longer than this says what it is of in its beginning. */
const longestName = 120;

function readName(text: string): Name {
  return readShortName(text.length > longestName ? text.slice(0, longestName) : text);
}

/** From 0, nothing in common, to 1, one name. */
export type NameEvidence = (a: string, b: string) => number;

/** A name without what only says that it is a cost or a count. */
export function bareName(name: string): string {
  let bare = name.trim().replace(/[（(][^（()）]{1,8}[）)]$/, "");
  for (let shorter = bare.replace(costAndCountWords, ""); shorter !== bare && shorter !== "";) {
    bare = shorter;
    shorter = bare.replace(costAndCountWords, "");
  }
  return bare;
}

/** Whether two names differ only in that one is of the cost and one of the count. */
export function isSameName(a: string, b: string): boolean {
  return readName(a).core === readName(b).core;
}

/** The evidence among the names of one form. */
export function nameEvidence(names: readonly string[]): NameEvidence {
  let counted: ReadonlyMap<number, number> | undefined;
  const weights = new Map<string, number>();
  const weightOf = (name: string) => {
    const known = weights.get(name);
    if (known !== undefined) return known;
    const counts = (counted ??= countPairs(names));
    let sum = 0;
    for (const pair of readName(name).pairs) sum += 1 / (counts.get(pair) ?? 1);
    weights.set(name, sum);
    return sum;
  };
  return (a, b) => {
    const [first, second] = [readName(a), readName(b)];
    // Most often they are one, or have nothing in common: then nobody asks how often a pair comes.
    if (first.core === second.core) return 1;
    const both = pairsInBoth(first, second);
    if (both.length === 0) return 0;
    const counts = (counted ??= countPairs(names));
    const shared = both.reduce((sum, pair) => sum + 1 / (counts.get(pair) ?? 1), 0);
    return Math.min(0.99, (2 * shared) / (weightOf(a) + weightOf(b)));
  };
}

function pairsInBoth(a: Name, b: Name): readonly number[] {
  const both: number[] = [];
  for (const pair of a.pairs) if (b.pairs.has(pair)) both.push(pair);
  return both;
}

/** In how many of the names each pair of characters stands. */
function countPairs(names: readonly string[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const name of names) {
    for (const pair of readName(name).pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
