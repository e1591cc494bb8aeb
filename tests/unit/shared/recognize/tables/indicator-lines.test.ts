/** Text with one cell a line, of which blank cells are missing: what is an operator and where indicators end holds as it does in cells. */
import { describe, expect, it } from "vitest";
import { readSheet } from "#shared/recognize/recognize.ts";
import { flatSheet } from "../../../../helpers/flat-table.ts";

const head = ["2026年度项目支出绩效目标表", "项目名称", "清水河巡护", "主管部门", "县水务局", "年度绩效目标", "河水常清。"];
const levels = ["一级指标", "二级指标", "三级指标"];

function readingOf(lines: readonly string[], taking?: "target") {
  const { forms } = readSheet(
    flatSheet(
      lines.map((line) => [line]),
      "flat",
    ),
    taking,
  );
  expect(forms).toHaveLength(1);
  return forms.flatMap(({ recognized: { form, unplaced } }) => [
    form.indicators.map(({ level2, name, value }) => [level2, name, value].join(" ")),
    unplaced.map(({ text }) => text),
  ]);
}

describe.each([
  ["指标性质", "指标值", "度量单位"],
  ["比较方式", "目标值", "计量单位"],
])("values under %s, %s and %s", (...columns) => {
  const lines = [
    head,
    levels,
    columns,
    ["产出指标", "数量指标", "巡河里程", "≥", "900", "公里", "巡河次数", "＝", "12", "次"],
    ["时效指标", "完成时间", "定性", "12月底前"],
    ["效益指标", "生态效益指标", "河道环境", "定性", "明显改善", "河道垃圾", "定性", "明显减少"],
    ["满意度指标", "服务对象满意度指标", "沿河居民满意度", "≥", "90", "%"],
  ].flat();
  const indicators = [
    "数量指标 巡河里程 ≥900公里",
    "数量指标 巡河次数 ＝12次",
    "时效指标 完成时间 12月底前",
    "生态效益 河道环境 明显改善",
    "生态效益 河道垃圾 明显减少",
    "服务对象满意度 沿河居民满意度 ≥90%",
  ];

  it("an operator in words is neither value nor name", () =>
    expect(readingOf(lines)).toEqual([indicators, ["定性", "定性", "定性"]]));

  it("what stands below without a value is no indicator", () =>
    expect(readingOf([...lines, "总分"])).toEqual([indicators, ["定性", "定性", "定性", "总分"]]));
});

describe.each([["合计"], ["总分"], ["自评得分"]])("a line of sums that calls itself %s", (sum) => {
  const lines = (columns: readonly string[], ...beside: readonly string[]) =>
    [
      head,
      levels,
      columns,
      ["产出指标", "数量指标", "巡河里程", "≥900公里", ...beside, "质量指标", "水质达标率", "≥95%", ...beside],
      ["效益指标", "生态效益指标", "河道环境", "明显改善", ...beside],
    ].flat();
  const indicators = ["数量指标 巡河里程 ≥900公里", "质量指标 水质达标率 ≥95%", "生态效益 河道环境 明显改善"];

  it("below weights", () =>
    expect(readingOf([...lines(["指标值", "权重"], "30"), sum, "90"])).toEqual([indicators, [sum, "90"]]));

  it("below the scores of a report of which the target half is read", () => {
    const report = lines(["年度指标值", "实际完成值", "分值", "得分"], "完成", "30", "29.5").with(
      0,
      "2026年度项目支出绩效自评表",
    );
    expect(readingOf([...report, sum, "90", "88.5"], "target")).toEqual([indicators, [sum, "90", "88.5"]]);
  });

  it("of nothing that stands there", () =>
    expect(readingOf([...lines(["指标值"]), sum, "100"])).toEqual([indicators, [sum, "100"]]));

  it("but not what has a level of its own", () =>
    expect(readingOf([...lines(["指标值", "权重"], "30"), "满意度指标", "服务对象满意度指标", sum, "90"])[0]).toHaveLength(4));
});

it("a name that says what another level does is one where its value follows", () =>
  expect(
    readingOf(
      [
        head,
        levels,
        "指标值",
        ["效益指标", "经济效益指标", "节省支出", "≥5万元", "社会效益指标", "社会效益指标", "明显", "生态效益指标", "≥3%"],
      ].flat(),
    )[0],
  ).toEqual(["经济效益 节省支出 ≥5万元", "社会效益 社会效益指标 明显", "社会效益 生态效益指标 ≥3%"]));

describe("levels that do not call themselves what they are", () => {
  const lines = (...indicators: readonly string[]) => readingOf([head, levels, "目标值", indicators].flat());

  it("on every row", () =>
    expect(
      lines(
        "产出",
        "数量",
        "巡河里程",
        "≥900公里",
        "产出",
        "质量",
        "水质达标率",
        "≥95%",
        "效益",
        "社会效益",
        "河道环境",
        "改善",
      )[0],
    ).toEqual(["数量指标 巡河里程 ≥900公里", "质量指标 水质达标率 ≥95%", "社会效益 河道环境 改善"]));

  it("those of a region's own", () =>
    expect(
      lines(
        "产出目标",
        "数量",
        "巡河里程",
        "≥900公里",
        "质量",
        "水质达标率",
        "≥95%",
        "影响力目标",
        "满意度",
        "居民满意度",
        "≥90%",
      ),
    ).toEqual([["数量指标 巡河里程 ≥900公里", "质量指标 水质达标率 ≥95%", "服务对象满意度 居民满意度 ≥90%"], []]));

  it("two that say the same", () =>
    expect(
      lines("产出指标", "数量指标", "巡河里程", "≥900公里", "社会公众或服务对象满意度", "满意度指标", "居民满意度", "≥90%"),
    ).toEqual([["数量指标 巡河里程 ≥900公里", "服务对象满意度 居民满意度 ≥90%"], []]));
});

describe("several tables of such lines", () => {
  const indicators = ["产出指标", "数量指标", "巡河里程", "≥900公里", "满意度指标", "服务对象满意度指标", "居民满意度", "≥90%"];
  const table = (name: string) => [head.with(2, name), levels, "指标值", indicators].flat();

  it("are forms of their own", () => {
    const lines = [...table("清水河巡护"), ...table("泵站维修")];
    const { forms } = readSheet(
      flatSheet(
        lines.map((line) => [line]),
        "flat",
      ),
    );
    expect(forms.map(({ recognized: { form } }) => [form.projectName, form.year, form.indicators.length])).toEqual([
      ["清水河巡护", 2026, 2],
      ["泵站维修", 2026, 2],
    ]);
  });

  it("a header that is printed again on the next page begins none", () => {
    const again = [...table("清水河巡护").slice(0, -4), "- 2 -", ...levels, "指标值", ...indicators.slice(-4)];
    expect(readingOf(again)).toEqual([["数量指标 巡河里程 ≥900公里", "服务对象满意度 居民满意度 ≥90%"], ["- 2 -"]]);
  });

  it("two periods beside each other are told apart", () =>
    expect(
      readingOf(
        [head, levels, "年度指标值", "实施周期指标值", "产出指标", "数量指标", "巡河里程", "≥900公里", "≥2700公里"].flat(),
      )[0],
    ).toEqual(["数量指标 巡河里程 ≥900公里"]));
});
