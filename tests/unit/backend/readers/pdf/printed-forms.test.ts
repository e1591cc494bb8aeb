/**
 * Forms printed by a browser and read again: every field must come back, from our own print view and from tables laid out as other
 * programs lay them out.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readText } from "#backend/readers/read-text.ts";
import type { Form } from "#shared/form/form.ts";
import { printHtml } from "#shared/print/print-html.ts";
import { recognize } from "#shared/recognize/recognize.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { launchBrowser } from "../../../../helpers/browser.ts";
import { formWith, row } from "../../../../helpers/forms.ts";
import { publishedTexts } from "../../../../helpers/published.ts";
import { sheetOf } from "./sheet-rows.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function readPrinted(html: string) {
  const page = await browser.newPage();
  try {
    await page.setContent(html);
    const margin = { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" };
    return recognize(await sheetOf(await page.pdf({ preferCSSPageSize: true, printBackground: true, format: "A4", margin })));
  } finally {
    await page.close();
  }
}

const formsOf = async (html: string) => (await readPrinted(html)).map(({ form }) => form);

const long = formWith(
  ningxia2026.tree.flatMap((level1) =>
    level1.level2.flatMap((level2) =>
      Array.from({ length: 14 }, (_, i) =>
        row(level2.name, `${level2.name}第${i + 1}项工作的完成情况和服务质量`, `≥${i + 80}%`),
      ),
    ),
  ),
  {
    title: "2026年自治区本级部门项目支出预算绩效目标表",
    projectName: "业务培训费",
    supervisingDepartment: "自治区示例厅",
    implementingUnit: "自治区示例厅本级",
    projectAttribute: "经常性项目",
    projectTerm: "99年",
    annualGoal:
      "举办业务培训班4期。\n（一）培训业务骨干160人次，使参训人员熟悉现行政策和业务流程。\n（二）培训合格率达到95%以上。",
  },
);

describe("our own print view", () => {
  it("of the samples", async () => expect(await formsOf(printHtml(sampleForms))).toEqual(sampleForms));

  it("over several pages, with paragraphs in the goal", async () => {
    const [read] = await readPrinted(printHtml([long]));
    expect(read?.form).toEqual(long);
    expect(read?.unplaced).toEqual([]);
  });

  it.skipIf(publishedTexts().length === 0)("of the published tables", async () => {
    for (const { name, bytes } of publishedTexts()) {
      const forms = recognize(readText(name, bytes).sheet).map(({ form }) => form);
      expect(forms.length).toBeGreaterThan(0);
      expect(await formsOf(printHtml(forms))).toEqual(forms);
    }
  });
});

/** The form as a plain table, broken over pages by the browser in the middle of rows and merged cells. */
function tableHtml(form: Form, style: string): string {
  const { ownLevel, transfer } = form.funds;
  const amounts = [
    ["资金总额", ownLevel.total, "资金总额", transfer.total],
    ["财政拨款", ownLevel.fiscalAppropriation, "中央资金", transfer.central],
    ["其他资金", ownLevel.otherFunds, "自治区资金", transfer.region],
    ["结余结转资金", ownLevel.carryOver, "", ""],
  ];
  const head = [
    `<td colspan=2>项目名称<td colspan=4>${form.projectName}`,
    `<td colspan=2>主管部门<td>${form.supervisingDepartment}<td>实施单位<td colspan=2>${form.implementingUnit}`,
    `<td colspan=2>项目属性<td>${form.projectAttribute}<td>项目期<td colspan=2>${form.projectTerm}`,
    `<td colspan=2>项目总额<td>${form.funds.projectTotal}<td>其中：年度资金总额<td colspan=2>${form.funds.annualTotal}`,
    ...amounts.map(
      ([own, a, passed, b], i) =>
        `${i === 0 ? "<td rowspan=4>其中：本级资金" : ""}<td>${own}<td>${a}${i === 0 ? "<td rowspan=4>其中：转移市县(区)资金" : ""}<td>${passed}<td>${b}`,
    ),
    `<td>年度总体绩效目标<td colspan=5 style="text-align:left">${form.annualGoal.replaceAll("\n", "<br>")}`,
    "<td>一级指标<td>二级指标<td colspan=2>三级指标<td colspan=2>指标值",
  ];
  const rows = ningxia2026.tree.flatMap((level1) => {
    const groups = level1.level2.map((level2) => form.indicators.filter((indicator) => indicator.level2 === level2.name));
    const count = groups.reduce((sum, group) => sum + Math.max(1, group.length), 0);
    return groups.flatMap((group, g) =>
      (group.length > 0 ? group : [row("", "")]).map((indicator, i) => {
        const label1 = g + i === 0 ? `<td rowspan=${count} class=level1><span>${level1.name}</span>` : "";
        const label2 = i === 0 ? `<td rowspan=${Math.max(1, group.length)}>${level1.level2[g]?.name}` : "";
        return `${label1}${label2}<td colspan=2>${indicator.name}<td colspan=2>${indicator.value}`;
      }),
    );
  });
  return `<!doctype html><meta charset=utf-8><style>
    body { font: 10.5pt 宋体; text-align: center } h1 { font-size: 16pt } table { border-collapse: collapse; width: 100% }
    td { border: 1px solid black; padding: 2pt 4pt } ${style}</style>
    <h1>${form.title}</h1><p>(2026年)<p style="text-align:right">单位：万元
    <table>${[...head, ...rows].map((cells) => `<tr>${cells}`).join("")}</table>`;
}

describe("other layouts", () => {
  it.each([
    { name: "plain", style: "" },
    { name: "dotted lines", style: "td { border-style: dotted }" },
    { name: "double lines", style: "td { border: 3px double black }" },
    { name: "cells apart from each other", style: "table { border-collapse: separate; border-spacing: 1px }" },
    { name: "labels written downwards", style: ".level1 span { writing-mode: vertical-rl }" },
    { name: "labels one character wide", style: ".level1 span { display: block; width: 1em; margin: auto }" },
    { name: "spread lines", style: "td { text-align: justify !important; text-align-last: justify }" },
    { name: "across the paper", style: "@page { size: A4 landscape }" },
    { name: "coloured cells", style: "td { background: #dde6f2 }" },
  ])("$name", async ({ style }) => {
    expect(await formsOf(tableHtml(long, style))).toEqual([long]);
  });
});
