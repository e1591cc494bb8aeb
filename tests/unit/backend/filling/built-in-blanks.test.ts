/**
 * Forms in the blanks of their templates as a person finds them in the file: pages that begin where our own print begins them, levels said on
 * both, what was told, whose forms they are. What single cells hold is in fill-forms.test.ts.
 */
import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fillForms } from "#backend/filling/fill-forms.ts";
import { readForms } from "#backend/readers/read-forms.ts";
import { newForm } from "#shared/editing/new-form.ts";
import type { Form, Indicator } from "#shared/form/form.ts";
import { withoutBlankRows } from "#shared/form/form.ts";
import { cutLabels } from "#shared/print/cut-labels.ts";
import { printableHeight } from "#shared/layout/paper.ts";
import { printPlan } from "#shared/filling/print-plan.ts";
import { printPages } from "#shared/print/print-pages.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { listsOf } from "#shared/template/indicator-columns.ts";
import type { Template } from "#shared/template/template.ts";
import { templates } from "#shared/template/templates.ts";
import { cleanText } from "#shared/value/normalize-text.ts";
import { anyForm, anyTemplate } from "../../../helpers/arbitrary-forms.ts";
import { formWith, row } from "../../../helpers/forms.ts";

/** So many indicators in every level 2 of every list. */
function filledForm(template: Template, each: number): Form {
  const rows = (): Indicator[] =>
    template.tree.flatMap(({ name: level1, level2 }) =>
      level2.flatMap((one, g) =>
        Array.from({ length: each }, (_, i) => ({
          level1,
          level2: one.name,
          name: `第${g + 1}类第${i + 1}项工作`,
          value: `${i + 1}0`,
        })),
      ),
    );
  return {
    ...newForm(template, { year: 2026 }),
    projectName: "样表项目",
    implementingUnit: "自治区示例中心",
    annualGoal: "完成年度各项任务。\n保障运行。",
    ...(template.goals.length > 1 && { midTermGoal: "三年内全部完成。" }),
    ...Object.fromEntries(listsOf(template).map((list) => [list, rows()])),
  };
}

const textOf = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
const sheetXml = (bytes: Uint8Array) => textOf(bytes, "xl/worksheets/sheet1.xml");

describe.each(templates)("a form of $id", (template) => {
  it.each([0, 1, 7])("with %i indicators a level is filled, proven and read back", async (each) => {
    const form = filledForm(template, each);
    const { bytes, forms, proof } = await fillForms([form]);
    expect(forms[0]?.told).toEqual([]);
    expect(proof.removedParts).toEqual([]);
    const [read, ...more] = (await readForms({ name: "表.xlsx", bytes })).forms.map(({ recognized }) => recognized.form);
    expect(more).toEqual([]);
    for (const list of listsOf(template)) {
      const texts = (one: Form | undefined) =>
        (one?.[list] ?? []).map(({ level2, name, value }) => [level2.replace(/指标$/, ""), name, value]);
      expect(texts(read)).toEqual(texts(form));
    }
  });

  it("begins its pages where our print does, and says on both what a level is", async () => {
    const form = filledForm(template, 7);
    const layout = layOut(form, template);
    const { cells, pageStarts } = cutLabels(layout);
    expect(pageStarts).toHaveLength(printPages(layout).length - 1);
    const { bytes } = await fillForms([form]);
    const breaks = [...sheetXml(bytes).matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row));
    expect(breaks).toEqual(pageStarts);
    const sheet = XLSX.read(bytes).Sheets["样表项目"] ?? {};
    const onLaterPages = cells.filter(({ role, row }) => /level/.test(role) && pageStarts.includes(row));
    expect(onLaterPages.length).toBeGreaterThanOrEqual(2 * pageStarts.length);
    for (const { row: r, column: c, text } of onLaterPages) {
      expect((sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject | undefined)?.v).toBe(text);
      expect(text).not.toBe("");
    }
  });
});

it.each(templates)("$id: no page leaves the label of a level out, however many indicators there are", (template) => {
  for (let each = 1; each <= 9; each++) {
    for (const goal of ["", "完成年度各项任务，保障系统正常运行。".repeat(30)]) {
      const { cells } = cutLabels(layOut({ ...filledForm(template, each), annualGoal: goal }, template));
      const unsaid = cells.filter(({ role, text }) => /level/.test(role) && text === "");
      expect({ each, unsaid }).toEqual({ each, unsaid: [] });
    }
  }
});

it.each(templates)("$id: a workbook has the pages of our print, cut before the same rows and as high", (template) => {
  for (let each = 0; each <= 12; each++) {
    const form = filledForm(template, each);
    const { printed, pageStarts } = printPlan(form, template);
    const pages = printPages(layOut(form, template));
    const own = [0, ...pageStarts].map((start, i) => printed.rowHeights.slice(start, pageStarts[i]));
    expect(pages).toHaveLength(own.length);
    for (const [i, { rowHeights }] of pages.entries()) {
      const rows = own[i] ?? [];
      expect(rowHeights.slice(rowHeights.length - rows.length)).toEqual(rows);
      expect(rowHeights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(printableHeight);
    }
  }
});

it("whatever a form says is in its workbook, in the cell its template prints it in", async () => {
  await fc.assert(
    fc.asyncProperty(anyForm, anyTemplate, async (any, template) => {
      const form = { ...any, template: template.id, moneyUnit: template.moneyUnit };
      const book = XLSX.read((await fillForms([form])).bytes);
      const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
      for (const { row: r, column: c, text } of cutLabels(layOut(withoutBlankRows(form), template)).cells) {
        const cell = sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject | undefined;
        expect(cleanText(cell?.w ?? String(cell?.v ?? ""))).toBe(cleanText(text));
      }
    }),
    { numRuns: 60 },
  );
});

it("forms of unlike templates stand in one workbook, each with its own pages and header", async () => {
  const forms = templates.map((template) => ({ ...filledForm(template, 2), projectName: template.id }));
  const { bytes } = await fillForms(forms);
  const { forms: read } = await readForms({ name: "合.xlsx", bytes });
  expect(read.map(({ sheet, recognized }) => [sheet, recognized.form.projectName])).toEqual(
    templates.map(({ id }) => [id, id]),
  );
  const names = textOf(bytes, "xl/workbook.xml");
  for (const [i, { id }] of templates.entries()) {
    expect(names).toMatch(new RegExp(`Print_Area" localSheetId="${i}">'${id}'!\\$A\\$1:\\$[A-Z]+\\$\\d+<`));
    expect(names).toMatch(new RegExp(`Print_Titles" localSheetId="${i}">'${id}'!`));
  }
});

it("names the unit it is of, and what is printed reaches as far as the form", async () => {
  const form = filledForm(templates[0] ?? fail(), 3);
  const { bytes } = await fillForms([form]);
  expect(textOf(bytes, "docProps/app.xml")).toContain("<Application>绩表</Application><Company>自治区示例中心</Company>");
  const { rowHeights } = layOut(form, templates[0] ?? fail());
  expect(textOf(bytes, "xl/workbook.xml")).toContain(`'样表项目'!$A$1:$F$${rowHeights.length}<`);
});

describe("is told", () => {
  const messages = async (form: Form) => (await fillForms([form])).forms[0]?.told.map(({ message }) => message);
  const one = row("数量指标", "培训班次", "≥10次");

  it("an amount that is no number, and one of more digits than a workbook has", async () => {
    const form = formWith([one]);
    const funds = { ...form.funds, projectTotal: "约100", annualTotal: "1234567890123456.5" };
    expect(await messages({ ...form, projectName: "培训", funds })).toEqual([
      "“项目总额”（C7）写的是“约100”，不是数字，按文字写。",
      "“年度资金总额”（E7）的位数太多，工作簿里的数字放不下，1234567890123456.5 按文字写。",
    ]);
  });

  it("what the template has no cell for, once for what many indicators have alike", async () => {
    const weighted = ["甲", "乙"].map((name) => Object.assign({}, one, { name, weight: "10" }));
    const form = formWith(weighted, { projectName: "培训", midTermGoal: "三年完成", midTermIndicators: [one] });
    expect(await messages(form)).toEqual([
      "表样里没有填“中期目标”的地方，没有写：三年完成。",
      "表样里没有“权重”这一列，2 个指标的权重没有写。",
      "表样里没有中期指标，1 个中期指标没有写。",
    ]);
  });

  it("amounts in the unit of the template, exactly", async () => {
    const form = formWith([one], { projectName: "培训", moneyUnit: "元" });
    const filled = await fillForms([{ ...form, funds: { ...form.funds, projectTotal: "12345678.9" } }]);
    expect(filled.forms[0]?.told.map(({ message }) => message)).toEqual(["金额由元换算成万元。"]);
    expect(filled.forms[0]?.form.funds.projectTotal).toBe("1234.56789");
  });

  it("what our own reading would take for something else", async () => {
    expect(await messages(formWith([row("数量指标", "XX")], { projectName: "培训" }))).toEqual([
      "这个文件以后再导入时，指标“XX”会读成别的内容。",
    ]);
  });
});

function fail(): never {
  throw new Error("no template");
}
