import { expect, it } from "vitest";
import { cellStyles } from "#shared/layout/cell-styles.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { paper } from "#shared/layout/paper.ts";
import { templates } from "#shared/template/templates.ts";
import { formWith } from "../../../helpers/forms.ts";

it("frames the table and nothing above it", () => {
  const unframed = Object.entries(cellStyles).flatMap(([role, style]) => (style.framed ? [] : [role]));
  expect(unframed).toEqual(["title", "year-line", "unit-line"]);
});

it("tints labels only", () => {
  const tinted = Object.entries(cellStyles).flatMap(([role, style]) => (style.fill ? [role] : []));
  expect(tinted).toEqual(["label", "level1", "level2"]);
});

it.each(templates)("fits the table of $id between the margins of the paper", (template) => {
  const width = layOut(formWith([]), template).columnWidths.reduce((sum, column) => sum + column, 0);
  expect(width).toBeLessThanOrEqual(paper.width - paper.margins.left - paper.margins.right);
});
