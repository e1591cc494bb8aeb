/**
 * What the review finds in the published tables, judged by hand one by one: real mistakes, and nothing else. Benefits given in words are
 * only pointed out and counted.
 */
import { describe, expect, it } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import type { Form } from "#shared/form/form.ts";
import { review } from "#shared/review/review.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { publishedTexts } from "../../../helpers/published.ts";

/** Findings of each table, in the order of the file: rule, level (`?` where it cannot be told), and where the person is sent. */
const known: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "ningxia-hrss-2026.txt": [
    // A plus sign between the names of two offices; a goal without a number.
    ["r13c warning annualGoal", "r30 hint annualGoal"],
    // The name once more in the value.
    ["r33d hint indicators.7.value"],
    // Work left open, no number in the goal; lessons nobody counts; a rate answered in words; tasks done as a benefit; no ecological benefit on purpose; praise given as a
    // lasting influence.
    [
      "r29 hint annualGoal",
      "r30 hint annualGoal",
      "r37e warning indicators.6.value",
      "r08 warning? indicators.7.value",
      "r18 warning indicators.8.value",
      "r21c hint indicators.9.name",
      "r22 hint? indicators.10.name",
      "r21 warning indicators.11.name",
    ],
    // The budget in the goal is another than the form's; 的 for 地; interruptions are quality.
    ["r09 warning annualGoal", "r38 hint annualGoal", "r21 warning indicators.19.name"],
    // A goal without a number; 1批, fees and nine times 1年 as quantities; a quality indicator whose value is missing; one service more in
    // the name of a cost than in that of its quantity.
    [
      "r30 hint annualGoal",
      "r34d hint indicators.0.value",
      "r34d hint indicators.2.value",
      "r21d hint indicators.4.name",
      "r02 error indicators.25.value",
      "r16d hint indicators.30.name",
    ],
    // A goal without a number; names of 49 characters.
    ["r30 hint annualGoal", "r28 hint indicators.0.name"],
    // Work left open, no number in the goal; 146 people where 143 make the total; money as what is made; a percentage of nothing; 3 项 priced per 人; tasks done as a benefit.
    [
      "r29 hint annualGoal",
      "r30 hint annualGoal",
      "r08 warning indicators.0.value",
      "r21d hint indicators.1.name",
      "r34b hint indicators.5.value",
      "r20 warning indicators.10.value",
      "r21c hint indicators.12.name",
    ],
    // 高校 for 高效; one cost with three prices; an employment rate that is to stay stable; the unemployed under nature.
    [
      "r30 hint annualGoal",
      "r38 hint annualGoal",
      "r08 warning? indicators.11.value",
      "r18 warning indicators.17.value",
      "r32 hint indicators.21.name",
    ],
    // Angle brackets for a title in a title; a percentage of nothing; a cost that is cut off in the middle of its words.
    [
      "r13c hint annualGoal",
      "r34b hint indicators.1.value",
      "r08 warning? indicators.3.value",
      "r17 warning indicators.3.value",
    ],
  ],
  "ningxia-social-insurance-2026.txt": [
    // A fee as a quantity; a term of one year under a project without end; 运费 for 运维; percentages of nothing; one satisfaction twice, once as a benefit,
    // with two values.
    [
      "r21d hint indicators.3.name",
      "r15b warning indicators.12.value",
      "r16c hint indicators.20.name",
      "r38b hint indicators.20.name",
      "r34b hint indicators.21.value",
      "r21 warning indicators.22.name",
      "r16b warning indicators.27.value",
    ],
    // Two sets fewer in the goal than in the table; a rate of damage without ≤; a rate and an effect that changed places.
    ["r11 warning indicators.1.value", "r27b hint indicators.5.value", "r18 warning indicators.12.value"],
    // No number of boxes that goal and table both say; the end of a contract three years on, which the goal speaks of; 人 priced per 人次;
    // 效率 in percent.
    ["r11d hint annualGoal", "r14b hint indicators.5.value", "r20 warning indicators.7.value", "r34b hint indicators.10.value"],
    // 万 among 万元; percentages of nothing; satisfaction without ≥.
    ["r09c hint annualGoal", "r34b hint indicators.11.value", "r19b hint indicators.14.value"],
    // 万 among 万元; no item 10, and no point behind 3; days counted in times; a rate and satisfaction without ≥; last year's deadline;
    // 效率 in percent.
    [
      "r09c hint annualGoal",
      "r12 warning annualGoal",
      "r12 hint annualGoal",
      "r18b warning indicators.17.value",
      "r27b hint indicators.20.value",
      "r14b error indicators.21.value",
      "r34b hint indicators.42.value",
      "r19b hint indicators.46.value",
    ],
    // Money as what is made; a check that is only said; a deadline and satisfaction in words; a percentage of nothing.
    [
      "r21d hint indicators.0.name",
      "r17 hint indicators.1.value",
      "r17 warning indicators.2.value",
      "r34b hint indicators.6.value",
      "r18 warning indicators.8.value",
    ],
  ],
};

/** One survey is counted in households in one table and as one item in another. */
const acrossForms: Readonly<Record<string, readonly string[]>> = {
  "ningxia-hrss-2026.txt": ["r25 indicators.9.value", "r25 indicators.2.value"],
  "ningxia-social-insurance-2026.txt": [],
};

/** Benefits in words, in all tables of a file. */
const benefitsInWords: Readonly<Record<string, number>> = {
  "ningxia-hrss-2026.txt": 15,
  "ningxia-social-insurance-2026.txt": 7,
};

const texts = publishedTexts();
const readings = await Promise.all(
  texts.map(async (text) => ({
    name: text.name,
    forms: (await readForms(text)).forms.map(({ recognized }) => recognized.form),
  })),
);

const isBenefit = (form: Form) => (place: object) => {
  const index = "field" in place ? /^indicators\.(\d+)\./.exec(String(place.field))?.[1] : undefined;
  return form.indicators[Number(index)]?.level1 === "效益指标";
};

const isBenefitInWords = (form: Form) => (finding: { rule: string; places: readonly object[] }) =>
  finding.rule === "r17" && finding.places.every(isBenefit(form));

describe.each(readings)("$name", ({ name, forms }) => {
  it("has these faults and no others", () => {
    const found = forms.map((form) =>
      review(form)
        .findings.filter((finding) => !isBenefitInWords(form)(finding))
        .map(({ rule, level, state, places: [place] }) => {
          const where = place && "field" in place ? place.field : place?.level2;
          return `${rule} ${level}${state === "unknown" ? "?" : ""} ${where}`;
        }),
    );
    expect(found).toEqual(known[name]);
  });

  it("measures one indicator in one unit, but for these", () => {
    const found = forms.flatMap((form) =>
      review(form, { template: ningxia2026, siblings: forms })
        .findings.filter(({ rule }) => rule === "r25" || rule === "r25b" || rule === "r26")
        .map(({ rule, places: [place] }) => `${rule} ${place && "field" in place ? place.field : ""}`),
    );
    expect(found).toEqual(acrossForms[name]);
  });

  it("gives benefits in words, as hints", () => {
    const inWords = forms.flatMap((form) =>
      review(form)
        .findings.filter(({ rule }) => rule === "r17")
        .flatMap(({ level, places }) => places.filter(isBenefit(form)).map(() => level)),
    );
    expect(inWords).toHaveLength(benefitsInWords[name] ?? -1);
    expect(new Set(inWords)).toEqual(new Set(["hint"]));
  });
});
