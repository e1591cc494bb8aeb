/** Tables of related kinds: told of as what they are, by their title or by their columns, and never forced into the form. */
import { describe, expect, it } from "vitest";
import { readSheet } from "#shared/recognize/recognize.ts";
import { at, flatForm, flatRows, flatSheet, replaced, unplacedTexts, type Rows } from "../../../../helpers/flat-table.ts";

const titled = (title: string, rows: Rows = flatRows): Rows => rows.map((cells, i) => (i === 0 ? [title] : cells));

const reportHead: Rows = [
  ["项目名称", "", "图书车"],
  ["主管部门", "", "文化厅", "实施单位", "图书馆"],
  ["年度总体目标", "", "图书车下乡巡回。"],
  ["项目资金", "", "年初预算数", "全年预算数(A)", "全年执行数（B）", "分值", "执行率（B/A）", "得分"],
  ["", "年度资金总额", "80", "80", "79", "10", "98.75%", "9.9"],
];
const monitoringHead: Rows = [
  ["项目名称", "", "图书车"],
  ["主管部门", "", "文化厅", "实施单位", "图书馆"],
  ["年度总体目标", "", "图书车下乡巡回。"],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "1—7月执行情况", "全年预计完成情况"],
];
const reportHeader = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];
const rows: Rows = [
  ["产出指标", "数量指标", "图书车", "2辆", "2辆", "20", "20"],
  ["", "质量指标", "年检合格率", "100%", "100%", "20", "20"],
];
const wholeUnit: Rows = [
  ["部门（单位）名称", "", "文化厅"],
  ["年度预算", "基本支出", "300"],
  ["", "项目支出", "200"],
  ["年度主要任务", "任务名称", "主要内容", "预算金额"],
  ["", "阅读推广", "下乡巡回", "80"],
  ["一级指标", "二级指标", "三级指标", "指标值"],
  ["产出指标", "数量指标", "图书车", "2辆"],
];

describe.each(["flat", "grid"] as const)("read as %s", (origin) => {
  const read = (table: Rows) => readSheet(flatSheet(table, origin));
  const kinds = (table: Rows) => read(table).others.map(({ kind }) => kind);

  it.each([
    ["2025年项目支出绩效自评表", "self-evaluation"],
    ["2026年1-7月项目支出绩效运行监控表", "monitoring"],
    ["2026年部门整体支出绩效目标表", "whole-unit"],
  ] as const)("%s is known by its title", (title, kind) => {
    const { forms, others } = read(titled(title));
    expect(forms).toEqual([]);
    expect(others).toEqual([{ kind, title, where: { row: 1, column: 1 } }]);
  });

  it("knows a report by its columns, whatever the title", () => {
    expect(kinds([["2025年项目支出绩效表"], ...reportHead, reportHeader, ...rows])).toEqual(["self-evaluation"]);
    expect(kinds([["附表"], ...reportHead.slice(0, 3), reportHeader, ...rows])).toEqual(["self-evaluation"]);
    expect(read([["附表"], ...reportHead, reportHeader, ...rows]).forms).toEqual([]);
  });

  it("knows a table of monitoring by its columns", () => {
    expect(kinds([["2026年项目支出绩效表"], ...monitoringHead, ...rows])).toEqual(["monitoring"]);
  });

  it("knows the table of a whole unit by its labels", () => {
    expect(read([["2026年绩效目标表"], ...wholeUnit])).toEqual({
      forms: [],
      others: [{ kind: "whole-unit", title: "2026年绩效目标表", where: { row: 1, column: 1 } }],
    });
    expect(read(wholeUnit).others).toEqual([{ kind: "whole-unit", title: "", where: { row: 1, column: 1 } }]);
  });

  it("knows the table of a whole unit by its title where it has no money, and by its tasks where it has no title", () => {
    const tasks: Rows = [
      ["部门（单位）名称", "文化厅"],
      ["年度主要任务", "任务名称", "主要内容", "预算金额（万元）"],
      ["", "阅读推广", "下乡巡回", "80"],
      ["年度总体目标", "提升服务水平。"],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "图书车", "2辆"],
    ];
    const title = "部门整体支出绩效目标申报表";
    expect(read([[title], ...tasks]).others).toEqual([{ kind: "whole-unit", title, where: { row: 1, column: 1 } }]);
    expect(kinds([[title], ...tasks.toSpliced(1, 2)])).toEqual(["whole-unit"]);
    expect(kinds(tasks)).toEqual(["whole-unit"]);
  });

  it("takes a project about cameras for a project", () => {
    const { forms, others } = read(titled("2026年视频监控系统建设项目支出绩效目标表"));
    expect([forms.length, others]).toEqual([1, []]);
  });

  it("takes indicators that are called like columns of a report for indicators", () => {
    const table = replaced({
      [at.books]: [["", "", "得分", "", "3000册", ""]],
      [at.vehicles]: [["", "", "执行率", "", "2辆", ""]],
    });
    const { forms, others } = read(table);
    expect(others).toEqual([]);
    expect(forms[0]?.recognized.form.indicators.slice(1, 3).map(({ name }) => name)).toEqual(["得分", "执行率"]);
  });

  it.each([
    ["report", titled("2025年项目支出绩效自评表"), "self-evaluation"],
    ["table of a whole unit", [["2026年部门整体支出绩效目标表"], ...wholeUnit], "whole-unit"],
  ] as const)("keeps a %s apart from the form beside it", (_, table, kind) => {
    for (const sheet of [
      [...flatRows, [""], ...table],
      [...table, [""], ...flatRows],
    ]) {
      const { forms, others } = read(sheet);
      expect(forms.map(({ recognized }) => recognized.form)).toEqual([flatForm]);
      expect(forms.flatMap(({ recognized }) => unplacedTexts(recognized))).toEqual([]);
      expect(others.map((other) => other.kind)).toEqual([kind]);
    }
  });

  it("keeps text unplaced that belongs to no table", () => {
    const report = titled("2025年项目支出绩效自评表");
    const [only] = read([["各单位："], [""], ...report, [""], ["另附目标表。"], [""], ...flatRows]).forms;
    expect(only?.recognized.form).toEqual(flatForm);
    expect(only && unplacedTexts(only.recognized)).toEqual(["各单位：", "另附目标表。"]);
    const [after] = read([...flatRows, [""], ...report, [""], ["以上请审核。"]]).forms;
    expect(after && unplacedTexts(after.recognized)).toEqual(["以上请审核。"]);
  });

  it("says which rows of the sheet are the form's", () => {
    const report = titled("2025年项目支出绩效自评表");
    const [first, second] = read([...flatRows, ...report, ...flatRows]).forms;
    expect([first?.from, first?.end]).toEqual([0, flatRows.length]);
    expect([second?.from, second?.end]).toEqual([2 * flatRows.length, 3 * flatRows.length]);
  });
});
