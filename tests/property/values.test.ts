/** Bringing values to one form is done once and for all: doing it again changes nothing. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { normalizeAmount, parseAmount, sameAmount } from "#shared/value/amount.ts";
import { splitPrefix } from "#shared/value/indicator-prefix.ts";
import { cleanText, foldLabel } from "#shared/value/normalize-text.ts";
import { anyAmount, anyText } from "../helpers/arbitrary-forms.ts";

it("cleanText is settled, well-formed and without blanks at its ends", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const clean = cleanText(text);
      expect(cleanText(clean)).toBe(clean);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean.trim()).toBe(clean);
    }),
    { examples: [["e\u0000\u0301"], ["\u200b \u200b"], ["\r\u0000\n"]] },
  );
});

it("foldLabel is settled", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(foldLabel(foldLabel(text))).toBe(foldLabel(text));
    }),
    { examples: [["𝒌´"]] },
  );
});

it("foldLabel folds what it can a character at a time as it folds all other text", () => {
  // A small-form colon has to be folded with the text around it as a whole.
  const unit = fc
    .oneof(fc.integer({ min: 0xff01, max: 0xff5e }), fc.integer({ min: 0x21, max: 0x7e }))
    .map((code) => String.fromCharCode(code));
  const text = fc.string({ unit: fc.oneof(unit, fc.constantFrom(..."关于。、《》“”〔〕【】 \n\u3000".split(""))) });
  fc.assert(
    fc.property(text, (one) => {
      expect(foldLabel(`${one}﹕`)).toBe(`${foldLabel(one)}:`);
    }),
    { numRuns: 1000 },
  );
});

it("normalizeAmount is settled and never changes a number", () => {
  fc.assert(
    fc.property(fc.oneof(anyAmount, anyText), (text) => {
      const normal = normalizeAmount(text);
      expect(normalizeAmount(normal)).toBe(normal);
      expect(parseAmount(text) === undefined || sameAmount(normal, text)).toBe(true);
    }),
  );
});

it("a prefix and its name are the text they came from, blanks between them aside", () => {
  fc.assert(
    fc.property(fc.tuple(fc.constantFrom("", "指标1：", "指标 2:", "指标３： "), anyText), ([before, text]) => {
      const { prefix, name } = splitPrefix(before + text);
      expect((prefix + name).replace(/\s/g, "")).toBe((before + text).replace(/\s/g, ""));
    }),
  );
});
