/** Amounts as typed, added up, printed and read back: no digit is ever lost or made up on the way. */
import { Big } from "big.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { fillForms } from "#backend/filling/fill-forms.ts";
import { readForms } from "#backend/readers/read-forms.ts";
import { typeTexts } from "#shared/editing/type-text.ts";
import { applyEdits } from "#shared/form/edit.ts";
import { coreAmountFields, readField, writeField, type AmountField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { amountPrinter } from "#shared/layout/amount-printer.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { normalizeAmount, parseAmount, printedDecimals, sameAmount } from "#shared/value/amount.ts";
import { exactResult } from "#shared/value/arithmetic.ts";
import { readAmount } from "#shared/value/read-amount.ts";
import { anyAmount, anyText, canonicalForm } from "../helpers/arbitrary-forms.ts";
import { formWith } from "../helpers/forms.ts";

const number = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.nat(4))
  .map(([digits, decimals]) => new Big(String(digits)).div(new Big(10).pow(decimals)).toFixed());
const formOf = (amounts: readonly string[]) =>
  coreAmountFields.reduce((form, field, i) => writeField(form, field, amounts[i] ?? ""), formWith([]));
const template = fc.constantFrom(ningxia2026, { ...ningxia2026, thousandsSeparators: true });

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
      expect(exactResult(text) === undefined || /^[\d\s.,+*/()%-]+$/.test(text)).toBe(true);
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
      expect({ written: write(amount), isSame: sameAmount(read.replace(/^-/, ""), amount) }).toMatchObject({ isSame: true });
      expect(normalizeAmount(read)).toBe(read);
    }),
  );
});

it("a form prints its amounts alike, rounds none, and prints what it printed the same again", () => {
  fc.assert(
    fc.property(fc.array(anyAmount, { minLength: 9, maxLength: 9 }), template, (amounts, template) => {
      const form = formOf(amounts);
      const printed = coreAmountFields.map((field) =>
        amountPrinter(form, template)(readField(form, field)).replaceAll(",", ""),
      );
      for (const [i, text] of printed.entries()) expect(sameAmount(text, amounts[i] ?? "")).toBe(true);
      const few = printed.filter((text) => text !== "" && !sameAmount(text, "0") && printedDecimals(text) <= 2);
      expect(new Set(few.map((text) => printedDecimals(text))).size).toBeLessThanOrEqual(1);
      const again = formOf(printed);
      expect(coreAmountFields.map((field) => amountPrinter(again, ningxia2026)(readField(again, field)))).toEqual(printed);
    }),
  );
});

it("whatever is typed into amounts, every sum is what its parts make, and blank where one of them is no amount", () => {
  const typed = fc.array(
    fc.record({
      field: fc.constantFrom(...coreAmountFields.filter((field) => !sumOf(field))),
      text: fc.oneof(anyAmount, anyText),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(typed, (texts) => {
      const start = formOf(coreAmountFields.map(() => "0"));
      const form = texts.reduce((now, text) => applyEdits(now, typeTexts(now, ningxia2026, [text])).form, start);
      const sums = ningxia2026.computedAmounts.map(({ field }) => field);
      expect(sums.filter((field) => !sameAmount(readField(form, field), madeOf(form, field)))).toEqual([]);
    }),
  );
});

function sumOf(field: AmountField) {
  return ningxia2026.computedAmounts.find((computed) => computed.field === field);
}

/** The parts that were filled in, however many sums lie between. */
function partsOf(field: AmountField, sign = 1): { field: AmountField; sign: number }[] {
  return sumOf(field)?.terms.flatMap((term) => partsOf(term.field, sign * term.sign)) ?? [{ field, sign }];
}

function madeOf(form: Form, field: AmountField): string {
  const parts = partsOf(field).map((part) => ({ sign: part.sign, text: readField(form, part.field) }));
  if (parts.every(({ text }) => text === "")) return "";
  const amounts = parts.map(({ sign, text }) => (text === "" ? new Big(0) : parseAmount(text)?.times(sign)));
  return amounts.includes(undefined) ? "" : amounts.reduce<Big>((sum, amount) => sum.plus(amount ?? 0), new Big(0)).toFixed();
}

it("amounts written unlike come back from the workbook as the same numbers", async () => {
  await fc.assert(
    fc.asyncProperty(canonicalForm, fc.array(anyAmount, { minLength: 9, maxLength: 9 }), async (form, amounts) => {
      const unlike = coreAmountFields.reduce((now, field, i) => writeField(now, field, amounts[i] ?? ""), form);
      const { forms } = await readForms({ name: "表.xlsx", bytes: (await fillForms([unlike])).bytes });
      const back = forms[0]?.recognized.form ?? form;
      for (const [i, field] of coreAmountFields.entries())
        expect(sameAmount(readField(back, field), amounts[i] ?? "")).toBe(true);
    }),
    { numRuns: 30 },
  );
});
