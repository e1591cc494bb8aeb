/** The 汇总表 on paper: each row has a cell below each head, sums are named, and what a form says never becomes markup. */
import { expect, test } from "vitest";
import type { Overview, OverviewRow } from "#shared/api/overview.ts";
import { printSummary } from "#shared/print/print-overview.ts";

const overview: Overview = {
  year: 2027,
  moneyUnit: "万元",
  decimals: 2,
  all: { forms: 1, now: "1234.5" },
  years: [],
  sources: [],
  units: [],
  states: [],
  told: [],
};
const columns = [
  { group: "", title: "项目总额" },
  { group: "本级资金", title: "财政拨款" },
  { group: "本级资金", title: "其他资金" },
];
const cells = [{ amount: "1234.5" }, { text: "约<b>三</b>万" }, {}];

function rowsOf(departments: readonly string[]): OverviewRow[] {
  const units = departments.flatMap((department): OverviewRow[] => [
    { kind: "project", id: 1, number: 1, department, unit: "甲一", projectName: "<script>", cells },
    { kind: "unit", department, unit: "甲一", projectName: "", cells },
  ]);
  return [...units, { kind: "all", department: "", unit: "", projectName: "", cells }];
}

/** Texts of the cells of each row of the body. */
function printed(rows: readonly OverviewRow[]): string[][] {
  const [, body = ""] = /<tbody>(.*)<\/tbody>/s.exec(printSummary(overview, columns, rows)) ?? [];
  return body.split("</tr>").flatMap((row) => {
    const texts = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, text = ""]) => text);
    return texts.length > 0 ? [texts] : [];
  });
}

test("departments stand only where there are several, and the total names none", () => {
  const amounts = ["1,234.50", "约&lt;b&gt;三&lt;/b&gt;万", ""];
  expect(printed(rowsOf(["甲厅"]))).toEqual([
    ["1", "甲一", "&lt;script&gt;", ...amounts],
    ["", "甲一", "小计", ...amounts],
    ["", "", "总计", ...amounts],
  ]);
  const many = printed(rowsOf(["甲厅", ""]));
  expect(many[2]?.slice(0, 4)).toEqual(["1", "（未填主管部门）", "甲一", "&lt;script&gt;"]);
  expect(many.at(-1)?.slice(0, 4)).toEqual(["", "", "", "总计"]);
  expect(printSummary(overview, columns, rowsOf(["甲厅"]))).toContain('<th colspan="2">本级资金</th>');
});
