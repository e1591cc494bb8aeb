/**
 * A row of labels over a row of values (年度资金总额 · 财政拨款 · 其他资金 over their amounts).
 *
 * Believed only where nothing but labels stands in the one row, no label in the other, and every value stands under a label; else a cell
 * right of a label is its value, whatever it says.
 */
import type { LabelIndex } from "../label-index.ts";
import type { TableContext } from "../table-context.ts";
import { columnAfter, type Token } from "../tokens/token.ts";

/** The value below each label of the row; `undefined` where the row is no such row. */
export function valuesBelow(tokens: readonly Token[], to: number, context: TableContext): Map<Token, Token> | undefined {
  const { rows, labels, isFlat } = context;
  const named = tokens.filter(({ text }) => kindOf(text, labels) !== "section");
  if (named.length < 2 || !named.every(({ text }) => ["field", "amount"].includes(kindOf(text, labels) ?? "")))
    return undefined;
  const next = rows.slice((tokens[0]?.row ?? 0) + 1, to).find((cells) => cells.length > 0);
  if (!next || next.some(({ text }) => kindOf(text, labels) !== undefined)) return undefined;
  const pairs = next.flatMap((value) => {
    const label = named.find((token) => token.column <= value.column && value.column < columnAfter(token));
    return label ? [[label, value] as const] : [];
  });
  const [first] = named;
  // Labels that adjoin leave no room for values between them.
  const adjoin = !isFlat && named.every((token, i) => i === 0 || columnAfter(named[i - 1] ?? token) === token.column);
  const isUnderEach =
    pairs.length === next.length && first !== undefined && (adjoin || pairs.some(([label]) => label === first));
  return isUnderEach ? new Map(pairs) : undefined;
}

function kindOf(text: string, labels: LabelIndex): string | undefined {
  return labels.head(text)?.kind;
}
