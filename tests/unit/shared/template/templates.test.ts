import { describe, expect, it } from "vitest";
import { isField } from "#shared/form/field.ts";
import { slotMap } from "#shared/sheet/slot-map.ts";
import { headFields } from "#shared/template/head-fields.ts";
import { blockOf } from "#shared/template/indicator-columns.ts";
import { printings, withYear, type Template } from "#shared/template/template.ts";
import { templateOf, templates } from "#shared/template/templates.ts";
import { foldLabel } from "#shared/value/normalize-text.ts";

function headMerges(template: Template) {
  return template.head.flatMap((cells, row) =>
    cells.map(({ columns: [from, to], rowSpan = 1 }) => ({ row, column: from, rowSpan, columnSpan: to - from + 1 })),
  );
}

/** Those of the year: the medium term's are labelled alike. */
function columnsOf(template: Template) {
  const { level2, cells = [] } = blockOf(template) ?? {};
  return [template.indicators.level1, ...(level2 ? [level2] : []), ...cells];
}

describe.each(templates.map((template) => [template.id, template] as const))("%s", (_, template) => {
  const columnCount = template.columnWidths.length;

  it("fills every slot of its head with one cell", () => {
    const map = slotMap(template.head.length, columnCount, headMerges(template));
    expect(map.faults).toEqual([]);
    const slots = template.head.flatMap((_, row) => template.columnWidths.map((_, column) => map.mergeAt(row, column)));
    expect(slots).not.toContain(undefined);
  });

  it("has one cell for each field", () => {
    const { all } = headFields(template);
    expect(all).toEqual([...new Set(all)]);
    expect(all.filter((field) => !isField(field))).toEqual([]);
  });

  it("knows every field of its sums and choices", () => {
    const summed = template.computedAmounts.flatMap(({ field, terms }) => [field, ...terms.map((term) => term.field)]);
    const chosen = [
      ...Object.keys(template.choices),
      ...template.pairedChoices.flatMap(({ field, follows }) => [field, follows]),
    ];
    expect([...summed, ...chosen].filter((field) => !headFields(template).all.includes(field))).toEqual([]);
  });

  it("covers its columns with the header of its indicators", () => {
    const { side, level1, blocks } = template.indicators;
    const ofBlocks = blocks.flatMap((block) => [block.level2].concat(block.cells));
    const spans = [...(side ? [side] : []), level1, ...ofBlocks];
    const covered = spans.flatMap(({ columns: [from, to] }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
    expect(covered).toEqual(template.columnWidths.map((_, column) => column));
  });

  it("fits the width of its page", () => {
    expect(template.columnWidths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(494, 0);
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
