/**
 * Examples of a rule pack: a form in as few lines as matter, one line for each of its cells or indicators.
 *
 *     年度资金总额=100
 *     数量指标｜培训人数｜≥200人｜权重 10
 *     上年 年度资金总额=60
 *     他表1 成本指标｜培训费｜500元/人
 *
 * What is not said is blank; `␣` is a space and `↵` a line break. `上年` speaks of the same project's form of the year before, `他表1`, `他表2` of other forms of the department.
 */
import { emptyForm } from "../../../editing/new-form.ts";
import { writeField, type IndicatorList } from "../../../form/field.ts";
import type { Form, Indicator } from "../../../form/form.ts";
import { CellFault } from "./cell-fault.ts";
import type { PackWords } from "./pack-words.ts";

export interface ExampleForms {
  readonly form: Form;
  readonly lastYear?: Form;
  readonly siblings?: readonly Form[];
}

const usualYear = 2026;
const anotherForm = /^(上年|他表\d*)[\s:：]+(.*)$/;
const indicatorMark = /[|｜]/;
const ofMidTerm = /^中期[\s:：]+/;

/** @throws CellFault */
export function exampleForms(text: string, words: PackWords, template: string): ExampleForms {
  const blank = { ...emptyForm(words.template), template };
  const forms = new Map<string, Form>([["", { ...blank, year: usualYear }]]);
  const lines = text.split("\n").map((line) => line.trim());
  for (const line of lines) {
    if (line === "") continue;
    const [, which = "", rest = line] = anotherForm.exec(line) ?? [];
    const year = which === "上年" ? usualYear - 1 : usualYear;
    forms.set(which, withLine(forms.get(which) ?? { ...blank, year }, rest, words));
  }
  const { "": form = blank, 上年: lastYear, ...others } = Object.fromEntries(forms);
  const siblings = Object.values(others);
  return { form, ...(lastYear && { lastYear }), ...(siblings.length > 0 && { siblings }) };
}

function withLine(form: Form, line: string, words: PackWords): Form {
  if (indicatorMark.test(line)) return withIndicator(form, line, words);
  const [, name = "", text] = /^([^=＝]+)[=＝](.*)$/s.exec(line) ?? [];
  if (text === undefined) throw new CellFault(`例子里的“${line}”看不懂，请写成“项目名称=…”或者“数量指标｜名称｜指标值”。`);
  if (name.trim() === "金额单位") return { ...form, moneyUnit: text.trim() };
  const field = words.fieldOf(name.trim());
  const said = plain(text);
  if (field === "year") return { ...form, year: /^\d{4}$/.test(said.trim()) ? Number(said) : null };
  return writeField(form, field, said);
}

/** Marks for what cannot be seen at the end of a line. */
function plain(text: string): string {
  return text.replaceAll("↵", "\n").replaceAll("␣", " ");
}

function withIndicator(form: Form, line: string, words: PackWords): Form {
  const list: IndicatorList = ofMidTerm.test(line) ? "midTermIndicators" : "indicators";
  const [level = "", name = "", value = "", ...more] = line.replace(ofMidTerm, "").split(indicatorMark);
  const row: Indicator = { ...words.levelOf(level.trim()), name: plain(name.trim()), value: plain(value.trim()) };
  const weight = more.map((one) => /^\s*权重\s*(.+)$/.exec(one)?.[1]?.trim()).find((one) => one !== undefined);
  const written = weight === undefined ? row : { ...row, weight };
  return { ...form, [list]: [...(form[list] ?? []), written] };
}

/** As a line of an example. */
export function indicatorLine(level: string, name: string, value: string): string {
  return `${level}｜${name}｜${value}`;
}
