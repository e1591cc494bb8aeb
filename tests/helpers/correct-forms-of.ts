/** The correct forms of the Ningxia pack as forms of another pack: its amounts, levels, columns and periods. A review of one is silent. */
import type fc from "fast-check";
import { newForm } from "#shared/editing/new-form.ts";
import { typeTexts } from "#shared/editing/type-text.ts";
import { splitValue } from "#shared/editing/split-value.ts";
import { applyEdits } from "#shared/form/edit.ts";
import type { AmountField } from "#shared/form/field.ts";
import type { Form, Indicator } from "#shared/form/form.ts";
import { headFields } from "#shared/template/head-fields.ts";
import { blockOf, indicatorCell } from "#shared/template/indicator-columns.ts";
import type { Template } from "#shared/template/template.ts";
import { convertAmount } from "#shared/value/money-unit.ts";
import { correctForms } from "./correct-forms.ts";

export function correctFormsOf(template: Template): fc.Arbitrary<Form> {
  return correctForms.map((form) => asFormOf(template, form));
}

export function asFormOf(template: Template, { funds, ...form }: Form): Form {
  const indicators = weighed(
    template,
    form.indicators.map((row) => rowOf(template, row)),
  );
  const hasMidTerm = blockOf(template, "midTermIndicators") !== undefined;
  const blank: Form = {
    ...newForm(template, { year: form.year }),
    ...form,
    title: newForm(template, { year: form.year }).title,
    template: template.id,
    moneyUnit: template.moneyUnit,
    projectTerm: "1年",
    projectAttribute: template.choices["projectAttribute"]?.[0] ?? "",
    funds: newForm(template, { year: form.year }).funds,
    indicators,
    ...(hasMidTerm && { midTermIndicators: indicators, midTermGoal: form.annualGoal }),
  };
  return applyEdits(blank, typeTexts(blank, template, partsOf(template, funds.projectTotal))).form;
}

/** All of the money in the first part of each sum. */
function partsOf(template: Template, total: string): { field: AmountField; text: string }[] {
  const amount = convertAmount(total, "万元", template.moneyUnit);
  const own = headFields(template).amounts;
  return (["funds.ownLevel.fiscalAppropriation", "funds.midTerm.fiscalAppropriation"] as const)
    .filter((field) => own.includes(field))
    .map((field) => ({ field, text: amount }));
}

function rowOf(template: Template, row: Indicator): Indicator {
  const level1 = template.tree.find(({ level2 }) =>
    level2.some((one) => one.name === row.level2 || one.alsoPrinted?.includes(row.level2)),
  );
  const level2 = level1?.level2.find((one) => one.name === row.level2 || one.alsoPrinted?.includes(row.level2));
  const costs = template.tree.find(({ name }) => name === "成本指标");
  const levels =
    level1 && level2
      ? { level1: level1.name, level2: level2.name }
      : { level1: costs?.name ?? row.level1, level2: costs?.level2[0]?.name ?? row.level2 };
  const columns = Object.fromEntries(
    (["operator", "value", "unit"] as const)
      .filter((column) => indicatorCell(template, column))
      .map((column, i) => [column, i]),
  );
  const { operator, value, unit } = splitValue(row, columns);
  return { ...row, ...levels, value, ...(operator && { operator }), ...(unit && { unit }) };
}

/** 90 in all, the rest of it with the last. */
function weighed(template: Template, rows: readonly Indicator[]): Indicator[] {
  if (!indicatorCell(template, "weight")) return [...rows];
  return rows.map((row, i) => ({ ...row, weight: i < rows.length - 1 ? "2" : String(90 - 2 * (rows.length - 1)) }));
}
