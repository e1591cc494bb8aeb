/** Reading an indicator value loses nothing, and what is printed reads the same again: for grammatical, mixed and arbitrary texts. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { IndicatorValue, Span } from "#shared/value/grammar/indicator-value.ts";
import { parseValue } from "#shared/value/grammar/parse-value.ts";
import { printValue } from "#shared/value/grammar/print-value.ts";
import { anyText } from "../helpers/arbitrary-forms.ts";

const numbers = fc.oneof(
  fc.nat({ max: 99_999 }).map(String),
  fc.tuple(fc.nat({ max: 9999 }), fc.nat({ max: 999 })).map(([whole, part]) => `${whole}.${part}`),
  fc.nat({ max: 9_999_999 }).map((number) => number.toLocaleString("en-US")),
  fc.constantFrom(
    "１２",
    "5万",
    "2.1万",
    "3亿",
    "100余",
    "20多",
    "三",
    "十二",
    "两",
    "半",
    "一百二十",
    "百分之九十五",
    "千分之五",
    "1/3",
    "三分之二",
  ),
);
const units = fc.constantFrom(
  ..."% ‰ 元/人/天 元/人·天 万元/个 元／平方米／年 元每人每天 人 人次/年 个月 个季度 项 套 天 小时 工作日 平方米 kW·h 元 次/周 期 驾 项目 年 月 日".split(
    " ",
  ),
  "",
);
const before = fc.constantFrom(
  "",
  "≥",
  "≤ ",
  ">=",
  "=>",
  "不低于",
  "不超过",
  "约",
  "平均约",
  "达到",
  "控制在",
  "人均",
  "利用率>",
  "每",
  "第",
  "A:",
  "-",
);
const behind = fc.constantFrom("", "以上", "以内", "左右", "及以上", "内完成", "前", "响应", "余", "（含）", " 项");
const separators = fc.constantFrom("、", "，", "；", "\n", " ", "-", "~", "至", "*", "x", "×", "。", "/", ":", "");
const dates = fc.constantFrom(
  ..."2026年12月31日 2026-12-31 2026.12 2026年底前 12月底前 11月30日前 每月5日前 第四季度 全年 年内 年度内 1-12月 2026年1月-12月 上半年 2026年 截至6月".split(
    " ",
  ),
);
const measure = fc.oneof(
  fc.tuple(before, numbers, units, behind).map((parts) => parts.join("")),
  dates,
);
const grammatical = fc
  .array(fc.tuple(measure, separators), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.flat().join(""));
const shuffled = fc
  .array(
    fc.oneof(
      before,
      numbers,
      units,
      behind,
      separators,
      dates,
      fc.constantFrom("培训", "完成", "(", "）", "一", "分之", "点", ".", ",", "底", "1", "ISO"),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(""));
const texts = fc.oneof(
  { weight: 4, arbitrary: grammatical },
  { weight: 4, arbitrary: shuffled },
  anyText,
  fc.string({ unit: "binary", maxLength: 40 }),
);

it("what is printed reads the same again", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const value = parseValue(text);
      const again = parseValue(printValue(value));
      expect(withoutPlaces(again)).toEqual(withoutPlaces(value));
      expect(printValue(again)).toBe(printValue(value));
    }),
    { numRuns: 3000 },
  );
});

it("the text can be put together again from the spans: they are in order, and between items there are only separators", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { items } = parseValue(text);
      let end = 0;
      let rebuilt = "";
      for (const item of items) {
        rebuilt += text.slice(end, item.span.start);
        expect(text.slice(end, item.span.start)).toMatch(/^[\s,，;；、。.!！?？]*$/u);
        rebuilt += rebuildItem(text, item.span, [item.before, item.measure, item.after]);
        end = item.span.end;
      }
      expect(text.slice(end)).toMatch(/^[\s,，;；、。.!！?？]*$/u);
      expect(rebuilt + text.slice(end)).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

it("words are as the person wrote them, and the text is untouched", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const value = parseValue(text);
      expect(value.text).toBe(text);
      for (const words of value.items.flatMap(({ before: first, after }) => [first ?? [], after ?? []].flat())) {
        expect(text.slice(words.span.start, words.span.end)).toBe(words.text);
      }
    }),
  );
});

it.each(["(", "1", "1,", "1-", "1*", "≥", "不", "一", "百分之", "2026年", "3天、", "（）", "每月", " ", "1.", "元/", "3天*"])(
  "a text of nothing but %j is read in one pass",
  (piece) => {
    const long = piece.repeat(Math.ceil(20_000 / piece.length));
    expect(() => parseValue(long)).not.toThrow();
    expect(withoutPlaces(parseValue(printValue(parseValue(long))))).toEqual(withoutPlaces(parseValue(long)));
  },
);

/** The parts of an item by their spans, with what stands between them, which is blank. */
function rebuildItem(text: string, span: Span, parts: readonly ({ readonly span: Span } | undefined)[]): string {
  let end = span.start;
  let rebuilt = "";
  for (const part of parts) {
    if (!part) continue;
    expect(text.slice(end, part.span.start).trim()).toBe("");
    expect(part.span.end).toBeGreaterThan(part.span.start);
    rebuilt += text.slice(end, part.span.end);
    end = part.span.end;
  }
  expect(end).toBe(span.end);
  return rebuilt;
}

/** The tree without its spans and without the text it was read from. */
function withoutPlaces(value: IndicatorValue): unknown {
  const text = JSON.stringify({ class: value.class, items: value.items }, (key, node: unknown) =>
    key === "span" ? undefined : node,
  );
  return JSON.parse(text) as unknown;
}
