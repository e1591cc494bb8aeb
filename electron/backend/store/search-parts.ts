/** The parts of a form that can be searched, each with the name a person knows it by and the field whose cell shows it. */
import { indicatorField, readField, type Field } from "#shared/form/field.ts";
import type { Form, Indicator } from "#shared/form/form.ts";
import { templateOf } from "#shared/template/templates.ts";

export interface SearchPart {
  /** As the form prints it: a label of its head, or the level-2 name an indicator stands under. */
  readonly where: string;
  /** None where the form prints no cell for it. */
  readonly field: Field | undefined;
  readonly text: string;
  /** Of a project, a unit or an indicator: found by its initials, too. */
  readonly isName: boolean;
}

const midTerm = "中期目标";
const names: ReadonlySet<Field> = new Set(["projectName", "implementingUnit", "supervisingDepartment"]);

/** In the order of the printed form; blank parts are left out. */
export function searchParts(form: Form): SearchPart[] {
  const template = templateOf(form.template);
  const head: { field: Field; where: string }[] = [
    { field: "title", where: "标题" },
    ...template.fieldLabels.map(({ field, label }) => ({ field, where: label.printed })),
    ...template.fundsGroups.flatMap((group) =>
      group.amounts.map(({ field, label }) => ({ field, where: `${group.label.printed}：${label.printed}` })),
    ),
    ...template.goals.map(({ field, label }) => ({ field, where: label.printed })),
  ];
  return [
    ...head.map(({ field, where }) => ({ where, field, text: readField(form, field), isName: names.has(field) })),
    { where: midTerm, field: undefined, text: form.midTermGoal ?? "", isName: false },
    ...form.indicators.flatMap((row, index) => indicatorParts(row, index)),
    ...(form.midTermIndicators ?? [])
      .flatMap((row) => indicatorParts(row))
      .map((part) => Object.assign({}, part, { where: `${midTerm}：${part.where}` })),
  ].filter(({ text }) => text !== "");
}

/** What the form prints no column for leads to the name of its row. */
function indicatorParts({ level2, name, value, explanation, scoring, remark }: Indicator, index?: number): SearchPart[] {
  const field = (column: "name" | "value") => (index === undefined ? undefined : indicatorField(index, column));
  return [name, value, explanation, scoring, remark].map((text = "", at) => ({
    where: level2,
    field: field(at === 1 ? "value" : "name"),
    text,
    isName: at === 0,
  }));
}
