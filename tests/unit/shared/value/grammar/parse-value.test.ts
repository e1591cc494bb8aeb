/** What indicator values say, spelling by spelling; where the published tables are there, what they hold by class. */
import { describe, expect, it } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import { measuresOf, onlyMeasure } from "#shared/value/grammar/indicator-value.ts";
import { parseValue } from "#shared/value/grammar/parse-value.ts";
import { printValue } from "#shared/value/grammar/print-value.ts";
import { publishedTexts } from "../../../../helpers/published.ts";
import { spellings, wordsOnly } from "./spellings.ts";

it.each(spellings)("%j says %j", (written, canonical) => {
  expect(parseValue(written).class).not.toBe("words");
  expect(printValue(parseValue(written))).toBe(canonical);
});

it.each(wordsOnly)("%j is words", (written) => {
  const value = parseValue(written);
  expect(value).toMatchObject({ class: "words", items: [{ before: { text: written } }] });
  expect(measuresOf(value)).toEqual([]);
});

it.each(["", "  ", "\n", "\u3000"])("%j is blank", (text) => {
  expect(parseValue(text)).toEqual({ text, class: "blank", items: [] });
});

it("every node keeps the place it was read from", () => {
  const text = "乡村平均约1.8万元/人";
  const { items } = parseValue(text);
  const [item] = items;
  const measure = item?.measure;
  expect(item?.before).toEqual({ span: { start: 0, end: 2 }, text: "乡村" });
  expect(measure).toEqual({
    kind: "quantity",
    span: { start: 2, end: text.length },
    approximate: true,
    average: "平均",
    number: { span: { start: 5, end: 9 }, digits: "1.8", scale: "万", value: "18000", more: false },
    unit: { span: { start: 9, end: 12 }, base: "元", per: ["人"], text: "元/人", known: true },
  });
});

it("amounts are exact: digits as written, values in full", () => {
  const number = (text: string) => {
    const measure = onlyMeasure(parseValue(text));
    return measure?.kind === "quantity" ? measure.number.value : undefined;
  };
  expect(number("0.1万元")).toBe("1000");
  expect(number("123456789012345.678元")).toBe("123456789012345.678");
  expect(number("81.25万人")).toBe("812500");
  expect(number("1.10亿元")).toBe("110000000");
});

it("the multiplier behind a range is of both its ends where only the second says it", () => {
  expect(onlyMeasure(parseValue("1-2万元"))).toMatchObject({ from: { value: "10000" }, to: { value: "20000" } });
  expect(onlyMeasure(parseValue("5000元-1万元"))).toMatchObject({ from: { value: "5000" }, to: { value: "10000" } });
});

it("a unit that is not in the list is taken and marked", () => {
  expect(onlyMeasure(parseValue("12驾"))).toMatchObject({ unit: { base: "驾", known: false } });
  expect(onlyMeasure(parseValue("12套"))).toMatchObject({ unit: { base: "套", known: true } });
});

const texts = publishedTexts();

describe.skipIf(texts.length === 0)("the published tables", () => {
  it("are read by class as counted by eye", async () => {
    const files = await Promise.all(texts.map((file) => readForms(file)));
    const values = files.flatMap(({ forms }) =>
      forms.flatMap(({ recognized }) => recognized.form.indicators.map(({ value }) => value)),
    );
    const counts: Record<string, number> = {};
    for (const value of values) counts[parseValue(value).class] = (counts[parseValue(value).class] ?? 0) + 1;
    expect(counts).toEqual({ blank: 2, words: 31, quantity: 254, range: 1, product: 4, date: 3, list: 1 });
    // Nothing with a number in it was given up as words, nothing without one was given a number.
    for (const value of values) {
      const said = /[0-9千百]/.test(value);
      expect([value, measuresOf(parseValue(value)).length > 0]).toEqual([value, said]);
    }
  });
});
