/** A label and its value in one cell: `项目名称：…`, `其中：财政拨款：60`. */
import type { HeadLabel, LabelIndex } from "../label-index.ts";
import type { Token } from "../tokens/token.ts";

export interface InlineValue {
  readonly label: Extract<HeadLabel, { kind: "field" | "amount" }>;
  readonly value: string;
}

const longestLabel = 24;

export function inlineValue({ text }: Token, labels: LabelIndex): InlineValue | undefined {
  for (const { index } of text.slice(0, longestLabel).matchAll(/[:：]/g)) {
    const value = text.slice(index + 1).trim();
    const label = labels.head(text.slice(0, index));
    if (value !== "" && (label?.kind === "field" || label?.kind === "amount")) return { label, value };
  }
  return undefined;
}
