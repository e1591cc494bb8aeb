/** A form is drawn as the very workbook it is exported into: every text in its cell and every merge, with more and fewer rows than were issued. */
import { describe, expect, it } from "vitest";
import { openBlank } from "#backend/filling/fill-workbook.ts";
import type { Binding } from "#shared/binding/binding.ts";
import { changeTemplate } from "#shared/editing/change-template.ts";
import { drawnTemplate } from "#shared/filling/drawn-template.ts";
import { fillPlan } from "#shared/filling/fill-plan.ts";
import type { Form, Indicator } from "#shared/form/form.ts";
import type { FormLayout } from "#shared/layout/form-layout.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import type { Template } from "#shared/template/template.ts";
import { allBlanks } from "../../../fixtures/blanks/all-blanks.ts";
import { blankBytes, blankNamed } from "../../../helpers/blank-files.ts";
import { drawnAs, filledIn } from "../../../helpers/drawn-as-filled.ts";
import { formWith, row } from "../../../helpers/forms.ts";

/** A form with so many indicators in every group, in the medium term half as many. Its sums are what formulas come to. */
function formFor({ indicators: { groups, blocks } }: Binding, each: number): Form {
  const list = (count: number): Indicator[] =>
    groups.flatMap(({ level1, level2 }, g) =>
      Array.from({ length: count }, (_, i) => ({ level1, level2, name: `第${g + 1}组第${i + 1}项`, value: `≥${i + 1}0个` })),
    );
  const form = formWith(list(each), {
    projectName: "样表项目",
    supervisingDepartment: "某某厅",
    implementingUnit: "某某中心",
    annualGoal: "完成任务",
    funds: {
      projectTotal: "328.5",
      annualTotal: "328.5",
      ownLevel: { total: "328.5", fiscalAppropriation: "328", otherFunds: "0.5", carryOver: "0" },
      transfer: { total: "0", central: "0", region: "0" },
      midTerm: { total: "30", fiscalAppropriation: "10", carryOver: "10", otherFunds: "10" },
    },
  });
  const hasMidTerm = blocks.some(({ period }) => period === "midTerm");
  return hasMidTerm ? { ...form, midTermGoal: "三年目标", midTermIndicators: list(Math.ceil(each / 2)) } : form;
}

async function opened(blank: (typeof allBlanks)[number]) {
  const issued = openBlank("下发.xlsx", await blankBytes(blank));
  const [own] = issued.blanks;
  if (!own) throw new Error("no form on the blank");
  return { issued, ...own, template: drawnTemplate(own.sheet, own.binding) };
}

describe.each(allBlanks)("$name", (blank) => {
  it.each([0, 4])("is drawn with %i indicators a group as it is filled in", async (each) => {
    const { issued, binding, template } = await opened(blank);
    const form = changeTemplate(formFor(binding, each), { template: template as Template }).form;
    expect(drawnAs(form, template as Template)).toEqual(filledIn(form, issued));
  });

  it("tiles the sheet, and has a cell for each of its fields and for every column of every row", async () => {
    const { binding, template } = await opened(blank);
    const form = { ...formFor(binding, 2), indicators: [...formFor(binding, 2).indicators, row("别的指标", "没有行的")] };
    const { cells, columnWidths, rowHeights, indicatorRows } = layOut(form, template as Template);
    const slots = cells.flatMap((cell) =>
      Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, i) =>
        [cell.row + Math.floor(i / cell.columnSpan), cell.column + (i % cell.columnSpan)].join(),
      ),
    );
    expect(new Set(slots).size).toBe(slots.length);
    expect(slots).toHaveLength(columnWidths.length * rowHeights.length);
    const fields = cells.flatMap(({ target }) => (target?.kind === "field" ? [target.field] : []));
    expect(fields.toSorted()).toEqual([...binding.fields.keys()].toSorted());
    const columns = new Set(
      binding.indicators.blocks.flatMap((block) =>
        Object.entries(block.columns).flatMap(([name, column]) => (name.startsWith("level") ? [] : [column])),
      ),
    );
    const targets = cells.filter(({ target }) => target?.kind === "indicator");
    expect(targets).toHaveLength(indicatorRows.length * columns.size);
    expect(cells.find(({ text }) => text === "没有行的")?.target).toMatchObject({ column: "name" });
    expect(indicatorRows.toSorted((a, b) => a - b)).toEqual(indicatorRows);
  });
});

it("rows the office hid are not drawn, but for those of indicators, and what stands below goes up", async () => {
  const { sheet, binding } = await opened(blankNamed("the table of 2026 with sums"));
  const hiddenRows = [1, 14, sheet.rowCount - 1];
  const template = drawnTemplate({ ...sheet, hiddenRows }, binding);
  const form = formFor(binding, 1);
  const [whole, less] = [drawnTemplate(sheet, binding), template].map((one) => layOut(form, one as Template));
  const texts = (row: number, { cells } = less as FormLayout) =>
    cells.filter((cell) => cell.row === row).map(({ text }) => text);
  expect(less?.rowHeights).toHaveLength((whole?.rowHeights.length ?? 0) - 2);
  expect(texts(1)).toEqual(texts(2, whole));
  expect(texts(13)).toEqual(texts(14, whole));
  expect(less?.headerRow).toBe((whole?.headerRow ?? 0) - 1);
});

it("what is drawn in rows the blank does not have is what is told of it", async () => {
  const { binding, template } = await opened(blankNamed("the table of 2026 with sums"));
  const form = formWith([row("数量指标", "有行"), row("别的指标", "没有行")]);
  expect(drawnAs(form, template as Template).texts).toMatchObject({
    C14: "有行",
    A23: "其他指标",
    B23: "别的指标",
    C23: "没有行",
  });
  expect(fillPlan(form, binding).told.map(({ message }) => message)).toEqual([expect.stringContaining("没有行")]);
});

it("a level without rows comes once, behind the last rows of its level 1", async () => {
  const { template } = await opened(blankNamed("levels 1 whose rows stand apart"));
  const form = formWith([row("生态效益", "河道环境"), row("社会效益", "受益居民"), row("可持续影响", "管护机制")]);
  const { cells } = layOut(form, template as Template);
  const rowsOf = (text: string) => cells.flatMap((cell) => (cell.text === text ? [cell.row] : []));
  const [[social], [kept], [extra, ...more]] = ["受益居民", "管护机制", "河道环境"].map(rowsOf) as [
    number[],
    number[],
    number[],
  ];
  expect(more).toEqual([]);
  expect(social).toBeLessThan(kept ?? 0);
  expect(extra).toBe((kept ?? 0) + 1);
});
