/** A word that makes no sense beside its neighbours is a slip for the one that does: 高质量高校, 交安实施建设. The list is the pack's. */
import { readField, type Field } from "../../form/field.ts";
import { indicatorField } from "../../form/field.ts";
import { fieldName } from "../../template/field-name.ts";
import { headFields } from "../../template/head-fields.ts";
import type { Report } from "../finding.ts";
import type { FormRule } from "../rule.ts";
import { confusedIn } from "../text/confused-in.ts";
import { periodsOf } from "../text/periods.ts";

export const confusedWords: FormRule = {
  id: "r38",
  name: "可能写错的字词",
  source: "review-rules 38",
  level: "hint",
  reads: (form, { template }) => [
    form.indicators,
    form.midTermIndicators,
    ...headFields(template).texts.map((field) => readField(form, field)),
  ],
  check: (form, { pack, template }) => {
    const said = (field: Field, where: string, text: string): Report[] =>
      confusedIn(pack, text).map(({ at, wrong, right, nearby }) => {
        const rewritten = text.slice(0, at) + right + text.slice(at + wrong.length);
        return {
          state: "fails",
          message: `${where}里的“${nearby}”，“${wrong}”可能是“${right}”的笔误。`,
          places: [{ field }],
          about: nearby,
          fix: { label: `改为“${right}”`, edits: [{ kind: "set-field", field, text: rewritten }] },
        };
      });
    const head = headFields(template).texts.flatMap((field) => said(field, fieldName(template, field), readField(form, field)));
    const rows = periodsOf(form).flatMap(({ rows: indicators, list }) =>
      indicators.flatMap((row, index) => [
        ...said(indicatorField(index, "name", list), `${row.level2}的指标名称`, row.name),
        ...said(indicatorField(index, "value", list), `${row.level2}的指标值`, row.value),
      ]),
    );
    return [...head, ...rows];
  },
};
