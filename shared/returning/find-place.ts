/**
 * Which cell of a form a remark is about. Labels, names of indicators, their level, what is quoted and the numbers that are named are evidence, and
 * evidence adds up; where two cells are as likely, none is chosen.
 */
import { indicatorField, indicatorLists, isAmountField, readField, type Field } from "../form/field.ts";
import { isBlankIndicator, type Form, type Indicator } from "../form/form.ts";
import { headFields } from "../template/head-fields.ts";
import type { Template } from "../template/template.ts";
import { sameAmount } from "../value/amount.ts";
import { namesOfHead } from "./labels.ts";
import { evidenceText, numbersIn, quotesIn, standsIn } from "./quotes.ts";

/** By what a cell was found. */
export type Evidence = "label" | "indicator" | "level" | "value" | "number" | "order";

export interface FoundPlace {
  readonly field: Field;
  readonly score: number;
  readonly by: readonly Evidence[];
}

/** Less than this is a guess. */
export const surePlace = 5;
/** So much more likely than the next one it has to be. */
const lead = 1.5;

/** @param value What the remark says stood there, where it does. */
export function findPlace(form: Form, template: Template, remark: string, value = ""): FoundPlace | undefined {
  const [best, next] = likelyPlaces(form, template, remark, value);
  return best && best.score >= surePlace && best.score - (next?.score ?? 0) >= lead ? best : undefined;
}

/** The likeliest first. */
export function likelyPlaces(form: Form, template: Template, remark: string, value = ""): FoundPlace[] {
  const said = { text: evidenceText(remark), quotes: [...quotesIn(remark), ...(value === "" ? [] : [value])] };
  const named = longestNames(said.text, form, template);
  return [...ofHead(form, template, remark, said, named), ...ofRows(form, remark, said, named)]
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
}

interface Said {
  readonly text: string;
  readonly quotes: readonly string[];
}

/** Names and labels in the text, none that is only a piece of a longer one: by field of the head, or by list and row. */
function longestNames(text: string, form: Form, template: Template): ReadonlyMap<string, string> {
  const names = [
    ...namesOfHead(template).map(({ name, field }) => ({ name, of: field })),
    ...rowsOf(form).flatMap(({ row, key }) => {
      const name = evidenceText(row.name);
      return name.length > 1 && name !== "无" && !isLevelWord(row, name) ? { name, of: key } : [];
    }),
  ].toSorted((a, b) => b.name.length - a.name.length);
  const found = new Map<string, string>();
  const taken: { from: number; to: number; name: string }[] = [];
  for (const { name, of } of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const to = at + name.length;
      if (isAnotherWord(name, text.slice(to))) continue;
      if (taken.some((one) => one.from <= at && to <= one.to && one.name !== name)) continue;
      taken.push({ from: at, to, name });
      if (!found.has(of)) found.set(of, name);
    }
  }
  return found;
}

/** 绩效目标表, 目标值: a table, a column. */
function isAnotherWord(name: string, behind: string): boolean {
  return name.endsWith("目标") && ["值", "表", "申报", "管理", "编制"].some((word) => behind.startsWith(word));
}

function isLevelWord({ level2 }: Indicator, name: string): boolean {
  return evidenceText(level2).replace(/指标$/, "") === name.replace(/指标$/, "");
}

function ofHead(form: Form, template: Template, remark: string, said: Said, named: ReadonlyMap<string, string>): FoundPlace[] {
  return headFields(template).all.map((field) => {
    const text = readField(form, field);
    const by: Evidence[] = [];
    let score = 0;
    const name = named.get(field);
    if (name !== undefined) {
      by.push("label");
      score += 4.5 + Math.min(name.length, 8) / 4;
    }
    if (isAmountField(field)) {
      const said = numbersIn(remark).find(
        ({ number, unit }) => (unit !== "" || number.includes(".")) && sameAmount(number, text),
      );
      if (said && !sameAmount(text, "0")) {
        by.push("number");
        // Round amounts stand for many things.
        score += said.number.includes(".") ? surePlace : 3;
      }
    } else if (
      text.length > 3 &&
      said.quotes.some((quote) => quote.length > 3 && evidenceText(text).includes(evidenceText(quote)))
    ) {
      by.push("value");
      // What a form is called after stands in every remark on it.
      score += field === "projectName" || field === "implementingUnit" || field === "supervisingDepartment" ? 0 : surePlace;
    }
    return { field, score, by };
  });
}

function ofRows(form: Form, remark: string, said: Said, named: ReadonlyMap<string, string>): FoundPlace[] {
  const rows = rowsOf(form);
  const perLevel = Map.groupBy(rows, ({ row }) => row.level2);
  return rows.map(({ row, list, index, key }) => {
    const by: Evidence[] = [];
    let score = 0;
    const add = (evidence: Evidence, weight: number) => {
      by.push(evidence);
      score += weight;
    };
    const name = named.get(key);
    if (name !== undefined) add("indicator", 6 + Math.min(name.length, 10) * 0.3);
    else if (said.quotes.some((quote) => isPartOf(evidenceText(quote), evidenceText(row.name)))) add("indicator", 4.5);
    const inLevel = perLevel.get(row.level2) ?? [];
    if (isLevelNamed(said.text, row)) {
      add("level", 2);
      if (inLevel.length === 1) add("order", 3);
      else if (orderIn(said.text) === inLevel.findIndex((one) => one.key === key) + 1) add("order", 4);
    }
    const value = evidenceText(row.value);
    if (value !== "" && said.quotes.some((quote) => evidenceText(quote) === value)) add("value", 5);
    else if (value.length > 1 && standsIn(said.text, value)) add("value", value.length > 3 ? surePlace : 3);
    const column = isAboutName(remark, row) ? "name" : "value";
    return { field: indicatorField(index, column, list), score, by };
  });
}

function rowsOf(form: Form) {
  return indicatorLists.flatMap((list) =>
    (form[list] ?? []).flatMap((row, index) => (isBlankIndicator(row) ? [] : { row, list, index, key: `${list}.${index}` })),
  );
}

function isPartOf(quote: string, name: string): boolean {
  return quote.length > 2 && name.length > 2 && (name.includes(quote) || quote.includes(name));
}

/** 数量指标, or 经济效益 by itself; 数量 alone is a word like any other. */
function isLevelNamed(text: string, { level1, level2 }: Indicator): boolean {
  const [name, above] = [level2, level1].map((level) => evidenceText(level).replace(/指标$/, ""));
  if (name === undefined || name === "") return false;
  if (text.includes(`${name}指标`) || (name.length > 3 && text.includes(name))) return true;
  return name.length === 2 && above !== undefined && text.includes(`${above}${name}`);
}

const digits = "一二三四五六七八九十";

/** 第二个, 第3项, 指标2 */
function orderIn(text: string): number | undefined {
  const [, counted, numbered] = /第([一二三四五六七八九十]|\d{1,2})(?:个|项|条|行)|指标(\d{1,2})(?!\d|[.%])/.exec(text) ?? [];
  const found = counted ?? numbered;
  if (found === undefined) return undefined;
  const at = digits.indexOf(found);
  return at >= 0 ? at + 1 : Number(found);
}

function isAboutName(remark: string, { name }: Indicator): boolean {
  if (/指标名称|指标的名称|三级指标(?:名称|表述)|名称(?:不|过|应|建议|与)|命名/.test(remark)) return true;
  const rest = name === "" ? remark : remark.replaceAll(name, "");
  return /表述(?:不|应|建议|改)/.test(rest) && !/目标值|指标值/.test(rest);
}
