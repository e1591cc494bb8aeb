import { describe, expect, it } from "vitest";
import { coreAmountFields, coreTextFields } from "#shared/form/field.ts";
import { slotMap } from "#shared/sheet/slot-map.ts";
import { printings, withYear, type Template } from "#shared/template/template.ts";
import { templateOf, templates } from "#shared/template/templates.ts";
import { foldLabel } from "#shared/value/normalize-text.ts";

function headMerges(template: Template) {
  return template.head.flatMap((cells, row) =>
    cells.map(({ columns: [from, to], rowSpan = 1 }) => ({ row, column: from, rowSpan, columnSpan: to - from + 1 })),
  );
}

function columnsOf({ indicators: { level1, blocks } }: Template) {
  return [level1, ...blocks.flatMap(({ level2, cells }) => [level2, ...cells])];
}

describe.each(templates.map((template) => [template.id, template] as const))("%s", (_, template) => {
  const columnCount = template.columnWidths.length;

  it("fills every slot of its head with one cell", () => {
    const map = slotMap(template.head.length, columnCount, headMerges(template));
    expect(map.faults).toEqual([]);
    const slots = template.head.flatMap((_, row) => template.columnWidths.map((_, column) => map.mergeAt(row, column)));
    expect(slots).not.toContain(undefined);
  });

  it("has a cell for every field, once", () => {
    const inHead = template.head.flat().flatMap((cell) => ("field" in cell ? [cell.field] : []));
    expect(["title", ...inHead].toSorted()).toEqual([...coreTextFields, ...coreAmountFields].toSorted());
  });

  it("can read every printed value back: each field of the head has one label that means it", () => {
    const { fieldLabels, fundsGroups, goals } = template;
    const byLabel = [...fieldLabels, ...goals, ...fundsGroups.flatMap((group) => group.amounts)].map(({ field }) => field);
    const inHead = template.head.flat().flatMap((cell) => ("field" in cell ? [cell.field] : []));
    expect(byLabel.toSorted()).toEqual(inHead.toSorted());
  });

  it("has no printing that means two labels of its own", () => {
    const labels = [...template.fieldLabels, ...template.fundsGroups, ...template.goals, ...columnsOf(template)];
    const folded = labels.flatMap(({ label }) => printings(label).map((printing) => foldLabel(printing)));
    expect(folded.toSorted()).toEqual([...new Set(folded)].toSorted());
  });

  it("computes sums before the sums made of them", () => {
    const computed = template.computedAmounts.map(({ field }) => field);
    for (const [i, { terms }] of template.computedAmounts.entries()) {
      for (const { field } of terms) expect(computed.indexOf(field)).toBeLessThan(i);
    }
  });
});

it("knows a template by its id, and shows unknown ones in the first geometry", () => {
  expect(templateOf("ningxia-2026").id).toBe("ningxia-2026");
  expect(templateOf("somewhere-2040")).toBe(templates[0]);
});

it("leaves room for a year that is not known", () => {
  expect(withYear("({year}年)", 2026)).toBe("(2026年)");
  expect(withYear("({year}年)", null)).toBe("(    年)");
});
