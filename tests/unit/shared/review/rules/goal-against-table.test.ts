/** Numbers of a goal against indicators of their kind, against its own sums and products, and documents against other forms. */
import { describe, expect, it } from "vitest";
import type { Indicator } from "#shared/form/form.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { formWith, row } from "../../../../helpers/forms.ts";
import { findingsOf, said } from "../../../../helpers/review-cases.ts";

describe("r11c a quantity that equals none of its kind", () => {
  it.each<[string, Indicator[], string, number]>([
    ["another name, the same thing", [row("数量指标", "机柜数量", "≥77台")], "后端机房租赁服务，共计70个机柜。", 1],
    ["the same, said right", [row("数量指标", "机柜数量", "≥77台")], "后端机房租赁服务，共计77个机柜。", 0],
    ["more than is asked for", [row("数量指标", "机柜数量", "≥77台")], "后端机房租赁服务，共计80个机柜。", 0],
    ["about as much", [row("数量指标", "绿化美化公路", "3500米")], "在约3600米公路沿线栽植树木。", 0],
    ["the only number of its unit", [row("数量指标", "绿化美化公路", "3500米")], "在5300米公路沿线栽植树木。", 1],
    ["what was before", [row("数量指标", "绿化美化公路", "3500米")], "已建成5300米公路。", 0],
    ["another thing", [row("数量指标", "专用终端", "3台")], "配备专用终端软件5台。", 0],
    ["a general word", [row("数量指标", "参保登记业务人数", "18万人")], "培训业务骨干30人。", 0],
  ])("%s", (_, rows, annualGoal, times) => expect(said("r11c", formWith(rows, { annualGoal }))).toHaveLength(times));

  it.each([
    ["每年举办技能培训4期。", 1],
    ["每年举办技能培训3期。", 0],
    ["举办技能培训不少于2期。", 0],
    ["举办技能培训不少于4期。", 1],
    ["每月举办技能培训4期。", 0],
  ])("so many a year and at least are numbers too: %s", (annualGoal, times) =>
    expect(said("r11", formWith([row("数量指标", "技能培训", "3期")], { annualGoal }))).toHaveLength(times),
  );
});

describe("what a goal works out itself", () => {
  it.each<[string, string, string[]]>([
    ["r35f", "采购电脑90台、打印机200台，共计300台。", ["90台 + 200台 = 290台，写的是 300台，多了 10台"]],
    ["r35f", "采购电脑90台、打印机210台，共计300台。", []],
    ["r35f", "采购电脑90台，其中台式机60台，共计300台。", []],
    ["r35f", "举办培训班4期，每期60人，共培训200人。", ["4期 × 60人 = 240人，写的是 200人，少了 40人"]],
    ["r35f", "举办培训班4期，每期50人，共培训200人。", []],
    ["r35f", "安装路灯50盏，每盏0.3万元，共计16万元。", ["50盏 × 0.3万元 = 15万元，写的是 16万元，多了 1万元"]],
    ["r35e", "数字化8010册，需经费176万元（8000册*220元）。", ["前面写的是“8010册”"]],
    ["r35e", "数字化8000册，需经费176万元（8000册*220元）。", []],
    ["r12", "一是做好甲；二是做好乙；四是做好丁。", ["从 2 跳到 4"]],
    ["r36b", "按照《2028年就业工作要点》开展工作。", ["《2028年就业工作要点》晚于本表年度 2026 年"]],
    ["r36b", "按照《2026—2030年规划》开展工作。", []],
    ["r29", "落实《关于环境保护等有关工作的通知》。", []],
  ])("%s “%s”", (rule, annualGoal, expected) =>
    expect(said(rule, formWith([], { annualGoal }))).toEqual(expected.map((text) => expect.stringContaining(text) as unknown)),
  );
});

describe("r36g documents as elsewhere", () => {
  const other = formWith([], { projectName: "甲", annualGoal: "依据《关于稳就业的通知》（宁政办规发〔2023〕6号）。" });
  it.each([
    ["依据《关于稳就业的通知》（宁政办规发〔2032〕6号）。", 1],
    ["依据《关于促创业的意见》（宁政办规发〔2023〕6号）。", 1],
    ["依据《关于稳就业的通知》（宁政办规发〔2023〕6号）。", 0],
    ["依据《关于稳就业的通知》(宁政办规发[2023]6号)。", 0],
    ["依据《关于促创业的意见》（宁政办规发〔2023〕7号）。", 0],
  ])("%s", (annualGoal, times) => {
    const form = formWith([], { projectName: "乙", annualGoal });
    expect(findingsOf("r36g", form, { template: ningxia2026, siblings: [other, form] })).toHaveLength(times);
  });
});

describe("r37e a price without its quantity", () => {
  const rows = [
    row("数量指标", "培训教室", "4间"),
    row("成本指标", "培训教室租赁费", "5000元/间"),
    row("成本指标", "讲师课时费", "3000元/人"),
  ];
  const { funds } = formWith([]);

  it("names the row that is likely missing, and how many would make the total", () => {
    const [message] = said("r37e", formWith(rows, { funds: { ...funds, projectTotal: "4.1" } }));
    expect(message).toContain("可能漏写了“讲师课时人数”");
    expect(message).toContain("是 7人 时，合计正好等于总额 4.1 万元");
  });

  it("is silent where something counts it", () =>
    expect(said("r37e", formWith([...rows, row("数量指标", "讲师人数", "7人")]))).toEqual([]));
});
