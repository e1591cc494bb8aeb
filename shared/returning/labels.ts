/** What reviewers call the parts of a form: the labels of its template with all their printings, and what is said for them. */
import type { Field } from "../form/field.ts";
import { fieldName } from "../template/field-name.ts";
import { headFields } from "../template/head-fields.ts";
import { printings, type Template } from "../template/template.ts";
import { foldLabel } from "../value/normalize-text.ts";
import { rememberByObject } from "../value/remember-by-object.ts";

export interface Called {
  readonly name: string;
  readonly field: Field;
}

const alsoCalled: Readonly<Record<Field, readonly string[]>> = {
  annualGoal: ["总体目标", "总体绩效目标", "年度绩效目标", "绩效目标描述", "目标描述", "目标表述", "年度目标", "绩效目标"],
  midTermGoal: ["中期目标", "中期绩效目标"],
  projectName: ["项目名"],
  projectTerm: ["项目期", "项目周期", "实施周期", "项目期限", "实施期限"],
  projectAttribute: ["项目属性", "项目类型", "项目类别"],
  implementingUnit: ["实施单位", "项目单位"],
  supervisingDepartment: ["主管部门", "主管单位"],
  "funds.projectTotal": ["项目总额", "项目总金额", "预算总额", "项目资金总额", "预算金额", "申请金额"],
  "funds.annualTotal": ["年度资金总额", "年度金额", "当年资金", "年度预算"],
};

/** Longer names first, so that the more precise one is found where it stands. */
export const namesOfHead = rememberByObject((template: Template): readonly Called[] => {
  const { fieldLabels, goals, fundsGroups } = template;
  const printed = [
    ...[...fieldLabels, ...goals].flatMap(({ field, label }) => printings(label).map((name) => ({ name, field }))),
    ...fundsGroups.flatMap(({ amounts }) =>
      amounts.flatMap(({ field, label }) => printings(label).map((name) => ({ name, field }))),
    ),
  ];
  const own = headFields(template).all.flatMap((field) =>
    [fieldName(template, field), ...(alsoCalled[field] ?? [])].map((name) => ({ name, field })),
  );
  const named = new Map<string, Called>();
  for (const { name, field } of [...own, ...printed]) {
    const folded = foldLabel(name).replace(/^其中:|:$/g, "");
    // A label that several groups share says nothing by itself; the first of a form's own names does.
    if (folded.length > 2 && !named.has(folded)) named.set(folded, { name: folded, field });
  }
  return [...named.values()].toSorted((a, b) => b.name.length - a.name.length);
});
