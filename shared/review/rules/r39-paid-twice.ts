/** No project and no cost is paid for in two forms of one department. */
import type { Form } from "../../form/form.ts";
import { foldLabel } from "../../value/normalize-text.ts";
import { rememberByObject } from "../../value/remember-by-object.ts";
import { onlyMeasure } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { isMoneyUnit } from "../../value/grammar/units.ts";
import { indicatorField } from "../../form/field.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { isCostRow } from "../text/row-kind.ts";
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
      const key = isCostRow(row) ? costKey(row.name, row.value) : undefined;
      const others = key === undefined ? [] : (costs.get(key) ?? []).filter((one) => one !== form && one !== twin);
      const [other, another] = others;
      // What many forms pay alike, or each unit in the same project, is shared out and not paid twice.
      if (!other || another || yearFree(other.projectName) === yearFree(form.projectName)) continue;
      const message = `${indicatorName(row)}（${row.value}）在${quoted(other.projectName)}的表里也有，金额相同，请核对是不是同一笔钱报了两次。`;
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
    for (const { level1, level2, name, value } of form.indicators) {
      const key = isCostRow({ level1, level2 }) ? costKey(name, value) : undefined;
      if (key !== undefined) add(costs, key, form);
    }
  }
  return { projects, costs };
});

function projectKey({ projectName, implementingUnit }: Form): string {
  return `${foldLabel(implementingUnit)}›${yearFree(projectName)}`;
}

/** Only sums of money: many forms pay one price for each of something. */
function costKey(name: string, value: string): string | undefined {
  const measure = onlyMeasure(parseValue(value));
  if (measure?.kind !== "quantity" || !isMoneyUnit(measure.unit.base) || measure.unit.per.length > 0) return undefined;
  const key = yearFree(name);
  return key.length < shortestCost ? undefined : `${key}›${measure.number.value}`;
}
