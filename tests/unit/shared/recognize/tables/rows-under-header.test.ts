/** Text whose rows lost their blank cells says what the table said, whatever its columns and levels are called. */
import { describe, expect, it } from "vitest";
import { recognize } from "#shared/recognize/recognize.ts";
import { flatSheet, type Rows } from "../../../../helpers/flat-table.ts";

const head: Rows = [
  ["2026年度项目支出绩效目标表"],
  ["项目名称", "清水河巡护"],
  ["主管部门", "水务局"],
  ["年度目标", "河水常清。"],
];

const tables: Readonly<Record<string, { readonly rows: Rows; readonly indicators: readonly string[] }>> = {
  "weights and what they are given by": {
    rows: [
      ["一级指标", "二级指标", "三级指标", "指标值", "权重", "评分标准"],
      ["产出指标", "数量指标", "巡河里程", "≥900公里", "20", "按比例得分"],
      ["", "", "巡河次数", "12次", "20", ""],
      ["", "质量指标", "水质达标率", "≥95%", "20", "按比例得分"],
      ["效益指标", "生态效益指标", "河道环境", "明显改善", "20", ""],
      ["满意度指标", "服务对象满意度指标", "居民满意度", "≥90%", "10", ""],
      ["合计", "", "", "", "100", ""],
    ],
    indicators: [
      "产出指标 数量指标 巡河里程 ≥900公里",
      "产出指标 数量指标 巡河次数 12次",
      "产出指标 质量指标 水质达标率 ≥95%",
      "效益指标 生态效益 河道环境 明显改善",
      "满意度指标 服务对象满意度 居民满意度 ≥90%",
    ],
  },
  "values in three columns beside a target's name": {
    rows: [
      ["目标名称", "一级指标", "二级指标", "指标内容", "计算符号", "目标值", "计量单位"],
      ["年度目标1", "产出指标", "数量指标", "巡河里程", "≥", "900", "公里"],
      ["", "", "质量指标", "水质达标率", "≥", "95", "%"],
      ["", "效益指标", "生态效益指标", "河道环境", "", "明显改善", ""],
    ],
    indicators: [
      "产出指标 数量指标 巡河里程 ≥900公里",
      "产出指标 质量指标 水质达标率 ≥95%",
      "效益指标 生态效益 河道环境 明显改善",
    ],
  },
  "levels of a region's own": {
    rows: [
      ["一级指标", "二级指标", "三级指标", "指标目标值"],
      ["产出目标", "数量", "巡河里程", "≥900公里"],
      ["", "质量", "水质达标率", "≥95%"],
      ["影响力目标", "公众评价", "居民满意度", "≥90%"],
    ],
    indicators: [
      "产出目标 数量指标 巡河里程 ≥900公里",
      "产出目标 质量指标 水质达标率 ≥95%",
      "影响力目标 公众评价 居民满意度 ≥90%",
    ],
  },
  "names beside level 1, and a remark": {
    rows: [
      ["一级指标", "指标名称", "指标值", "备注"],
      ["产出指标", "巡河里程", "≥900公里", ""],
      ["", "巡河次数", "12次", "每月一次"],
      ["满意度指标", "居民满意度", "≥90%", ""],
    ],
    indicators: ["产出指标  巡河里程 ≥900公里", "产出指标  巡河次数 12次", "满意度指标  居民满意度 ≥90%"],
  },
  "weights in labels that may be of either level": {
    rows: [
      ["一级指标", "二级指标", "三级指标", "指标说明", "指标值"],
      ["产出指标（60分）", "（1）质量指标（20分）", "验收合格率", "一次验收", "100%"],
      ["", "（2）成本指标（20分）", "每公里造价", "不超概算", "≤9万元"],
      ["效益指标（30分）", "（1）社会效益（30分）", "受益居民", "两岸居民", "8600人"],
    ],
    indicators: [
      "产出指标 质量指标 验收合格率 100%",
      "产出指标 成本指标 每公里造价 ≤9万元",
      "效益指标 社会效益 受益居民 8600人",
    ],
  },
  "projects in a list": {
    rows: [
      ["项目名称", "绩效目标", "一级指标", "二级指标", "三级指标", "指标值", "备注"],
      ["清水河巡护", "河水常清。", "产出指标", "数量指标", "巡河里程", "≥900公里", "全年"],
      ["", "", "", "质量指标", "水质达标率", "≥95%", ""],
      ["", "", "效益指标", "生态效益指标", "河道环境", "明显改善", ""],
    ],
    indicators: [
      "产出指标 数量指标 巡河里程 ≥900公里",
      "产出指标 质量指标 水质达标率 ≥95%",
      "效益指标 生态效益 河道环境 明显改善",
    ],
  },
};

describe.each(Object.entries(tables))("%s", (called, { rows, indicators }) => {
  const table = called === "projects in a list" ? [["2026年度项目支出绩效目标表"], ...rows] : [...head, ...rows];
  it.each([
    ["with", (cells: Rows[number]) => cells],
    ["without", (cells: Rows[number]) => cells.filter((cell) => cell !== "")],
  ])("%s their blank cells", (_, kept) => {
    const [only, ...more] = recognize(flatSheet(table.map(kept), "flat"));
    expect(more).toEqual([]);
    expect(only?.form).toMatchObject({ projectName: "清水河巡护", annualGoal: "河水常清。", year: 2026 });
    expect(only?.form.indicators.map(({ level1, level2, name, value }) => [level1, level2, name, value].join(" "))).toEqual(
      indicators,
    );
  });
});
