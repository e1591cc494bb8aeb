/** The published tables: their structure and their sums, and an account of every piece of text in them. */
import { describe, expect, it } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import { disagreements } from "#shared/editing/computed-amounts.ts";
import { coreAmountFields, readField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { labelIndex } from "#shared/recognize/label-index.ts";
import type { Recognized } from "#shared/recognize/recognized.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { parseAmount } from "#shared/value/amount.ts";
import { publishedTexts } from "../../../helpers/published.ts";

interface Facts {
  /** Text before the first form that belongs to none. */
  readonly coverLines: number;
  readonly forms: readonly FormFacts[];
}

interface FormFacts {
  readonly total: string;
  readonly line: number;
  /** Indicators under each level 2, in the order of the template's tree. */
  readonly counts: readonly number[];
  readonly withoutValue: number;
}

const form = (line: number, total: string, counts: readonly number[], withoutValue = 0): FormFacts => ({
  total,
  line,
  counts,
  withoutValue,
});

/** Counted by hand in the published texts. */
const known: Readonly<Record<string, Facts>> = {
  "ningxia-hrss-2026.txt": {
    coverLines: 0,
    forms: [
      form(3, "100", [2, 1, 1, 2, 0, 1, 0, 1, 1]),
      form(31, "408.68", [1, 1, 1, 1, 1, 1, 1, 1, 1]),
      form(57, "100", [3, 1, 1, 3, 1, 1, 1, 1, 1], 1),
      form(87, "733", [8, 1, 1, 8, 1, 1, 1, 1, 1]),
      form(128, "1140", [25, 1, 1, 25, 1, 1, 1, 1, 1], 1),
      form(204, "592.24", [1, 1, 1, 1, 0, 1, 0, 1, 1]),
      form(230, "590.29", [5, 1, 1, 5, 0, 1, 0, 1, 1]),
      form(265, "139429", [4, 4, 2, 4, 5, 2, 1, 1, 2]),
      form(308, "300", [1, 1, 1, 1, 0, 1, 0, 1, 1]),
    ],
  },
  "ningxia-social-insurance-2026.txt": {
    coverLines: 5,
    forms: [
      form(13, "400", [8, 2, 3, 8, 1, 2, 1, 2, 1]),
      form(59, "80", [5, 1, 1, 5, 1, 1, 1, 1, 1]),
      form(93, "300", [4, 1, 1, 4, 1, 1, 1, 1, 1]),
      form(125, "28", [4, 1, 1, 4, 1, 1, 1, 1, 1]),
      form(157, "290", [20, 1, 1, 20, 1, 1, 1, 1, 1]),
      form(224, "110", [1, 1, 1, 1, 1, 1, 1, 1, 1]),
    ],
  },
};

const texts = publishedTexts();

it.skipIf(texts.length === 0)("are the two texts counted by hand", () => {
  expect(texts.map((text) => text.name)).toEqual(Object.keys(known));
});

const readings = await Promise.all(
  texts.map(async (text) => ({ name: text.name, bytes: text.bytes, read: (await readForms(text)).forms })),
);

describe.each(readings)("$name", ({ name, bytes, read }) => {
  const forms = read.map(({ recognized }) => recognized);
  const facts = known[name];

  it("holds the forms counted by hand", () => {
    expect(forms.map(factsOf)).toEqual(facts?.forms);
  });

  it("leaves nothing unplaced but the cover letter", () => {
    expect(forms.map(({ unplaced }) => unplaced.length)).toEqual(forms.map((_, i) => (i === 0 ? facts?.coverLines : 0)));
  });

  it("has every field filled in, and sums that add up", () => {
    for (const { form: one } of forms) {
      expect(one.year).toBe(2026);
      expect(one.title).toMatch(/^2026年\S+表$/);
      expect(one.moneyUnit).toBe("万元");
      expect([one.projectName, one.supervisingDepartment, one.implementingUnit, one.annualGoal]).not.toContain("");
      expect(ningxia2026.pairedChoices[0]?.pairs[one.projectAttribute]).toBe(one.projectTerm);
      expect(coreAmountFields.filter((field) => parseAmount(readField(one, field)) === undefined)).toEqual([]);
      expect(disagreements(one, ningxia2026)).toEqual([]);
    }
  });

  it("leaves no blank of the layout and no markup in short texts", () => {
    for (const { form: one } of forms) {
      const short = [one.projectName, one.implementingUnit, ...one.indicators.flatMap((row) => [row.name, row.value])];
      expect(short.filter((text) => /\s/.test(text.replaceAll(/[,:;] /g, "")))).toEqual([]);
      expect(one.annualGoal).not.toMatch(/<\/?p>/);
    }
  });

  it("accounts for every character of the source", () => {
    const labels = labelIndex(ningxia2026);
    const source = new TextDecoder().decode(bytes).split("\n");
    const left = forms.map((recognized, i) => {
      const from = i === 0 ? 1 : recognized.line;
      const end = forms[i + 1]?.line ?? source.length + 1;
      const cells = source.slice(from - 1, end - 1).flatMap((line) => line.split("\t"));
      const unaccounted = cells.filter((cell) => !labels.folded.has(bare(cell).normalize("NFKC")) && !/^-+$/.test(cell));
      return takeOut(unaccounted.map(bare).join(""), textsOf(recognized).map(bare));
    });
    // What may be left are the pieces of a label that was broken over two rows.
    expect(left.filter((pieces) => pieces !== "" && !labels.folded.has(pieces))).toEqual([]);
  });
});

function factsOf({ form: one, line }: Recognized): FormFacts {
  const counts = ningxia2026.tree
    .flatMap((level1) => level1.level2.map((level2) => [level1.name, level2.name]))
    .map(([level1, level2]) => one.indicators.filter((row) => row.level1 === level1 && row.level2 === level2).length);
  return form(line, one.funds.projectTotal, counts, one.indicators.filter((row) => row.value === "").length);
}

/** Every text the form and its list of unplaced pieces hold. */
function textsOf({ form: one, unplaced }: Recognized): string[] {
  const head: readonly (keyof Form)[] = ["title", "projectName", "supervisingDepartment", "implementingUnit", "annualGoal"];
  return [
    ...head.map((key) => String(one[key])),
    one.projectAttribute,
    one.projectTerm,
    `(${one.year ?? ""}年)`,
    `单位：${one.moneyUnit}`,
    `单位:${one.moneyUnit}`,
    ...coreAmountFields.map((field) => readField(one, field)),
    ...one.indicators.flatMap((row) => [row.prefix ?? "", row.name, row.value]),
    ...unplaced.map((piece) => piece.text),
  ].filter((text) => text !== "");
}

/** Without the characters that repairs take away: blanks and tags. */
function bare(text: string): string {
  return text.replaceAll(/<\/?p>|\s/g, "");
}

/** What is left of a text when each of the others was taken out of it once, the longest first. */
function takeOut(text: string, others: readonly string[]): string {
  return others.toSorted((a, b) => b.length - a.length).reduce((left, other) => left.replace(other, ""), text);
}
