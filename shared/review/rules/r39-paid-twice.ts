/** No project and no cost is paid for in two forms of one department. */
import type { Form, Indicator } from "../../form/form.ts";
import { foldLabel } from "../../value/normalize-text.ts";
import { rememberByObject } from "../../value/remember-by-object.ts";
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { isMoneyUnit } from "../../value/grammar/units.ts";
import { indicatorField } from "../../form/field.ts";
import { isYear } from "../balance/cost-row.ts";
import { isSameName } from "../balance/name-evidence.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { isCostRow, isQuantityRow } from "../text/row-kind.ts";
import { yearFree } from "../text/year-free.ts";
import { indicatorName, quoted } from "../text/wording.ts";

/** Shorter names of costs (印刷费) are everybody's. */
const shortestCost = 8;

export const paidTwice: FormRule = {
  id: "r39",
  name: "同一项目或成本在两张表里",
  source: "review-rules 39",
  level: "warning",
  reads: (form, { siblings }) => [form.projectName, form.implementingUnit, form.indicators, siblings],
  check: (form, { siblings }) => {
    if (!siblings) return [];
    const { projects, costs } = indexOf(siblings);
    const twin = projects.get(projectKey(form))?.find((one) => one !== form);
    const reports: Report[] = [];
    if (twin && form.projectName.trim() !== "") {
      const message = `同一单位还有一张表的项目名称也是${quoted(form.projectName.trim())}，请核对是不是同一个项目报了两次。`;
      reports.push({ state: "fails", message, places: [{ field: "projectName" }] });
    }
    for (const [index, row] of form.indicators.entries()) {
      const key = isCostRow(row) ? costKey(row, form.indicators) : undefined;
      const others = key === undefined ? [] : (costs.get(key) ?? []).filter((one) => one !== form && one !== twin);
      const [other, another] = others;
      // What many forms pay alike, or each unit in the same project, is shared out and not paid twice.
      if (!other || another || nameKey(other.projectName) === nameKey(form.projectName)) continue;
      const message = `${indicatorName(row)}（${row.value}）在${quoted(other.projectName)}的表里也有，${/[/／]/.test(key ?? "") ? "单价和数量都相同" : "金额相同"}，请核对是不是同一笔钱报了两次。`;
      reports.push({ state: "fails", message, places: [{ field: indicatorField(index, "value") }] });
    }
    return reports;
  },
};

const indexOf = rememberByObject((siblings: readonly Form[]) => {
  const projects = new Map<string, Form[]>();
  const costs = new Map<string, Form[]>();
  const add = (index: Map<string, Form[]>, key: string, form: Form) => {
    const list = index.get(key);
    if (list) list.push(form);
    else index.set(key, [form]);
  };
  for (const form of siblings) {
    add(projects, projectKey(form), form);
    for (const row of form.indicators) {
      const key = isCostRow(row) ? costKey(row, form.indicators) : undefined;
      if (key !== undefined) add(costs, key, form);
    }
  }
  return { projects, costs };
});

function projectKey({ projectName, implementingUnit }: Form): string {
  return `${foldLabel(implementingUnit)}›${nameKey(projectName)}`;
}

/** A project is one and the same with and without its year. */
function nameKey(projectName: string): string {
  return foldLabel(projectName).replaceAll(/[(（]?(?:19|20)\d{2}年?度?[)）]?/g, "");
}

/** A sum of money, or a price with the number it is for: many forms pay one price for each of something. */
function costKey({ name, value }: Indicator, rows: readonly Indicator[]): string | undefined {
  const measure = onlyMeasure(parseValue(value));
  if (measure?.kind !== "quantity" || !isMoneyUnit(measure.unit.base)) return undefined;
  const key = yearFree(name);
  if (key.length < shortestCost) return undefined;
  if (measure.unit.per.every(isYear)) return `${key}›${measure.number.value}`;
  const counted = rows.find((row) => isQuantityRow(row) && isSameName(row.name, name))?.value.trim();
  return counted === undefined || counted === ""
    ? undefined
    : `${key}›${measure.number.value}/${measure.unit.per.join("/")}×${counted}`;
}
