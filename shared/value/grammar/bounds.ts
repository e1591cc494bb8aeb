/** What stands before and behind the number of a measure: bounds and estimates, in all their wordings. */
import type { Operator } from "./indicator-value.ts";
import { lexicon, meaning } from "./lexicon.ts";
import { isHan, type Scanner } from "./scanner.ts";

export interface Bounds {
  operator?: Operator;
  approximate: boolean;
  average?: "平均" | "人均";
}

type BoundWord = { readonly operator: Operator } | { readonly approximate: true } | { readonly average: "平均" | "人均" };

const signs: Readonly<Record<string, BoundWord>> = {
  ...meaning<BoundWord>("≥ >= => ≥=", { operator: "≥" }),
  ...meaning<BoundWord>("≤ <= =< ≤=", { operator: "≤" }),
  ">": { operator: ">" },
  "<": { operator: "<" },
  // ±3% is no more than 3 % either way.
  "±": { operator: "≤" },
  ...meaning<BoundWord>("= ==", { operator: "=" }),
  "≈": { approximate: true },
};

const wordsBefore: Readonly<Record<string, BoundWord>> = {
  ...meaning<BoundWord>(
    "大于等于 大于或等于 不低于 不得低于 不少于 不得少于 不小于 不得小于 至少 最少 最低 不低于等于 达到 达 达到或超过",
    { operator: "≥" },
  ),
  ...meaning<BoundWord>(
    "小于等于 小于或等于 不超过 不得超过 不高于 不得高于 不大于 不得大于 不多于 不得多于 至多 最多 最高 控制在 控制于",
    { operator: "≤" },
  ),
  ...meaning<BoundWord>("大于 高于 多于 超过 超出", { operator: ">" }),
  ...meaning<BoundWord>("小于 低于 少于 不足 不到 不满", { operator: "<" }),
  ...meaning<BoundWord>("等于 为", { operator: "=" }),
  ...meaning<BoundWord>("约 近 大约 约为 接近 大概", { approximate: true }),
  平均: { average: "平均" },
  人均: { average: "人均" },
};

const wordsBehind: Readonly<Record<string, BoundWord>> = {
  ...meaning<BoundWord>("以上 及以上 或以上 含以上", { operator: "≥" }),
  ...meaning<BoundWord>("以下 及以下 或以下 以内 之内 内", { operator: "≤" }),
  ...meaning<BoundWord>("左右 上下", { approximate: true }),
};

const prefixes = lexicon<BoundWord>({ ...signs, ...wordsBefore });
const suffixes = lexicon<BoundWord>(wordsBehind);

/** 提|高于, 节|约, 送|达: behind these the word is the end of a longer one. */
const wordBeginnings = new Set("提降减增升节预签违合条公履契附就最送到抵表传下转");
/** 未|达到, 不会|超过: what is said is the opposite, or nobody knows. */
const negations = new Set("不未没无非勿防禁会尚");
/** 内|部, 上下|水: longer words that a suffix may be the beginning of. */
const longerWords = new Set("部容外地存科勤涵需水级游班学");
const mostPrefixes = 4;
const ending = new Set(["", " ", ",", "，", "、", "。", ";", ":", "\n", "(", ")", "!", "?", '"', "'", "”", "’"]);

/** Whether a character, `""` for the end of the text, ends what stands before it. */
export function endsItem(character: string): boolean {
  return ending.has(character);
}

/** The words before a number; nothing where they are the end of a longer word; `"unclear"` where they contradict one another. */
export function takePrefixes(scanner: Scanner): Bounds | "unclear" | undefined {
  const bounds: Bounds = { approximate: false };
  for (let words = 0; words <= mostPrefixes; words += 1) {
    scanner.skipBlanks();
    const { position } = scanner;
    const word = scanner.take(prefixes);
    if (!word) return bounds;
    const before = isHan(scanner.text[position] ?? "") ? characterBefore(scanner.text, position) : "";
    if (wordBeginnings.has(before)) return undefined;
    if (negations.has(before) || !add(bounds, word)) return "unclear";
  }
  return "unclear";
}

function characterBefore(text: string, position: number): string {
  let at = position - 1;
  while (text[at] === " ") at -= 1;
  return text[at] ?? "";
}

/** The words behind a unit, added to those before the number; nothing where they contradict them. */
export function takeSuffixes(scanner: Scanner, before: Bounds): Bounds | undefined {
  const bounds = { ...before };
  for (;;) {
    const blanks = scanner.position;
    scanner.skipBlanks();
    const word = suffixAhead(scanner) ? scanner.take(suffixes) : undefined;
    if (!word) {
      scanner.position = blanks;
      return bounds;
    }
    if (!add(bounds, word, true)) return undefined;
  }
}

/** Whether a bound or an estimate stands at a place. */
export function prefixAt(text: string, position: number): boolean {
  return prefixes.at(text, position, text.length) !== undefined;
}

export function suffixAhead(scanner: Scanner): boolean {
  const found = suffixes.at(scanner.text, scanner.position, scanner.end);
  return found !== undefined && !longerWords.has(scanner.peek(found.length));
}

const directions: Readonly<Record<Operator, string>> = { "≥": "up", ">": "up", "≤": "down", "<": "down", "=": "at" };

/** 达到90%以上 and >90%以上 say one bound twice; the first is the more exact. */
function add(bounds: Bounds, word: BoundWord, behind = false): boolean {
  if ("approximate" in word) bounds.approximate = true;
  else if ("average" in word) bounds.average ??= word.average;
  else if (bounds.operator === undefined || (behind && bounds.operator === "=")) bounds.operator = word.operator;
  else return directions[bounds.operator] === directions[word.operator];
  return true;
}
