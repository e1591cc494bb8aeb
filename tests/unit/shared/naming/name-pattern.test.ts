import { describe, expect, it } from "vitest";
import { fileStem, patternProblem, usualPattern } from "#shared/naming/name-pattern.ts";
import { formWith } from "../../../helpers/forms.ts";

const form = formWith([], {
  projectName: "业务培训费",
  implementingUnit: "厅本级",
  supervisingDepartment: "示例厅",
  year: 2026,
});
const blank = { ...form, implementingUnit: "", supervisingDepartment: "" };

describe("fileStem", () => {
  it.each([
    [usualPattern, form, "2026-厅本级-业务培训费"],
    ["{主管部门}（{实施单位}）{项目名称}", form, "示例厅（厅本级）业务培训费"],
    ["{主管部门}（{实施单位}）{项目名称}", blank, "业务培训费"],
    ["{项目名称}（{实施单位}）", blank, "业务培训费"],
    ["{实施单位}_{主管部门}_{项目名称}", blank, "业务培训费"],
    ["{年度} {实施单位} {主管部门} {项目名称}", blank, "2026 业务培训费"],
    ["{年度}年绩效目标表-{实施单位}", blank, "2026年绩效目标表"],
    ["送审 {版本}-{项目名称}", form, "送审-业务培训费"],
    ["{项目名称}", { ...form, projectName: "a/b（一）" }, "a／b（一）"],
    ["{项目名称}-{实施单位}", { ...blank, projectName: "甲（乙）" }, "甲（乙）"],
    ["{实施单位}", blank, "项目支出绩效目标表"],
  ])("%s", (pattern, named, stem) => expect(fileStem(pattern, named)).toBe(stem));

  it.each([
    ["CON", "_CON"],
    ["nul.2026", "_nul.2026"],
    ["CONIN$", "_CONIN$"],
    ["clock$.表", "_clock$.表"],
    ["conout$", "_conout$"],
    ["COM¹", "_COM¹"],
    ["lpt².2026", "_lpt².2026"],
    ["~$培训费", "～$培训费"],
    ["培训\u202excod.费", "培训xcod.费"],
    ["\u2067 \u200f", "项目支出绩效目标表"],
  ])("%j is named so that no system takes it for something else", (projectName, stem) => {
    expect(fileStem("{项目名称}", { ...form, projectName })).toBe(stem);
  });

  it("names the version where there is one", () => {
    expect(fileStem("{项目名称}-{版本}", form, { version: "初审稿" })).toBe("业务培训费-初审稿");
    expect(fileStem("{项目名称}-{版本}", form)).toBe("业务培训费");
  });

  it("stays under what file systems allow, whatever is put together", () => {
    const long = "很长的名字".repeat(60);
    const stem = fileStem(`${"前".repeat(30)}{年度}{实施单位}{项目名称}{主管部门}{版本}`, {
      ...form,
      projectName: long,
      implementingUnit: long,
      supervisingDepartment: long,
    });
    expect(Buffer.byteLength(stem)).toBeLessThanOrEqual(235);
  });
});

describe("patternProblem", () => {
  it.each([usualPattern, "{项目名称}", "绩效表 {年度}（{版本}）"])("finds nothing wrong with %s", (pattern) =>
    expect(patternProblem(pattern)).toBeUndefined(),
  );

  it.each([
    ["", "不能空着"],
    ["   ", "不能空着"],
    ["{年度}/{项目名称}", "文件名里不能有 /，Windows 不允许。"],
    ["{年度}:{项目名称}?", "文件名里不能有 : ?，Windows 不允许。"],
    ["{年份}-{项目名称}", "不认识 {年份}"],
    ["{年度-{项目名称}", "大括号要成对"],
    ["绩效目标表", "至少放一项内容"],
    ["{项目名称}" + "长".repeat(80), "太长"],
  ])("refuses %s in one sentence", (pattern, said) => expect(patternProblem(pattern)).toContain(said));
});
