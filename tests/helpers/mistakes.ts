/** One thing done wrong in a correct form, and the rules that must say so. `undefined` where the form has no place for the mistake. */
import { readField, writeField, type AmountField, type Field } from "#shared/form/field.ts";
import type { Form, Indicator } from "#shared/form/form.ts";

export interface Mistake {
  readonly what: string;
  readonly rules: readonly string[];
  readonly make: (form: Form) => Form | undefined;
}

const set =
  (field: Field, text: string | ((old: string) => string)) =>
  (form: Form): Form =>
    writeField(form, field, typeof text === "string" ? text : text(readField(form, field)));

/** Changes the first row of a level 2. */
const change =
  (level2: string, changes: Partial<Indicator>) =>
  (form: Form): Form | undefined => {
    const index = form.indicators.findIndex((row) => row.level2 === level2);
    const row = form.indicators[index];
    return row && { ...form, indicators: form.indicators.with(index, { ...row, ...changes }) };
  };

const without =
  (level: string) =>
  (form: Form): Form => ({
    ...form,
    indicators: form.indicators.filter((row) => row.level2 !== level && row.level1 !== level),
  });

const add =
  (level1: string, level2: string, name: string, value: string) =>
  (form: Form): Form => ({ ...form, indicators: [...form.indicators, { level1, level2, name, value }] });

const more = (field: AmountField) => set(field, (old) => (Number(old) + 0.01).toFixed(2));
const less = (field: AmountField) => set(field, (old) => (Number(old) - 0.01).toFixed(2));

const replaced =
  (pattern: RegExp, by: string | ((found: string) => string)) =>
  (form: Form): Form | undefined => {
    const annualGoal = form.annualGoal.replace(pattern, by as string);
    return annualGoal === form.annualGoal ? undefined : { ...form, annualGoal };
  };

export const mistakes: readonly Mistake[] = [
  { what: "no name of the project", rules: ["r01"], make: set("projectName", "") },
  { what: "an amount that is left blank", rules: ["r01"], make: (form) => set("funds.ownLevel.total", "")(form) },
  { what: "an indicator without a value", rules: ["r02"], make: change("质量指标", { value: "" }) },
  { what: "a value without a name", rules: ["r02"], make: change("可持续影响", { name: "" }) },
  { what: "no 质量指标", rules: ["r03"], make: without("质量指标") },
  { what: "no 满意度指标", rules: ["r03"], make: without("满意度指标") },
  { what: "a placeholder in the head", rules: ["r05"], make: set("implementingUnit", "XX局") },
  { what: "a placeholder in a name", rules: ["r05b"], make: change("社会效益", { name: "待填写" }) },
  { what: "a sum that is 0.01 too little", rules: ["r06"], make: less("funds.annualTotal") },
  { what: "a part that is 0.01 too much", rules: ["r06"], make: more("funds.transfer.region") },
  { what: "an amount in words", rules: ["r06b"], make: set("funds.transfer.central", "约5") },
  {
    what: "a price that is 100元 too much",
    rules: ["r08"],
    make: (form) => {
      const index = form.indicators.findIndex(
        ({ level2, value }) => level2 === "成本指标" && value.includes("元/") && !value.includes("万"),
      );
      const row = form.indicators[index];
      const value = row?.value.replace(/\d+/, (price) => String(Number(price) + 100)) ?? "";
      return row && { ...form, indicators: form.indicators.with(index, { ...row, value }) };
    },
  },
  {
    what: "a price per something else",
    rules: ["r20"],
    make: (form) => {
      const index = form.indicators.findIndex(({ level2, value }) => level2 === "成本指标" && /元\/[台册本辆]$/.test(value));
      const row = form.indicators[index];
      return row && { ...form, indicators: form.indicators.with(index, { ...row, value: row.value.replace(/.$/, "人") }) };
    },
  },
  {
    what: "a total in the goal that is not the form's",
    rules: ["r09"],
    make: replaced(/(?<=以上共计)[\d.]+/, (found) => String(Number(found) + 7)),
  },
  {
    what: "parts in the goal that do not add up",
    rules: ["r09b"],
    make: replaced(/(?<=；.*，)[\d.]+(?=万元。项目)/, (found) => (Number(found) + 3).toFixed(2)),
  },
  {
    what: "a number of things in the goal that is not the table's",
    rules: ["r11"],
    make: replaced(/(?<=其中[^\d，]+)\d+(?=[^\d万元]，)/, (found) => String(Number(found) + 1)),
  },
  { what: "a list that skips a number", rules: ["r12"], make: replaced(/；3([.、])/, "；4$1") },
  { what: "a title that is not closed", rules: ["r13"], make: replaced(/》（/, "（") },
  { what: "a bracket that is not opened", rules: ["r13b"], make: change("社会效益", { name: "重大投诉事件数量）" }) },
  { what: "markup in the goal", rules: ["r13c"], make: set("annualGoal", (goal) => `<p>${goal}</p>`) },
  { what: "full-width digits", rules: ["r13e"], make: change("可持续影响", { value: "≥１０年" }) },
  { what: "a label in its cell", rules: ["r13f"], make: change("可持续影响", { value: "指标值：≥5年" }) },
  { what: "a blank at the end", rules: ["r13g"], make: change("可持续影响", { name: "设备正常使用年限 " }) },
  {
    what: "last year's deadline in the goal",
    rules: ["r14"],
    make: (form) => replaced(/\d{4}(?=年12月底前完成)/, String((form.year ?? 0) - 1))(form),
  },
  {
    what: "last year's deadline as a value",
    rules: ["r14b"],
    make: (form) => change("时效指标", { name: "完成时间", value: `${(form.year ?? 0) - 1}年12月` })(form),
  },
  {
    what: "an attribute with the other's term",
    rules: ["r15"],
    make: (form) => set("projectTerm", form.projectTerm === "1年" ? "99年" : "1年")(form),
  },
  { what: "another term as an indicator", rules: ["r15b"], make: change("时效指标", { name: "项目周期", value: "3年" }) },
  {
    what: "a name twice in one level",
    rules: ["r16"],
    make: add("产出指标", "质量指标", "项目验收合格率", "≥80%"),
  },
  {
    what: "a name twice with two values",
    rules: ["r16b"],
    make: add("效益指标", "社会效益", "设备正常使用年限", "≥50年"),
  },
  { what: "words for an output", rules: ["r17"], make: change("质量指标", { name: "服务质量", value: "显著提高" }) },
  { what: "words for a share", rules: ["r18"], make: change("质量指标", { value: "显著提高" }) },
  { what: "a share without its %", rules: ["r18"], make: change("质量指标", { value: "≥95" }) },
  { what: "a time in another unit", rules: ["r18b"], make: change("时效指标", { name: "故障响应时间", value: "≤3次" }) },
  { what: "people in another unit", rules: ["r18c"], make: change("社会效益", { name: "受益人数", value: "≥500次" }) },
  { what: "more than all", rules: ["r19"], make: change("质量指标", { value: "≥105%" }) },
  { what: "satisfaction from above", rules: ["r19b"], make: change("服务对象满意度", { value: "≤90%" }) },
  { what: "satisfaction as a benefit", rules: ["r21"], make: add("效益指标", "社会效益", "企业满意度", "≥90%") },
  { what: "money spent as a benefit", rules: ["r21b"], make: add("效益指标", "经济效益", "投入资金", "20万元") },
  { what: "无 for an indicator", rules: ["r22"], make: add("效益指标", "生态效益", "无", "") },
];
