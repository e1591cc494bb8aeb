/** Which amounts are the sums of others. */
import { isAmountField, type AmountField } from "../../../../form/field.ts";
import type { ComputedAmount } from "../../../../template/template.ts";
import { CellFault } from "../cell-fault.ts";
import { written } from "../cell-texts.ts";
import { bookSheet, type Examples } from "../book-sheet.ts";
import type { PackWords } from "../pack-words.ts";

export const identities = bookSheet<ComputedAmount>({
  name: "合计关系",
  more: "哪个金额等于哪些金额相加；先写下面的合计，再写用到它们的合计。",
  columns: ["合计", "等于"],
  rules: ["r06"],
  rowsOf: (pack) => pack.identities,
  write: ({ field, terms }, { nameOf }) => [nameOf(field), sumText(terms, nameOf)],
  read: (cell, words) => {
    const [field, sum] = [amountField(written(cell, "合计"), words), written(cell, "等于")];
    const terms = termsOf(sum, words);
    const official = words.template.computedAmounts.find((one) => one.field === field);
    const formula = official && sumText(official.terms, words.nameOf) === sumText(terms, words.nameOf) ? official.formula : sum;
    return { field, formula, terms };
  },
  key: ({ field }) => field,
  part: (rows) => ({ identities: rows }),
  isAbout: ({ field }, { finding: { places } }) => {
    const [first] = places;
    return first !== undefined && "field" in first && first.field === field;
  },
  candidates: (identity, _, words) => sumExamples(identity, words),
});

/** A sum that is off by one, and one that is right. */
export function sumExamples({ field, terms }: ComputedAmount, { nameOf }: PackWords): Examples[] {
  const parts = terms.map((term, i) => `${nameOf(term.field)}=${i === 0 ? 100 : 1}`);
  const sum = terms.reduce((all, { sign }, i) => all + sign * (i === 0 ? 100 : 1), 0);
  const example = (total: number) => [`${nameOf(field)}=${total}`, ...parts].join("\n");
  return [{ fires: example(sum + 1), silent: example(sum) }];
}

type Terms = ComputedAmount["terms"];

function sumText(terms: Terms, nameOf: PackWords["nameOf"]): string {
  return terms.map(({ sign, field }, i) => `${sign < 0 ? "－" : i > 0 ? "＋" : ""}${nameOf(field)}`).join("");
}

function termsOf(text: string, words: PackWords): Terms {
  return text
    .split(/(?=[+＋－])/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .map((piece) => ({ sign: piece.startsWith("－") ? -1 : 1, field: amountField(piece.replace(/^[+＋－]\s*/, ""), words) }));
}

/** @throws CellFault */
export function amountField(name: string, { fieldOf }: PackWords): AmountField {
  const field = fieldOf(name);
  if (!isAmountField(field)) throw new CellFault(`“${name}”不是金额。`);
  return field;
}
