/**
 * Every template's form, written as a workbook and read again, is the same form of the same template: with all its fields said, with all of them typed over as
 * it is drawn, and with none.
 */
import { describe, expect, it } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import { fillForms } from "#backend/filling/fill-forms.ts";
import { newForm } from "#shared/editing/new-form.ts";
import { computedAmount, disagreements } from "#shared/editing/computed-amounts.ts";
import { printedRows, rowIndex } from "#shared/editing/indicator-rows.ts";
import { typeTexts, type TypedText } from "#shared/editing/type-text.ts";
import { applyEdits } from "#shared/form/edit.ts";
import { indicatorField, isAmountField, readField, writeField } from "#shared/form/field.ts";
import type { Form, Indicator } from "#shared/form/form.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { headFields } from "#shared/template/head-fields.ts";
import type { Template } from "#shared/template/template.ts";
import { templates } from "#shared/template/templates.ts";

function filled(template: Template): Form {
  const blank = newForm(template, { year: 2026 });
  const written = headFields(template)
    .all.filter((field) => field !== "title" && field !== "year")
    .reduce((form, field, i) => writeField(form, field, isAmountField(field) ? `${i}0.5` : `第${i}项内容`), blank);
  const lists = template.indicators.blocks.map(({ list, cells }) => {
    const rows = template.tree.flatMap(({ name: level1, level2 }) =>
      level2.map((second, i): Indicator => {
        const texts = cells.map(({ column }) => [column, valueOf[column] ?? `${second.name}的${column}`]);
        return { level1, level2: second.name, ...Object.fromEntries(texts), name: `${list}${second.name}${i}` } as Indicator;
      }),
    );
    return [list, rows];
  });
  return { ...written, ...Object.fromEntries(lists) } as Form;
}

const valueOf: Readonly<Record<string, string>> = { operator: "≥", value: "20", unit: "台", weight: "10" };

const retyped: Readonly<Record<string, string>> = { operator: "≤", value: "35", unit: "套", weight: "5" };

const readBack = async (form: Form) => {
  const { forms } = await readForms({ name: "表.xlsx", bytes: (await fillForms([form])).bytes });
  return forms.map(({ recognized }) => recognized);
};

describe.each(templates.map((template) => ({ id: template.id, template })))("$id", ({ template }) => {
  it("is read back with everything it says", async () => {
    const form = filled(template);
    const read = await readBack(form);
    expect(read.map((one) => one.form)).toEqual([form]);
    expect(read.flatMap(({ unplaced }) => unplaced)).toEqual([]);
  });

  it("is typed over in every cell as it is drawn, adds up, and is as it was when that is undone", async () => {
    const form = filled(template);
    const rows = printedRows(form, template);
    const typed = layOut(form, template).cells.flatMap(({ target }, i): TypedText[] => {
      if (target?.kind === "indicator") {
        const { row, column, list = "indicators" } = target;
        const printed = rows[row];
        const index = printed && rowIndex(printed, list);
        return index === undefined ? [] : [{ field: indicatorField(index, column, list), text: retyped[column] ?? `改写${i}` }];
      }
      const isTyped = target?.kind === "field" && target.field !== "title" && target.field !== "year";
      if (!isTyped || computedAmount(template, target.field)) return [];
      return [{ field: target.field, text: isAmountField(target.field) ? `${i}.25` : `改写${i}` }];
    });
    expect(new Set(typed.map(({ field }) => field)).size).toBe(typed.length);
    const { form: after, inverse } = applyEdits(form, typeTexts(form, template, typed));
    for (const { field, text } of typed) expect(readField(after, field)).toBe(text);
    expect(disagreements(after, template)).toEqual([]);
    expect((await readBack(after)).map((one) => one.form)).toEqual([after]);
    expect(applyEdits(after, inverse).form).toEqual(form);
  });

  it("is told by its labels alone, before anything is filled in", async () => {
    const [read] = await readBack(newForm(template, { year: 2026 }));
    expect(read?.form.template).toBe(template.id);
  });
});
