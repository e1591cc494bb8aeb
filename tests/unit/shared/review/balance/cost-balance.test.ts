/** The cost balance: the rules one by one, what it refuses to tell, and what closes a gap. */
import { expect, it } from "vitest";
import type { Form } from "#shared/form/form.ts";
import { costBalance } from "#shared/review/balance/cost-balance.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { formWith, row } from "../../../../helpers/forms.ts";

type Values = readonly (readonly [name: string, value: string])[];

function form(total: string, quantities: Values, costs: Values, changes: Partial<Form> = {}): Form {
  const made = formWith(
    [
      ...quantities.map(([name, value]) => row("数量指标", name, value)),
      row("质量指标", "验收合格率", "≥95%"),
      ...costs.map(([name, value]) => row("成本指标", name, value)),
    ],
    changes,
  );
  return { ...made, funds: { ...made.funds, projectTotal: total } };
}

const balance = (...parts: Parameters<typeof form>) => costBalance(form(...parts), ningxia2026);

it.each<[string, string, Values, Values]>([
  ["an amount by itself is a lump sum", "60", [["数据采集", "3项"]], [["数据采集", "60万元"]]],
  ["an amount per year is a lump sum", "95", [["测评服务", "4项"]], [["测评服务", "95万元/年"]]],
  ["元 becomes 万元", "0.52", [["密码键盘", "4台"]], [["密码键盘", "1300元/台"]]],
  ["per month is twelve times", "28.8", [["系统维护人员", "2人"]], [["系统维护费", "1.2万元/月/人"]]],
  ["months that are counted are taken as they are", "3", [["场地租用时间", "6个月"]], [["场地租用费", "5000元/月"]]],
  ["per quarter is four times", "5", [["课题", "1项"]], [["专线租赁费", "1.25万元/季度"]]],
  ["per year beside something else is once", "105.12", [["津贴发放人数", "146人"]], [["津贴", "7200元/人/年"]]],
  ["a product of people and days", "20.25", [["培训天数及人数", "9天*50人"]], [["培训费定额", "450元/人/天"]]],
  [
    "people and days in two rows",
    "5.2",
    [
      ["巡检人员", "2人"],
      ["巡检时间", "52天"],
    ],
    [["巡检费", "500元/人/天"]],
  ],
  [
    "one pair of quantities for two prices",
    "29.26",
    [
      ["审计专家人数", "8人"],
      ["审计专家天数", "35天"],
    ],
    [
      ["审计专家差旅费", "570元/人/天"],
      ["审计专家工作费", "475元/人/天"],
    ],
  ],
  ["人 for 人次", "18.7", [["查询人数", "1870人/年"]], [["档案查询费", "100元/人次/年"]]],
  ["quantities in 万", "13.02", [["交通卡", "2.1万张"]], [["交通卡服务费", "6.2元/张"]]],
  [
    "people of each course, courses beside them",
    "6",
    [
      ["培训班期数", "4期"],
      ["培训班每期人数", "30人"],
    ],
    [["培训班经费", "500元/人"]],
  ],
  ["the price multiplied in its own value", "6.75", [], [["培训费", "450元/人/天*50人*3天"]]],
  ["the bound counts as the plan", "4", [["党务活动", "≥4次"]], [["党务活动", "≤1万元/次"]]],
  [
    "a share of costs is no amount",
    "4",
    [["活动", "4次"]],
    [
      ["活动", "1万元/次"],
      ["成本节约率", "≥5%"],
    ],
  ],
  ["right to the cent of 万元", "0.33", [["样品", "3份"]], [["样品", "1111元/份"]]],
])("%s", (_, total, quantities, costs) => {
  expect(balance(total, quantities, costs)).toMatchObject({
    state: "balanced",
    reason: "",
    difference: expect.any(String) as string,
  });
});

it("takes the quantity whose name has more in common, whatever else has the unit", () => {
  const result = balance(
    "84",
    [
      ["普法宣讲场次", "12场"],
      ["技能竞赛场次", "3场"],
      ["办公桌椅", "20套"],
    ],
    [
      ["技能竞赛组织费", "20万元/场"],
      ["普法宣讲组织费", "2万元/场"],
    ],
  );
  expect(result).toMatchObject({ state: "balanced", rows: [{ amount: "60" }, { amount: "24" }] });
  expect(result.rows[0]?.steps).toContainEqual({
    kind: "quantity",
    number: "3",
    unit: "场",
    text: "3场",
    field: "indicators.1.value",
    name: "技能竞赛场次",
    evidence: ["shared-words", "same-unit"],
  });
});

it("does not hit the total with half of another row's product", () => {
  const quantities: Values = [
    ["立法专家差旅天数及人数", "6人*4天"],
    ["立法专家工作天数及人数", "5人*20天"],
  ];
  const costs: Values = [
    ["立法专家差旅费", "500元/人/天"],
    ["立法专家工作费", "1400元/人/天"],
  ];
  expect(balance("15.2", quantities, costs).state).toBe("balanced");
  // 5 people of the other row for 4 days would make it 15.
  expect(balance("15", quantities, costs)).toMatchObject({ state: "differs", sum: "15.2" });
});

it("says every step from the price to the amount", () => {
  const [first] = balance("28.8", [["系统维护人员", "2人"]], [["系统维护费", "12000元/月/人"]]).rows;
  expect(first?.steps.map(({ text }) => text)).toEqual(["12000元/月/人", "全年 ×12（月）", "2人", "元→万元 ÷10000"]);
  expect(first).toMatchObject({ kind: "per-unit", amount: "28.8", field: "indicators.2.value" });
});

it("differs where every row is sure; where no number could stay what it is and close the gap, none is named", () => {
  const result = balance(
    "100.4",
    [
      ["津贴", "146人"],
      ["调查", "1项"],
    ],
    [
      ["津贴", "7200元/人/年"],
      ["调查", "1.2万元/项"],
    ],
  );
  expect(result).toMatchObject({ state: "differs", sum: "106.32", total: "100.4", difference: "5.92", reason: "" });
  expect(result.closing).toBeUndefined();
});

it("names nothing where two numbers could close the gap, and doubts no amount that stands in the head as well", () => {
  const two = balance(
    "9",
    [["设备", "4台"]],
    [
      ["设备", "2万元/台"],
      ["维修", "3万元"],
    ],
  );
  expect(two).toMatchObject({ state: "differs", difference: "2" });
  expect(two.closing).toBeUndefined();

  const made = form(
    "9",
    [["设备", "4台"]],
    [
      ["设备", "2万元/台"],
      ["结转资金", "3万元"],
    ],
  );
  const ownLevel = { ...made.funds.ownLevel, carryOver: "3" };
  const sure = costBalance({ ...made, funds: { ...made.funds, ownLevel } }, ningxia2026);
  expect(sure.closing).toMatchObject({ what: "quantity", is: "4台", needed: "3台" });
});

it("names a quantity that would close the gap if it alone would", () => {
  const { state, closing } = balance("30.96", [["津贴", "46人"]], [["津贴", "7200元/人"]]);
  expect(state).toBe("differs");
  expect(closing).toEqual({ what: "quantity", field: "indicators.0.value", name: "津贴", is: "46人", needed: "43人" });
});

it.each<[string, string, Values, Values, RegExp]>([
  [
    "a price per something nobody counts",
    "100",
    [["培训人次", "500人次"]],
    [["讲师课酬", "1000元/课时"]],
    /“讲师课酬”没有找到.*“课时”/,
  ],
  [
    "a quantity that is a range",
    "100",
    [
      ["培训人数", "50人"],
      ["培训天数", "3-5天"],
    ],
    [["培训费", "450元/人/天"]],
    /“培训费”按“天”计，而“培训天数”写的是一个范围/,
  ],
  ["words for a price", "300", [["补贴人数", "1900人"]], [["补贴标准", "按照个人缴纳额的25%"]], /“补贴标准”/],
  [
    "one problem of many costs, said once",
    "300",
    [],
    ["甲", "乙", "丙", "丁"].map((name) => [name, "按标准发放"]),
    /^“甲”、“乙”、“丙”等 4 项指标值是文字[^；]*$/,
  ],
  ["several prices in one cell", "300", [["补贴人数", "1900人"]], [["补贴标准", "城镇4万元/人，乡村1.8万元/人"]], /几个数/],
  ["a number without a unit", "300", [], [["经费", "300"]], /金额单位/],
  ["a blank price", "300", [], [["经费", ""]], /没有填写/],
  [
    "a quantity nothing but the unit speaks for",
    "7",
    [["惠及群众", "2600人"]],
    [["讲师课酬", "500元/人"]],
    /最接近的是 130 万元，多 123 万元，请核对“讲师课酬”与哪个数量相乘/,
  ],
  ["a price that is about so much", "7", [["讲师", "20人"]], [["讲师", "约3000元/人"]], /约数/],
  ["no total", "", [["课题", "1项"]], [["课题", "5万元/项"]], /项目总额/],
  ["a total that is no amount", "约10", [["课题", "1项"]], [["课题", "5万元/项"]], /项目总额/],
  ["no costs", "10", [["课题", "1项"]], [], /没有写明金额/],
])("cannot be told: %s", (_, total, quantities, costs, reason) => {
  const result = balance(total, quantities, costs);
  expect(result).toMatchObject({ state: "unknown", difference: "" });
  expect(result.reason).toMatch(reason);
});

it.each<[string, string, Values, Values, { is: string; needed: string }]>([
  [
    "a lump sum that closes the gap as a price",
    "15",
    [["安保服务人员", "3人"]],
    [["安保服务", "5万元"]],
    { is: "5万元", needed: "5万元/人" },
  ],
  [
    "a yearly sum that closes it as a price",
    "15",
    [["安保服务人员", "3人"]],
    [["安保服务", "5万元/年"]],
    { is: "5万元/年", needed: "5万元/人" },
  ],
  [
    "a price that closes it as the whole",
    "4.8",
    [["系统测评", "7项"]],
    [["系统测评", "4.8万元/项"]],
    { is: "4.8万元/项", needed: "4.8万元" },
  ],
])("tells apart a lump sum and a price: %s", (_, total, quantities, costs, closing) => {
  const result = balance(total, quantities, costs);
  expect(result.state).toBe("differs");
  expect([result.closing, ...(result.closings ?? [])]).toContainEqual(expect.objectContaining(closing));
});

it("a row that is sure is not bent to make the sum", () => {
  const quantities: Values = [
    ["移动硬盘", "1个"],
    ["U盘", "8个"],
    ["短信发送", "18万人"],
  ];
  const costs: Values = [
    ["移动硬盘单价", "2000元/个"],
    ["U盘单价", "2000元/个"],
    ["短信费", "0.1元/人/条"],
  ];
  const result = balance("5", quantities, costs);
  expect(result).toMatchObject({ state: "differs", sum: "3.6" });
  expect([result.closing, ...(result.closings ?? [])].map((one) => one?.needed)).toContain("8个");
});

it.each([
  ["项目总投入（万元）", "12", "12"],
  ["项目总投入/万元", "≤12", "12"],
  ["会议费万元", "12", "12"],
  ["印刷费(元)", "120000", "12"],
])("the unit of money stands in the name: %s", (name, value, sum) => {
  expect(balance("12", [], [[name, value]])).toMatchObject({ state: "balanced", sum });
});

it("a pairing by hand goes before all evidence, by the names of the rows", () => {
  const quantities: Values = [
    ["参训人数", "50人"],
    ["讲师人数", "6人"],
    ["培训天数", "3天"],
  ];
  const costs: Values = [["食宿费", "400元/人/天"]];
  const costPairs = [{ cost: "食宿费", quantities: ["讲师人数", "培训天数"] }];
  const result = balance("0.72", quantities, costs, { costPairs });
  expect(result).toMatchObject({ state: "balanced", sum: "0.72" });
  expect(result.rows[0]?.steps.filter(({ kind }) => kind === "quantity")).toMatchObject([
    { evidence: ["by-hand"] },
    { evidence: ["by-hand"] },
  ]);
  expect(balance("6", quantities, costs, { costPairs })).toMatchObject({ state: "differs", sum: "0.72" });
});

it("by hand a price can be made a lump sum; a name that is gone is told", () => {
  const quantities: Values = [["设备", "3台"]];
  const costs: Values = [["设备", "6万元/台"]];
  expect(balance("6", quantities, costs, { costPairs: [{ cost: "设备", quantities: [] }] })).toMatchObject({
    state: "balanced",
  });
  const gone = balance("6", quantities, costs, { costPairs: [{ cost: "设备", quantities: ["机柜"] }] });
  expect(gone).toMatchObject({ state: "unknown", rows: [{ amount: "", reason: expect.stringContaining("“机柜”") as string }] });
});

it("a form in 元 is balanced in 元", () => {
  const result = balance("5200", [["键盘", "4台"]], [["键盘", "0.13万元/台"]], { moneyUnit: "元" });
  expect(result).toMatchObject({ state: "balanced", unit: "元", sum: "5200" });
  expect(result.rows[0]?.steps.at(-1)).toMatchObject({ kind: "money-unit", text: "万元→元 ×10000" });
});

it("the sample forms are balanced", () => {
  for (const sample of sampleForms)
    expect(costBalance(sample, ningxia2026)).toMatchObject({ state: "balanced", difference: "0" });
});

it("is plain data", () => {
  const result = balance("0.52", [["键盘", "4台"]], [["键盘", "1300元/台"]]);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});

it("quotes a quantity as it is written", () => {
  const { closing } = balance("18.6", [["档案查询人数", "1,870人/年"]], [["档案查询费", "100元/人/年"]]);
  expect(closing).toMatchObject({ is: "1,870人/年", needed: "1860人/年" });
});
