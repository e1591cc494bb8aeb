/**
 * The form that many regions print alike: one period, money of the year with its parts below it, a label beside all indicators. A pack of
 * the family says only what is its own: labels, parts, columns, tree, choices.
 */
import type { AmountField, IndicatorColumn } from "../../form/field.ts";
import { column, label, prose, sum, value } from "../define-cells.ts";
import type { ColumnSpan, Label, Level1, Template } from "../template.ts";

interface FundsPart {
  readonly name: string;
  readonly label: Label;
  readonly field: AmountField;
}

export const fundsParts = {
  fiscalAppropriation: {
    name: "财政拨款",
    label: { printed: "其中：财政拨款" },
    field: "funds.ownLevel.fiscalAppropriation",
  },
  carryOver: { name: "上年结转资金", label: { printed: "上年结转资金" }, field: "funds.ownLevel.carryOver" },
  otherFunds: { name: "其他资金", label: { printed: "其他资金" }, field: "funds.ownLevel.otherFunds" },
} as const satisfies Readonly<Record<string, FundsPart>>;

type OwnOfTemplate = Pick<
  Template,
  "id" | "version" | "source" | "name" | "moneyUnit" | "titles" | "unitLine" | "columnWidths" | "choices"
>;

interface OnePeriod extends OwnOfTemplate {
  readonly labels: Readonly<Record<"supervisingDepartment" | "projectTerm" | "funds" | "annualTotal" | "annualGoal", string>>;
  readonly parts: readonly FundsPart[];
  /** Columns right of the name, which stands in the fourth. */
  readonly columns: readonly (readonly [IndicatorColumn, label: string, columns: ColumnSpan])[];
  readonly tree: readonly Level1[];
}

export function onePeriod({ labels, parts, columns, tree, ...own }: OnePeriod): Template {
  const last = own.columnWidths.length - 1;
  const projectName: Label = { printed: "项目名称" };
  const supervisingDepartment: Label = { printed: labels.supervisingDepartment };
  const implementingUnit: Label = { printed: "实施单位" };
  const projectAttribute: Label = { printed: "项目属性" };
  const projectTerm: Label = { printed: labels.projectTerm };
  const annualTotal: Label = { printed: labels.annualTotal };
  const annualGoal: Label = { printed: labels.annualGoal };
  const fields = parts.map(({ field }) => field);
  return {
    ...own,
    thousandsSeparators: false,
    yearLine: "({year}年度)",
    head: [
      [label([0, 0], projectName), value([1, last], "projectName")],
      [
        label([0, 0], supervisingDepartment),
        value([1, 2], "supervisingDepartment"),
        label([3, 3], implementingUnit),
        value([4, last], "implementingUnit"),
      ],
      [
        label([0, 0], projectAttribute),
        value([1, 2], "projectAttribute"),
        label([3, 3], projectTerm),
        value([4, last], "projectTerm"),
      ],
      [label([0, 0], labels.funds, parts.length + 1), label([1, 2], annualTotal), value([3, last], "funds.annualTotal")],
      ...parts.map((part) => [label([1, 2], part.label), value([3, last], part.field)]),
      [label([0, 0], annualGoal), prose([1, last], "annualGoal")],
    ],
    fieldLabels: [
      { label: projectName, field: "projectName" },
      { label: supervisingDepartment, field: "supervisingDepartment" },
      { label: implementingUnit, field: "implementingUnit" },
      { label: projectAttribute, field: "projectAttribute" },
      { label: projectTerm, field: "projectTerm" },
      { label: annualTotal, field: "funds.annualTotal" },
    ],
    fundsGroups: [{ label: { printed: "年度资金" }, amounts: parts.map((part) => ({ label: part.label, field: part.field })) }],
    goals: [{ label: annualGoal, field: "annualGoal" }],
    indicators: {
      side: column([0, 0], "绩效指标"),
      level1: column([1, 1], "一级指标"),
      blocks: [
        {
          list: "indicators",
          level2: column([2, 2], "二级指标"),
          cells: [
            { column: "name", ...column([3, 3], "三级指标"), isProse: true },
            ...columns.map(([name, text, span]) => ({ column: name, ...column(span, text) })),
          ],
        },
      ],
    },
    tree,
    computedAmounts: [sum("funds.annualTotal", parts.map(({ name }) => name).join(" + "), fields)],
    pairedChoices: [],
  };
}
