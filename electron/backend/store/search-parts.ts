/** The parts of a form that can be searched, each with the name a person knows it by. */
import { readField, type Field } from "#shared/form/field.ts";
import type { Form, Indicator } from "#shared/form/form.ts";
import { templateOf } from "#shared/template/templates.ts";

export interface SearchPart {
  /** As the form prints it: a label of its head, or the level-2 name an indicator stands under. */
  readonly where: string;
  readonly text: string;
}

const midTerm = "中期目标";

/** In the order of the printed form; blank parts are left out. */
export function searchParts(form: Form): SearchPart[] {
  const template = templateOf(form.template);
  const head: { field: Field; where: string }[] = [
    { field: "title", where: "标题" },
    ...template.fieldLabels.map(({ field, label }) => ({ field, where: label.printed })),
    ...template.fundsGroups.flatMap((group) =>
      group.amounts.map(({ field, label }) => ({ field, where: `${group.label.printed}：${label.printed}` })),
    ),
    { field: "annualGoal", where: template.goal.label.printed },
  ];
  return [
    ...head.map(({ field, where }) => ({ where, text: readField(form, field) })),
    { where: midTerm, text: form.midTermGoal ?? "" },
    ...form.indicators.flatMap(indicatorParts),
    ...(form.midTermIndicators ?? [])
      .flatMap(indicatorParts)
      .map(({ where, text }) => ({ where: `${midTerm}：${where}`, text })),
  ].filter(({ text }) => text !== "");
}

function indicatorParts({ level2, name, value, explanation, scoring, remark }: Indicator): SearchPart[] {
  return [name, value, explanation, scoring, remark].map((text = "") => ({ where: level2, text }));
}
