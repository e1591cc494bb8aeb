import { describe, expect, it } from "vitest";
import type { Form } from "#shared/form/form.ts";
import { fixed, only, said, sample } from "../../../../helpers/review-cases.ts";

const oneYear: Partial<Form> = { projectAttribute: "一年期项目", projectTerm: "1年" };
const openEnded: Partial<Form> = { projectAttribute: "经常性项目", projectTerm: "99年" };

describe("r14 deadlines in the goal", () => {
  it.each<[string, Partial<Form>, string, string | undefined]>([
    [
      "项目于2025年12月底前完成。",
      openEnded,
      "年度总体绩效目标里的期限“2025年12月底前”早于本表年度 2026 年，可能是上年的文字没有改，请核对。",
      "项目于2026年12月底前完成。",
    ],
    [
      "2025年计划举办3期培训班。",
      openEnded,
      "年度总体绩效目标里的计划“2025年”早于本表年度 2026 年，可能是上年的文字没有改，请核对。",
      "2026年计划举办3期培训班。",
    ],
    [
      "2023年底前建成平台。",
      openEnded,
      "年度总体绩效目标里的期限“2023年底前”早于本表年度 2026 年，可能是上年的文字没有改，请核对。",
      undefined,
    ],
    [
      "改造工程2027年6月底前完成验收。",
      oneYear,
      "年度总体绩效目标里的期限“2027年6月底前”晚于本表年度 2026 年，而项目是一年期的，请核对。",
      undefined,
    ],
  ])("%s", (annualGoal, head, message, put) => {
    const form = sample({ annualGoal, ...head });
    expect(said("r14", form)).toEqual([`warning ${message}`]);
    expect(fixed("r14", form, "annualGoal")).toBe(put);
  });

  it.each<[string, Partial<Form>]>([
    ["2026年12月底前完成。", oneYear],
    ["改造工程2027年6月底前完成验收。", openEnded],
    ["改造工程2027年6月底前完成验收。", { projectAttribute: "阶段性项目", projectTerm: "3年" }],
    ["根据《2025年底前完成整治工作方案》（宁政办发〔2025〕6号）要求，", oneYear],
    ["截至2025年底，已完成8000册。", oneYear],
    ["从2019年10月起，档案移交由我局管理。", oneYear],
    ["自2020年以来，每年完成一批。", oneYear],
    ["2020年8月我厅报送了请示。", oneYear],
    ["第二轮合同将于2026年10月到期，需签订第三轮合同（2026年11月至2029年10月）。", oneYear],
    ["已于2020年、2023年分别签订两轮托管合同并履行。", oneYear],
    ["2025年计划完成5000册，实际完成5200册。", oneYear],
    ["“十四五”时期（2021—2025年）建成平台。", oneYear],
    ["2024年预计数作为基数。", oneYear],
    ["较2025年底前完成数有所提高。", oneYear],
  ])("is silent: %s", (annualGoal, head) => expect(said("r14", sample({ annualGoal, ...head }))).toEqual([]));

  it("is silent where the form has no year", () => {
    expect(said("r14", sample({ annualGoal: "2025年12月底前完成。", year: null }))).toEqual([]);
  });
});

describe("r14 deadlines in values", () => {
  const later = "晚于本表年度 2026 年";
  it.each<[string, string, Partial<Form>, string[]]>([
    [
      "项目完成时间",
      "2025年12月",
      openEnded,
      ["error 时效指标“项目完成时间”的期限“2025年12月”早于本表年度 2026 年，可能是上年的日期没有改，请核对。"],
    ],
    [
      "项目完成时间",
      "2027年6月前",
      oneYear,
      [`error 时效指标“项目完成时间”的期限“2027年6月前”${later}，而项目是一年期的（项目期 1年），请核对。`],
    ],
    [
      "项目完成时间",
      "2029-10-1",
      openEnded,
      [
        `warning 时效指标“项目完成时间”的期限“2029-10-1”${later}；项目期是 99年，跨年的项目可以更晚完成，请确认这是本年度的目标。`,
      ],
    ],
    [
      "项目完成时间",
      "2029-10-1",
      { ...openEnded, annualGoal: "签订合同（2026年11月至2029年10月）。" },
      [`hint 时效指标“项目完成时间”的期限“2029-10-1”${later}；项目期是 99年，跨年的项目可以更晚完成，请确认这是本年度的目标。`],
    ],
    [
      "项目完成时间",
      "2026年12月",
      { year: null },
      ["error? 时效指标“项目完成时间”的期限是“2026年12月”，本表没有写年度，无法判断是否在本年度内。"],
    ],
    ["项目完成时间", "2026年12月", oneYear, []],
    ["项目完成时间", "12月底前", oneYear, []],
    ["服务期限", "2026年1月-12月", oneYear, []],
    ["数据起点", "2020年1月起", oneYear, []],
    ["资金支付及时率", "≥90%", oneYear, []],
    ["故障修复时间", "≤24小时", oneYear, []],
  ])("%s %s", (name, value, head, expected) => expect(said("r14b", only("时效指标", name, value, head))).toEqual(expected));

  it("offers this year for last year's, and nothing for an older one", () => {
    expect(fixed("r14b", only("时效指标", "完成时间", "2025年12月"), "indicators.0.value")).toBe("2026年12月");
    expect(fixed("r14b", only("时效指标", "完成时间", "2022年12月"), "indicators.0.value")).toBeUndefined();
  });

  it("does not take a date elsewhere for a deadline", () => {
    expect(said("r14b", only("可持续影响", "数据可查询范围", "2020年至今"))).toEqual([]);
    expect(said("r14b", only("数量指标", "2025年档案", "2025年12月"))).toEqual([]);
  });
});

describe("r15 attribute and term", () => {
  it.each<[string, string, string[], string | undefined]>([
    ["一年期项目", "99年", ["error 项目期写的是“99年”，而项目属性是“一年期项目”，应当是“1年”，请改成一致。"], "1年"],
    ["经常性项目", "1年", ["error 项目期写的是“1年”，而项目属性是“经常性项目”，应当是“99年”，请改成一致。"], "99年"],
    ["一年期项目", "1年", [], undefined],
    ["阶段性项目", "3年", [], undefined],
    ["一年期项目", "", [], undefined],
  ])("%s %s", (projectAttribute, projectTerm, expected, put) => {
    expect(said("r15", sample({ projectAttribute, projectTerm }))).toEqual(expected);
    expect(fixed("r15", sample({ projectAttribute, projectTerm }), "projectTerm")).toBe(put);
  });

  it.each<[string, string, string, string[]]>([
    [
      "项目周期",
      "1年",
      "99年",
      ["warning 时效指标“项目周期”写的是“1年”，表头的项目期是“99年”（长期），两处不一致，请改成一致。"],
    ],
    [
      "项目实施周期",
      "18个月",
      "1年",
      ["warning 时效指标“项目实施周期”写的是“18个月”，表头的项目期是“1年”，两处不一致，请改成一致。"],
    ],
    ["项目周期", "12个月", "1年", []],
    ["项目周期", "3年", "2024-2026", []],
    ["项目周期", "长期", "99年", []],
    ["项目周期", "1年", "按合同", []],
    ["服务周期", "1年", "99年", []],
  ])("%s %s, 项目期 %s", (name, value, projectTerm, expected) =>
    expect(said("r15b", only("时效指标", name, value, { projectTerm }))).toEqual(expected),
  );
});
