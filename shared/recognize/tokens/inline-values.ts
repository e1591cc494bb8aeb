/**
 * Labels and their values in one cell: `项目名称：…`, `主管部门：… 实施单位：…`, `其中：财政拨款：60`.
 *
 * A value ends where the next label with its colon begins.
 */
import { readMoney } from "../../value/read-money.ts";
import type { HeadLabel, LabelIndex } from "../label-index.ts";
import type { Token } from "./token.ts";

export interface InlineValue {
  readonly label: Extract<HeadLabel, { kind: "field" | "amount" }>;
  readonly value: string;
}

/** Longer text is no line of labels. */
const longest = 300;
const longestLabel = 24;
/** A shorter label inside a text may be the end of a word. */
const shortestInside = 4;

/** The labels of a cell that have a value behind them; none where it does not begin with one. */
export function inlineValues({ text }: Token, labels: LabelIndex): InlineValue[] {
  if (text.length > longest) return [];
  const found = [...text.matchAll(/[:：]/g)].flatMap(({ index }) => {
    const hit = labelBefore(text, index, labels);
    return hit ? [{ ...hit, from: index + 1 }] : [];
  });
  if (found[0]?.start !== 0) return [];
  return found.flatMap(({ label, from }, i) => {
    const value = text.slice(from, found[i + 1]?.start).trim();
    const meaning = label.kind === "section" ? wholeAmount(value) : label;
    return value === "" || !meaning ? [] : [{ label: meaning, value }];
  });
}

/** A label over a part of the table with nothing but an amount behind it says the whole of the money (`项目资金：66万元`). */
function wholeAmount(value: string): InlineValue["label"] | undefined {
  return readMoney(value) && { kind: "field", field: "funds.projectTotal", isRelative: true, isGuess: true };
}

type LabelWithValue = Extract<HeadLabel, { kind: "field" | "amount" | "section" }>;

/** The longest label that ends at a colon, at the beginning of the text, behind a blank, or long enough to be no part of a word. */
function labelBefore(
  text: string,
  colon: number,
  labels: LabelIndex,
): { readonly label: LabelWithValue; readonly start: number } | undefined {
  for (let start = Math.max(0, colon - longestLabel); start <= colon - 2; start++) {
    const isApart = start === 0 || /[\s,，;；、]/.test(text[start - 1] ?? "");
    if (!isApart && colon - start < shortestInside) continue;
    if (/^\s/.test(text[start] ?? "")) continue;
    const label = labels.head(text.slice(start, colon));
    if (label?.kind === "field" && label.isGuess === true && start > 0 && !/\s/.test(text[start - 1] ?? "")) continue;
    if (label?.kind === "field" || label?.kind === "amount" || (label?.kind === "section" && isApart)) return { label, start };
  }
  return undefined;
}
