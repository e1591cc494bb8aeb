/**
 * Brackets and quotation marks that have no partner.
 *
 * Invariant: both widths of a bracket are one kind; a closing bracket behind a list number (`1）`) has no partner and needs none. One
 * pass over the text, whatever stands in it.
 */

export interface LoneBracket {
  readonly at: number;
  readonly text: string;
  /** The one that is missing, in the width of its partner. */
  readonly partner: string;
  readonly missing: "opening" | "closing";
}

const pairs = ["《》", "〈〉", "（）", "()", "【】", "〔〕", "“”", "「」", "『』"] as const;
const kindOf = (pair: string) => (pair === "()" ? "（）" : pair);
const opening = new Map(pairs.map((pair) => [pair[0], { kind: kindOf(pair), partner: pair[1] ?? "" }]));
const closing = new Map(pairs.map((pair) => [pair[1], { kind: kindOf(pair), partner: pair[0] ?? "" }]));
const hint = /[《》〈〉（）()【】〔〕“”「」『』]/;
const anyBracket = /[《》〈〉（）()【】〔〕“”「」『』]/g;

interface Open {
  readonly kind: string;
  readonly at: number;
  readonly text: string;
  readonly partner: string;
}

export function loneBrackets(text: string): readonly LoneBracket[] {
  if (!hint.test(text)) return [];
  const open: Open[] = [];
  const lone: LoneBracket[] = [];
  const waiting = new Map<string, number>();
  const wait = (kind: string, by: number) => waiting.set(kind, (waiting.get(kind) ?? 0) + by);
  for (const match of text.matchAll(anyBracket)) {
    const [character] = match;
    const opens = opening.get(character);
    if (opens) {
      open.push({ ...opens, at: match.index, text: character });
      wait(opens.kind, 1);
      continue;
    }
    const closes = closing.get(character);
    if (!closes) continue;
    if ((waiting.get(closes.kind) ?? 0) === 0) {
      if (!isListNumber(text, match.index, closes.kind))
        lone.push({ at: match.index, text: character, partner: closes.partner, missing: "opening" });
      continue;
    }
    // What was opened in between stays open for good.
    for (let last = open.pop(); last && last.kind !== closes.kind; last = open.pop()) {
      wait(last.kind, -1);
      lone.push({ at: last.at, text: last.text, partner: last.partner, missing: "closing" });
    }
    wait(closes.kind, -1);
  }
  return [...lone, ...open.map(({ at, text, partner }): LoneBracket => ({ at, text, partner, missing: "closing" }))].toSorted(
    (a, b) => a.at - b.at,
  );
}

/** `1）` and `a)` at the beginning of a list item. */
function isListNumber(text: string, at: number, kind: string): boolean {
  return (
    kind === "（）" &&
    /(?:^|[。；;：:，,、\s])(?:\d{1,2}|[a-zA-Z一二三四五六七八九十])$/.test(text.slice(Math.max(0, at - 4), at))
  );
}
