import { describe, expect, it } from "vitest";
import type { Form } from "#shared/form/form.ts";
import { breakLines } from "#shared/layout/measure-text.ts";
import { heightOfLines, textBox } from "#shared/layout/row-heights.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { printableHeight } from "#shared/layout/paper.ts";
import type { PrintPage } from "#shared/print/print-page.ts";
import { printPages } from "#shared/print/print-pages.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const pagesOf = (form: Form, height?: number) => printPages(layOut(form, ningxia2026), height);
const textsOf = (page: PrintPage | undefined) => page?.cells.map(({ text }) => text) ?? [];
const heightOf = ({ rowHeights }: PrintPage) => rowHeights.reduce((sum, height) => sum + height, 0);

const indicators = (count: number) => Array.from({ length: count }, (_, i) => row("数量指标", `指标名称${i}`, `${i}项`));
const header = ["一级指标", "二级指标", "三级指标", "指标值"];

describe("printPages", () => {
  it("prints a short form on one page, as it is laid out", () => {
    const layout = layOut(formWith(indicators(3)), ningxia2026);
    const pages = printPages(layout);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.rowHeights).toEqual(layout.rowHeights);
    expect(textsOf(pages[0])).toEqual(layout.cells.map(({ text }) => text));
  });

  it("repeats the indicator header and the level labels on every page that goes on", () => {
    const pages = pagesOf(formWith(indicators(60)));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.slice(1, -1)) {
      expect(textsOf(page).slice(0, 6)).toEqual([...header, "产出指标", "数量指标"]);
      expect(page.cells.find(({ role }) => role === "level2")).toMatchObject({ row: 1, rowSpan: page.rowHeights.length - 1 });
    }
    expect(pages.flatMap((page) => textsOf(page)).filter((text) => text.startsWith("指标名称"))).toEqual(
      indicators(60).map(({ name }) => name),
    );
  });

  it("fills pages but never overfills them", () => {
    const pages = pagesOf(formWith(indicators(60)));
    for (const page of pages.slice(0, -1)) {
      expect(heightOf(page)).toBeLessThanOrEqual(printableHeight);
      expect(heightOf(page)).toBeGreaterThan(printableHeight - 42);
    }
  });

  it("divides a goal longer than a page between its lines, with its label on every page", () => {
    const annualGoal = Array.from({ length: 150 }, (_, i) => `第${i + 1}项工作要按期完成并通过验收。`).join("");
    const pages = pagesOf(formWith(indicators(1), { annualGoal }), 400);
    const parts = pages.flatMap(({ cells }) => cells.filter(({ role, text }) => role === "goal" && text !== ""));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(({ text }) => text).join("")).toBe(annualGoal);
    expect(parts.map(({ continued }) => continued)).toEqual(parts.map((_, i) => i > 0));
    const withGoal = pages.filter(({ cells }) => cells.some(({ role }) => role === "goal"));
    for (const page of withGoal) expect(textsOf(page)).toContain("年度总体绩效目标");
    for (const page of pages) expect(heightOf(page)).toBeLessThanOrEqual(400);
  });

  it("goes on with a paragraph without its indent, and begins the next one with it", () => {
    const annualGoal = Array.from({ length: 60 }, (_, i) => `${i + 1}.${"完成年度任务。".repeat(i % 9)}`).join("\n");
    const parts = pagesOf(formWith([], { annualGoal }), 300).flatMap(({ cells }) =>
      cells.filter(({ role }) => role === "goal"),
    );
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.filter(({ continued, text }) => continued === /^\d+\./.test(text) && text !== "")).toEqual([]);
  });

  it("has room for each part of a goal of many pages, broken into lines by itself", () => {
    const layout = layOut(
      formWith([], { annualGoal: "1.按《示例办法》（2026）完成ABCDEFGH培训12期，——\n满意度≥95%；".repeat(600) }),
      ningxia2026,
    );
    const parts = printPages(layout).flatMap(({ cells, rowHeights }) =>
      cells.filter(({ role }) => role === "goal").map((cell) => ({ cell, room: heightOf({ cells, rowHeights }) })),
    );
    expect(parts.length).toBeGreaterThan(10);
    for (const { cell, room } of parts) {
      const lines = breakLines(cell.text, { ...textBox(cell, layout.columnWidths), continued: cell.continued });
      expect(heightOfLines(cell, lines.length)).toBeLessThanOrEqual(room);
    }
    expect(parts.map(({ cell }) => cell.text.replaceAll("\n", "")).join("")).toBe(
      layout.cells.find(({ role }) => role === "goal")?.text.replaceAll("\n", ""),
    );
  });

  it("takes a little of the rows' padding, and no more than needed, where that saves a page", () => {
    const few = Array.from({ length: 40 }, (_, i) => pagesOf(formWith(indicators(i))));
    const tight = few.filter(([page]) => (page?.rowHeights.at(-1) ?? 0) < 21);
    // Among so many lengths some end just below a page.
    expect(tight.length).toBeGreaterThan(1);
    expect(new Set(tight.map(([page]) => page?.rowHeights.at(-1))).size).toBeGreaterThan(1);
    for (const pages of few) {
      for (const page of pages) {
        expect(heightOf(page)).toBeLessThanOrEqual(printableHeight);
        expect(Math.min(...page.rowHeights)).toBeGreaterThanOrEqual(18);
      }
      // A last page of a row or two would have found room.
      expect(pages.slice(1).filter(({ rowHeights }) => rowHeights.length <= 1 + 3)).toEqual([]);
    }
  });

  it("repeats no header above the goal, and leaves none alone at a page's end", () => {
    const layout = layOut(formWith(indicators(3)), ningxia2026);
    const untilHeader = layout.rowHeights.slice(0, layout.headerRow + 1).reduce((sum, height) => sum + height, 0);
    const [first, second] = printPages(layout, untilHeader);
    expect(textsOf(first)).not.toContain("三级指标");
    expect(textsOf(second).slice(0, 4)).toEqual(header);
    expect(textsOf(second).filter((text) => text === "三级指标")).toHaveLength(1);
  });

  it("goes on where a row is taller than the page", () => {
    const pages = pagesOf(formWith([row("数量指标", "长".repeat(200), "1项")]), 60);
    expect(pages.flatMap((page) => textsOf(page)).join("")).toContain("长".repeat(200));
  });
});
