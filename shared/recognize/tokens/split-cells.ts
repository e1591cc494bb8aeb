/**
 * Cells that ran together: several labels in one (`产出指标 数量指标`), or a label of the head with its value behind a blank
 * (`项目总额 100`). They are taken apart where nothing else can be meant.
 */
import { foldLabel } from "../../value/normalize-text.ts";
import { readMoney } from "../../value/read-money.ts";
import type { LabelIndex } from "../label-index.ts";
import type { Ledger } from "../ledger.ts";
import { remarks } from "../remarks.ts";
import { sourcesOf, type Token, type TokenRows } from "./token.ts";

/** Longer text is a sentence, not cells that ran together. */
const longest = 60;

export function splitCells(rows: TokenRows, labels: LabelIndex, ledger: Ledger): TokenRows {
  return rows.map((tokens) =>
    tokens.flatMap((token, i) => {
      const pieces = token.text.length > longest ? undefined : piecesOf(token, tokens[i - 1], labels);
      if (!pieces) return [token];
      ledger.note(token, remarks.cellsApart(token.text));
      const limit = (tokens[i + 1]?.column ?? Number.POSITIVE_INFINITY) - 1;
      const { row, column, rowSpan, columnSpan } = token;
      return pieces.map((text, at) => ({
        row,
        column: Math.max(column, Math.min(column + at, limit)),
        rowSpan,
        columnSpan,
        text,
        sources: sourcesOf(token),
      }));
    }),
  );
}

function piecesOf({ text }: Token, before: Token | undefined, labels: LabelIndex): readonly string[] | undefined {
  if (isLabel(text, labels)) return undefined;
  return asLabels(foldLabel(text), labels) ?? (before && labels.head(before.text) ? undefined : labelAndValue(text, labels));
}

/** The labels a text is made of, two or more, folded; `undefined` where anything else is in it. */
function asLabels(folded: string, labels: LabelIndex): readonly string[] | undefined {
  for (const label of labels.folded) {
    if (!folded.startsWith(label)) continue;
    const rest = folded.slice(label.length);
    const others = labels.folded.has(rest) ? [rest] : asLabels(rest, labels);
    if (others) return [label, ...others];
  }
  return undefined;
}

function labelAndValue(text: string, labels: LabelIndex): readonly string[] | undefined {
  for (const { index } of text.matchAll(/(?<=\S)\s+(?=\S)/g)) {
    const [first, value] = [text.slice(0, index), text.slice(index).trim()];
    const label = labels.head(first);
    if (label?.kind !== "field" && label?.kind !== "amount") continue;
    // A name of an indicator may be made like a label.
    if (label.kind === "field" && label.isGuess === true) continue;
    const isMoney = label.kind === "amount" || label.field.startsWith("funds.");
    if (!isMoney || readMoney(value)) return [first, value];
  }
  return undefined;
}

function isLabel(text: string, labels: LabelIndex): boolean {
  return (
    (labels.head(text) ?? labels.anyColumn(text) ?? labels.period(text) ?? labels.level1(text) ?? labels.level2(text)) !==
    undefined
  );
}
