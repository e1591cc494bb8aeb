/** Amounts as typed, added up, printed and read back: no digit is ever lost or made up on the way. */
import { Big } from "big.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { writeWorkbook } from "#backend/writers/write-workbook.ts";
import { readForms } from "#backend/readers/read-forms.ts";
import { unknownSums } from "#shared/editing/computed-amounts.ts";
import { typeTexts } from "#shared/editing/type-text.ts";
import { applyEdits } from "#shared/form/edit.ts";
import { amountFields, readField, writeField } from "#shared/form/field.ts";
import { amountPrinter } from "#shared/layout/amount-printer.ts";
import { ningxia2026 } from "#shared/template/ningxia-2026.ts";
import { normalizeAmount, parseAmount, printedDecimals, sameAmount, sumAmounts } from "#shared/value/amount.ts";
import { exactResult } from "#shared/value/arithmetic.ts";
import { readAmount } from "#shared/value/read-amount.ts";
import { anyAmount, anyText, canonicalForm } from "../helpers/arbitrary-forms.ts";
import { formWith } from "../helpers/forms.ts";

const number = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.nat(4))
  .map(([digits, decimals]) => new Big(String(digits)).div(new Big(10).pow(decimals)).toFixed());
const formOf = (amounts: readonly string[]) =>
  amountFields.reduce((form, field, i) => writeField(form, field, amounts[i] ?? ""), formWith([]));
const template = fc.boolean().map((thousandsSeparators) => ({ ...ningxia2026, thousandsSeparators }));

it("sums, differences and products come out exactly", () => {
  fc.assert(
    fc.property(number, number, number, (a, b, c) => {
      const expected = new Big(a).plus(b).times(c).minus(b).toFixed();
      expect(exactResult(`(${a} + ${b}) * ${c} - ${b}`)).toBe(expected);
      expect(exactResult(`${a}*${c}/${c}`)).toBe(Number(c) === 0 ? undefined : new Big(a).toFixed());
    }),
  );
});

it("no text at all is taken for a sum unless it is made of numbers and signs", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      if (exactResult(text) !== undefined) expect(text).toMatch(/^[\d\s.,+*/()%-]+$/);
    }),
  );
});

it("an amount is understood alike in whatever way it is written", () => {
  const ways: readonly ((amount: string) => string)[] = [
    (amount) => amount,
    (amount) => `${amount}万元`,
    (amount) => `${new Big(amount).times(10_000).toFixed()}元`,
    (amount) => `￥${amount.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",")}`,
    (amount) => amount.replace(/[\d.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
    (amount) => `=${amount}`,
    (amount) => `(${amount})`,
  ];
  fc.assert(
    fc.property(number, fc.constantFrom(...ways), (amount, write) => {
      const read = readAmount(write(amount), "万元") ?? "";
      expect(sameAmount(read.replace(/^-/, ""), amount), write(amount)).toBe(true);
      expect(normalizeAmount(read)).toBe(read);
    }),
  );
});

it("a form prints its amounts alike, rounds none, and prints what it printed the same again", () => {
  fc.assert(
    fc.property(fc.array(anyAmount, { minLength: 9, maxLength: 9 }), template, (amounts, template) => {
      const form = formOf(amounts);
      const printed = amountFields.map((field) => amountPrinter(form, template)(readField(form, field)).replaceAll(",", ""));
      for (const [i, text] of printed.entries()) expect(sameAmount(text, amounts[i] ?? "")).toBe(true);
      const few = printed.filter((text) => text !== "" && !sameAmount(text, "0") && printedDecimals(text) <= 2);
      expect(new Set(few.map((text) => printedDecimals(text))).size).toBeLessThanOrEqual(1);
      const again = formOf(printed);
      expect(amountFields.map((field) => amountPrinter(again, ningxia2026)(readField(again, field)))).toEqual(printed);
    }),
  );
});

it("whatever is typed into amounts, no sum stands that its parts do not make", () => {
  const parts = amountFields.filter((field) => !ningxia2026.computedAmounts.some((computed) => computed.field === field));
  const typed = fc.array(fc.record({ field: fc.constantFrom(...parts), text: fc.oneof(anyAmount, anyText) }), { maxLength: 8 });
  fc.assert(
    fc.property(typed, (texts) => {
      const start = formOf(amountFields.map(() => "0"));
      const form = texts.reduce((now, text) => applyEdits(now, typeTexts(now, ningxia2026, [text])).form, start);
      const unknown = unknownSums(form, ningxia2026).map(({ field }) => field);
      for (const { field, terms } of ningxia2026.computedAmounts) {
        const isTold = terms.every((term) => parseAmount(readField(form, term.field)) ?? readField(form, term.field) === "");
        if (unknown.includes(field)) expect(readField(form, field)).toBe("");
        else if (isTold)
          expect(sumAmounts(terms.map((term) => ({ ...term, text: readField(form, term.field) })))).toBe(
            readField(form, field),
          );
      }
    }),
  );
});

it("amounts written unlike come back from the workbook as the same numbers", async () => {
  await fc.assert(
    fc.asyncProperty(canonicalForm, fc.array(anyAmount, { minLength: 9, maxLength: 9 }), async (form, amounts) => {
      const unlike = amountFields.reduce((now, field, i) => writeField(now, field, amounts[i] ?? ""), form);
      const { forms } = await readForms({ name: "表.xlsx", bytes: await writeWorkbook([unlike]) });
      const back = forms[0]?.recognized.form ?? form;
      for (const [i, field] of amountFields.entries()) expect(sameAmount(readField(back, field), amounts[i] ?? "")).toBe(true);
    }),
    { numRuns: 30 },
  );
});
