import { describe, expect, it } from "vitest";
import { sheetNames } from "#backend/writers/sheet-names.ts";
import { numberedName, workbookName, workbookNames } from "#backend/writers/workbook-names.ts";
import { formWith } from "../../../helpers/forms.ts";

const form = (projectName: string, implementingUnit = "示例单位", year: number | null = 2026) =>
  formWith([], { projectName, implementingUnit, year });

describe("workbookName", () => {
  it.each([
    [form("业务培训费"), "2026-示例单位-业务培训费.xlsx"],
    [form("业务培训费", ""), "2026-业务培训费.xlsx"],
    [form("业务培训费", "示例单位", null), "示例单位-业务培训费.xlsx"],
    [form("", "", null), "项目支出绩效目标表.xlsx"],
    [form('a<b>c:d"e/f\\g|h?i*j'), "2026-示例单位-a＜b＞c：d＂e／f＼g｜h？i＊j.xlsx"],
    [form("两行\n名称\t与  空格"), "2026-示例单位-两行 名称 与 空格.xlsx"],
    [form("结尾的点... ", "..隐藏"), "2026-隐藏-结尾的点.xlsx"],
    [form("..", "--", null), "项目支出绩效目标表.xlsx"],
    [form("CON", "", null), "_CON.xlsx"],
    [form("lpt1.附件", "", null), "_lpt1.附件.xlsx"],
    [form("CONTRACT", "", null), "CONTRACT.xlsx"],
  ])("%#: %s", (given, name) => expect(workbookName({ form: given })).toBe(name));

  it("stays within what file systems allow, with room for a number, and cuts no character in two", () => {
    const name = workbookName({ form: form("项目𠀀".repeat(100), "单位𠀀".repeat(100)) });
    expect(Buffer.byteLength(numberedName(name, 9999))).toBeLessThanOrEqual(255);
    expect(name.isWellFormed()).toBe(true);
    expect(name).toMatch(/^2026-单位.*-项目.*\.xlsx$/);
  });
});

describe("workbookNames", () => {
  it("gives every form a name of its own, upper and lower case counting as one", () => {
    const names = workbookNames(["a", "A", "b", "a", "a (2)"].map((name) => ({ form: form(name) })));
    expect(names).toEqual([
      "2026-示例单位-a.xlsx",
      "2026-示例单位-A (2).xlsx",
      "2026-示例单位-b.xlsx",
      "2026-示例单位-a (3).xlsx",
      "2026-示例单位-a (2) (2).xlsx",
    ]);
  });
});

describe("sheetNames", () => {
  it("replaces what Excel forbids and keeps 31 characters", () => {
    const [first, second] = sheetNames([form("a*b?c:d/e\\f[g]h'i"), form("很长的项目名称".repeat(10))]);
    expect(first).toBe("a＊b？c：d／e＼f［g］h’i");
    expect(second).toHaveLength(31);
  });

  it("numbers names that are the same once shortened, within the 31 characters", () => {
    const long = "很长的项目名称".repeat(10);
    const names = sheetNames([form(long), form(`${long}二`), form("𠀀".repeat(20)), form("𠀀".repeat(21))]);
    expect(new Set(names).size).toBe(4);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name.isWellFormed()).toBe(true);
    }
  });

  it("names a sheet whose project has no name, and avoids the one Excel keeps", () => {
    expect(sheetNames([form(""), form(" "), form("HISTORY")])).toEqual(["项目", "项目 (2)", "HISTORY (2)"]);
  });
});
