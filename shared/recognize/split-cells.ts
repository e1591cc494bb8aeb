/**
 * Cells that ran together: several labels in one (`产出指标 数量指标`), or a label of the head with its value behind a blank
 * (`项目总额 100`). They are taken apart where nothing else can be meant.
 */
import { normalizeAmount, parseAmount } from "../value/amount.ts";
import type { LabelIndex } from "./label-index.ts";
import type { Ledger } from "./ledger.ts";
import { remarks } from "./remarks.ts";
import type { Token, TokenRows } from "./token.ts";

/** Longer text is a goal or a sentence, not cells that ran together. */
const longest = 80;

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
      }));
    }),
  );
}

function piecesOf({ text }: Token, before: Token | undefined, labels: LabelIndex): readonly string[] | undefined {
  if (isLabel(text, labels)) return undefined;
  return asLabels(text, labels) ?? (before && labels.head(before.text) ? undefined : labelAndValue(text, labels));
}

/** The labels a text is made of, two or more; `undefined` where anything else is in it. */
function asLabels(text: string, labels: LabelIndex): readonly string[] | undefined {
  for (let end = text.length - 1; end > 0; end--) {
    const [first, rest] = [text.slice(0, end).trim(), text.slice(end).trim()];
    if (!isLabel(first, labels)) continue;
    const others = isLabel(rest, labels) ? [rest] : asLabels(rest, labels);
    if (others) return [first, ...others];
  }
  return undefined;
}

function labelAndValue(text: string, labels: LabelIndex): readonly string[] | undefined {
  for (const { index } of text.matchAll(/(?<=\S)\s+(?=\S)/g)) {
    const [first, value] = [text.slice(0, index), text.slice(index).trim()];
    const label = labels.head(first);
    if (label?.kind === "goal" || label?.kind === "group" || !label) continue;
    const isMoney = label.kind === "amount" || label.field.startsWith("funds.");
    if (!isMoney || parseAmount(normalizeAmount(value)) !== undefined) return [first, value];
  }
  return undefined;
}

function isLabel(text: string, labels: LabelIndex): boolean {
  return (labels.head(text) ?? labels.column(text) ?? labels.level1(text) ?? labels.level2(text)) !== undefined;
}
