/**
 * What the program can say for the four groups of questions reviewers mark: counts and figures of the form, what rules found, and what a
 * person has answered of the checklist. Never a mark.
 */
import { Big } from "big.js";
import { readField } from "../../form/field.ts";
import type { Form, Indicator } from "../../form/form.ts";
import { fieldName } from "../../template/field-name.ts";
import { levelNames } from "../../template/level-names.ts";
import { measuresOf } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { asWritten } from "../as-written.ts";
import { balanceOf } from "../balance-of.ts";
import { checklist } from "../checklist.ts";
import type { Finding } from "../finding.ts";
import { balanceNames } from "../finding-words.ts";
import { packOf } from "../packs/built-in.ts";
import type { ReviewContext } from "../rule.ts";
import { rules } from "../rules.ts";
import { formTotal } from "../text/form-total.ts";
import { isNone } from "../text/is-none.ts";
import { isTimelinessRow } from "../text/row-kind.ts";

export const evidenceGroups = ["完整性", "相关性", "适当性", "可行性"] as const;
export type EvidenceName = (typeof evidenceGroups)[number];

export interface EvidenceGroup {
  readonly name: EvidenceName;
  /** What is looked at, and what the form shows. */
  readonly rows: readonly (readonly [what: string, seen: string])[];
}

/** By number of the rule; what is only spelling belongs to none. */
const groupOfRule: Readonly<Record<number, EvidenceName>> = Object.fromEntries([
  ...[1, 2, 3, 4, 5, 22].map((number) => [number, "完整性"]),
  ...[11, 21, 23, 25, 26, 36, 37, 39].map((number) => [number, "相关性"]),
  ...[6, 7, 8, 9, 10, 16, 17, 18, 19, 20, 27, 28, 31, 32, 33, 34, 35, 40].map((number) => [number, "适当性"]),
  ...[14, 15, 24, 29].map((number) => [number, "可行性"]),
]) as Record<number, EvidenceName>;

const groupOfTopic: Readonly<Record<string, EvidenceName>> = {
  可衡量: "适当性",
  效益: "相关性",
  满意度: "可行性",
  依据: "相关性",
};

export function evidenceOf(given: Form, context: ReviewContext, findings: readonly Finding[]): EvidenceGroup[] {
  const form = asWritten(given);
  const figures: Readonly<Record<EvidenceName, readonly (readonly [string, string])[]>> = {
    完整性: [filled(form, context), ...rowsOfLevels(form, context)],
    相关性: beside(form, context),
    适当性: [measurable(form), ...money(form, context)],
    可行性: deadlines(form, context),
  };
  return evidenceGroups.map((name) => ({
    name,
    rows: [...figures[name], foundBy(findings, name), ...answered(form, name)],
  }));
}

function filled(form: Form, { template, pack = packOf(form.template) }: ReviewContext): [string, string] {
  const blank = pack.required.filter((field) => readField(form, field).trim() === "");
  const lack = blank.length === 0 ? "" : `，没有填：${blank.map((field) => fieldName(template, field)).join("、")}`;
  return ["应填的项目", `${pack.required.length} 项，已填 ${pack.required.length - blank.length} 项${lack}`];
}

function rowsOfLevels(form: Form, { template }: ReviewContext): [string, string][] {
  const nameOf = levelNames(template);
  const counts = Map.groupBy(writtenRows(form), (row) => nameOf(row).level2);
  return template.tree.map(({ name, level2 }) => [
    name,
    level2.map((one) => `${one.name} ${counts.get(one.name)?.length ?? 0} 个`).join("，"),
  ]);
}

function beside(form: Form, { lastYear, siblings = [] }: ReviewContext): [string, string][] {
  const others = siblings.filter((one) => one !== form).length;
  return [
    ["上年的同一项目", lastYear ? `有，${writtenRows(lastYear).length} 个指标` : "没有可对照的表"],
    ["同一部门的其他表", others === 0 ? "没有可对照的表" : `对照了 ${others} 张`],
  ];
}

function measurable(form: Form): [string, string] {
  const rows = writtenRows(form);
  const measured = rows.filter(({ value }) => measuresOf(parseValue(value)).length > 0).length;
  return [
    "能衡量的指标",
    rows.length === 0 ? "没有指标" : `${rows.length} 个里 ${measured} 个，占 ${percent(measured, rows.length)}`,
  ];
}

function money(form: Form, context: ReviewContext): [string, string][] {
  const { pack = packOf(form.template), template, lastYear } = context;
  const { state, sum, total, difference, unit, rows } = balanceOf(form, context);
  const said = [
    sum && `合计 ${sum} ${unit}`,
    total && `总额 ${total} ${unit}`,
    state === "differs" && `相差 ${difference} ${unit}`,
  ];
  const priced = rows.filter(({ kind, amount }) => kind === "per-unit" && amount !== "");
  const explained = priced.reduce((all, { amount }) => all.plus(amount), new Big(0));
  const { amount, field, text } = formTotal(form, pack);
  const explainedText = () => {
    if (amount === undefined || amount.lte(0)) return "总额不明";
    // Pairs nobody is sure of explain nothing.
    return state === "unknown" ? "配对没有把握" : `${explained.toFixed()} ${unit}，占 ${percent(explained, amount)}`;
  };
  const last = lastYear && readField(lastYear, field);
  return [
    ["成本测算", [balanceNames[state], ...said].filter(Boolean).join("，")],
    ["单价乘数量说得清的资金", explainedText()],
    ...(last
      ? [[`${fieldName(template, field)}与上年`, `本年 ${text}，上年 ${last}（${unit}）`] satisfies [string, string]]
      : []),
  ];
}

function deadlines(form: Form, { template }: ReviewContext): [string, string][] {
  const timely = writtenRows(form).filter((row) => isTimelinessRow(row));
  const said = timely.map(({ name, value }) => `${name} ${value}`).join("；");
  return [
    [fieldName(template, "projectTerm"), form.projectTerm.trim() || "没有写"],
    ["时效指标", said || "没有"],
  ];
}

function foundBy(findings: readonly Finding[], group: EvidenceName): [string, string] {
  const names = new Map(rules.map(({ id, name }) => [id, name]));
  const own = findings.filter(({ rule }) => groupOfRule[Number(/\d+/.exec(rule)?.[0])] === group);
  const counts = [...Map.groupBy(own, ({ rule }) => names.get(rule) ?? rule)].map(
    ([name, { length }]) => `${name} ${length} 处`,
  );
  return ["审核查出", counts.join("；") || "没有"];
}

/** The questions only a person can answer, with the answer where one was given. */
function answered({ checklist: answers = [] }: Form, group: EvidenceName): [string, string][] {
  return checklist
    .filter(({ topic }) => (groupOfTopic[topic] ?? topic) === group)
    .map(({ id, question }) => {
      const answer = answers.find((one) => one.id === id);
      return [question, answer === undefined ? "□ 是　□ 否" : answer.holds ? "☑ 是　□ 否" : "□ 是　☑ 否"];
    });
}

function writtenRows({ indicators }: Form): readonly Indicator[] {
  return indicators.filter(({ name }) => name.trim() !== "" && !isNone(name));
}

function percent(part: Big | number, whole: Big | number): string {
  return `${new Big(part).div(whole).times(100).round(1).toFixed()}%`;
}
