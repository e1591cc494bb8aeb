/**
 * Forms for property tests: `anyForm` is whatever the schema allows, `canonicalForm` a form as it stands in a library, with clean
 * text and its indicators in printed order.
 */
import fc from "fast-check";
import { newForm } from "#shared/editing/new-form.ts";
import { splitPrefix } from "#shared/value/indicator-prefix.ts";
import { cleanText } from "#shared/value/normalize-text.ts";
import { coreAmountFields, coreTextFields, indicatorField, indicatorLists, writeField } from "#shared/form/field.ts";
import type { Form, Indicator } from "#shared/form/form.ts";
import { officialTitle, type Template } from "#shared/template/template.ts";
import { templates } from "#shared/template/templates.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { asPrinted } from "./forms.ts";

/** Texts that have broken workbooks, readers or layouts somewhere. */
const awkward = [
  "=1+1",
  "+5",
  "-3",
  "@SUM(A1)",
  "_x000D_",
  "<b>&amp;</b>",
  "__proto__",
  "TRUE",
  "1e5",
  "2026-01-01",
  "0.8",
  "无",
  "一\n二\n\n三",
  "\ud840",
  "𠀀🙂",
  "\u0000\u0007",
  "（（（，。》",
  "word ".repeat(40),
  "a".repeat(300),
  "目标".repeat(400),
  // What a reader might take for the form's own labels.
  "项目名称",
  "其中：本级资金",
  "资金总额",
  "年度总体绩效目标",
  "一级指标",
  "产出指标",
  "数量指标",
  "服务对象满意度",
  "指标值",
  "单位：万元",
  "(2025年)",
  "2025年自治区本级部门项目支出预算绩效目标表",
];

const hanText = fc.string({
  unit: fc.constantFrom(...Array.from("项目指标数量万元年度完成率≥≤%0123456789，。（）《》:： \n")),
});

export const anyText: fc.Arbitrary<string> = fc.oneof(
  hanText,
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(...awkward),
);

const amount = fc
  .tuple(fc.bigInt({ min: -1_000_000_000_000_000_000n, max: 1_000_000_000_000_000_000n }), fc.nat(4))
  .map(([digits, decimals]) => {
    const text = String(digits < 0n ? -digits : digits).padStart(decimals + 1, "0");
    const point = text.length - decimals;
    return `${digits < 0n ? "-" : ""}${text.slice(0, point)}${decimals > 0 ? "." : ""}${text.slice(point)}`;
  });
export const anyAmount: fc.Arbitrary<string> = fc.oneof(
  amount,
  fc.constantFrom("", "0", "100", "100.00", "408.68", "0.1", "0.2"),
);

const knownLevels = ningxia2026.tree.flatMap((level1) =>
  level1.level2.map((level2) => ({ level1: level1.name, level2: level2.name })),
);
const anyLevel = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...knownLevels) },
  { weight: 1, arbitrary: fc.record({ level1: fc.constantFrom("产出指标", "其他指标", ""), level2: anyText }) },
);

interface Row {
  readonly level1: string;
  readonly level2: string;
  readonly prefix: string | null;
  readonly name: string;
  readonly value: string;
}

function indicatorOf({ prefix, ...row }: Row): Indicator {
  return prefix ? { ...row, prefix } : row;
}

export const anyIndicator: fc.Arbitrary<Indicator> = fc
  .record({
    level: anyLevel,
    prefix: fc.option(anyText),
    name: anyText,
    value: anyText,
    weight: fc.constantFrom(undefined, "10"),
  })
  .map(({ level, weight, ...texts }) => withWeight(indicatorOf(Object.assign(texts, level)), weight));

/** A key this program does not know. */
function withWeight(indicator: Indicator, weight: string | undefined): Indicator {
  return weight === undefined ? indicator : { ...indicator, weight };
}

const texts = (arbitrary: fc.Arbitrary<string>) => fc.tuple(...coreTextFields.map(() => arbitrary));
const amounts = (arbitrary: fc.Arbitrary<string>) => fc.tuple(...coreAmountFields.map(() => arbitrary));

/** What came over from last year, rows that are not there among it. */
const anyMarks = fc.dictionary(
  fc.oneof(
    fc.constantFrom<string>(...coreTextFields, ...coreAmountFields),
    fc
      .tuple(fc.constantFrom(...indicatorLists), fc.nat(12), fc.constantFrom("name", "value", "unit"))
      .map(([list, index, column]) => indicatorField(index, column, list)),
  ),
  fc.constantFrom("untouched" as const, "asked" as const),
  { minKeys: 1, maxKeys: 12, noNullPrototype: true },
);

/** Any document the schema accepts: any text anywhere, unknown levels, blank rows, unknown keys, amounts that are none. */
export const anyForm: fc.Arbitrary<Form> = fc
  .record({
    year: fc.option(fc.integer({ min: 1000, max: 9999 })),
    texts: texts(anyText),
    amounts: amounts(fc.oneof({ weight: 4, arbitrary: anyAmount }, { weight: 1, arbitrary: anyText })),
    indicators: fc.array(anyIndicator, { maxLength: 30 }),
    midTermIndicators: fc.option(fc.array(anyIndicator, { minLength: 1, maxLength: 9 })),
    carried: fc.option(anyMarks),
  })
  .map(({ texts, amounts, year, indicators, midTermIndicators, carried }) =>
    Object.assign(formWithTexts(texts, amounts), {
      year,
      indicators,
      ...(midTermIndicators && { midTermIndicators }),
      ...(carried && { carried }),
      unknownKey: { kept: true },
    }),
  );

/** Any template this program knows. */
export const anyTemplate: fc.Arbitrary<Template> = fc.constantFrom(...templates);

/** Text as it is stored and as a cell shows it: clean, and not blank. */
const cellText = anyText.map((text) => cleanText(text)).filter((text) => text !== "");
const maybeBlank = fc.oneof({ weight: 1, arbitrary: fc.constant("") }, { weight: 5, arbitrary: cellText });

const canonicalIndicators = fc
  .array(
    fc.record({
      level: fc.nat(knownLevels.length - 1),
      prefix: fc.option(fc.nat(99).map((number) => `指标${number}：`)),
      name: cellText.filter((text) => splitPrefix(text).prefix === ""),
      value: maybeBlank,
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows
      .toSorted((a, b) => a.level - b.level)
      .map(({ level, ...texts }) => indicatorOf(Object.assign(texts, knownLevels[level] ?? { level1: "", level2: "" }))),
  );

/** A form as recognizing leaves it, its amounts written alike. */
export const canonicalForm: fc.Arbitrary<Form> = fc
  .record({
    year: fc.integer({ min: 1990, max: 2099 }),
    title: fc.constantFrom(...ningxia2026.titles),
    texts: texts(maybeBlank),
    amounts: amounts(anyAmount),
    indicators: canonicalIndicators,
  })
  .map(({ texts, amounts, title, year, indicators }) =>
    asPrinted(Object.assign(formWithTexts(texts, amounts), { title: officialTitle(title, year), year, indicators })),
  );

function formWithTexts(texts: readonly string[], amounts: readonly string[]): Form {
  const fields = [...coreTextFields, ...coreAmountFields];
  const values = [...texts, ...amounts];
  return fields.reduce<Form>(
    (form, field, i) => writeField(form, field, values[i] ?? ""),
    newForm(ningxia2026, { year: null }),
  );
}
