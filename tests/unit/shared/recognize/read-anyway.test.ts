/** What is read of a refused file when a person asks for it all the same: what there is, and every other text told. */
import { expect, it } from "vitest";
import { readForms } from "#backend/readers/read-forms.ts";
import { readSheet } from "#shared/recognize/recognize.ts";
import { flatSheet, type Rows } from "../../../helpers/flat-table.ts";

const nameless: Rows = [
  ["设备购置绩效情况", ""],
  ["主管部门", "卫生局"],
  ["年度绩效目标", "购置设备三台。"],
  ["一级指标", "二级指标", "三级指标", "指标值"],
  ["产出指标", "数量指标", "购置台数", "3台"],
];
const wholeUnit: Rows = [
  ["部门整体支出绩效目标表", "", "", ""],
  ["部门名称", "林业局", "", ""],
  ["年度主要任务", "护林", "巡山", "30"],
  ["年度总体目标", "护好林。", "", ""],
  ["一级指标", "二级指标", "三级指标", "指标值"],
  ["产出指标", "数量指标", "巡山次数", "≥50次"],
];
const csv = (rows: Rows) => new TextEncoder().encode(rows.map((cells) => cells.join(",")).join("\n"));

it.each([
  ["a table without a name", nameless, "购置台数", "file-not-a-form"],
  ["a table of a whole unit", wholeUnit, "巡山次数", "file-other-kind"],
])("reads %s only when asked", async (_, rows, indicator, code) => {
  const file = { name: "表.csv", bytes: csv(rows) };
  await expect(readForms(file)).rejects.toMatchObject({ code });
  const { forms } = await readForms({ ...file, taking: "anyway" });
  const [read] = forms.map(({ recognized }) => recognized);
  expect(read?.form.indicators.map(({ name }) => name)).toEqual([indicator]);
  expect(read?.notes.map((note) => note.code)).toContain("taken-anyway");
});

it.each(["其中：财政拨款", "财政拨款", "资金总额"])(
  "takes no label beside a label of an amount for the amount: %s",
  (beside) => {
    const rows = wholeUnit.toSpliced(2, 1, ["年度主要任务", "主要内容", "预算金额（万元）", beside], ["", "巡山", "30", "20"]);
    const [table] = readSheet(flatSheet(rows, "grid"), "anyway").forms;
    const { funds } = table?.recognized.form ?? {};
    expect(JSON.stringify(funds)).not.toContain("财政拨款");
    expect(JSON.stringify(funds)).not.toContain("资金总额");
  },
);

it("loses no text of what is no table at all", () => {
  const rows: Rows = [["会议通知"], ["时间", "周三下午"], ["地点", "三楼"]];
  const [table] = readSheet(flatSheet(rows, "grid"), "anyway").forms;
  const { title } = table?.recognized.form ?? { title: "" };
  const unplaced = table?.recognized.unplaced.map(({ text }) => text) ?? [];
  expect([title, ...unplaced].filter((text) => text !== "").toSorted()).toEqual(rows.flat().toSorted());
});

const headings = [
  "序号",
  "姓名",
  "部门",
  "单位名称",
  "项目",
  "金额",
  "预算数",
  "完成情况",
  "备注",
  "合同名称",
  "日期",
  "数量",
  "单价",
];

it("makes no form of a hundred office tables", () => {
  for (let table = 0; table < 100; table++) {
    const columns = headings.filter((_, i) => (table * 7 + i * 5) % 13 < 6);
    const rows = Array.from({ length: 6 }, (_, r) =>
      columns.map((heading, c) => (r % 2 === 0 ? `${heading}${r}${c}` : String(r * c))),
    );
    const title = [["经费台账", "值班表", "采购清单", "绩效工资发放表", "项目进度表"][table % 5] ?? ""];
    for (const origin of ["grid", "flat"] as const)
      expect(readSheet(flatSheet([title, columns, ...rows], origin)).forms).toEqual([]);
  }
});
