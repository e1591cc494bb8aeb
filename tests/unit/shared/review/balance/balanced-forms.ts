/**
 * Forms whose costs add up to the total because they were made so: several sorts of cost rows, names that differ between cost and
 * quantity as people write them, shared quantities, and quantities that no cost is for.
 */
import { Big } from "big.js";
import type { Form, Indicator } from "#shared/form/form.ts";
import { formWith, row } from "../../../../helpers/forms.ts";
import { seededRandom } from "../../../../helpers/seeded-random.ts";

const things = [
  "档案柜",
  "消防主机",
  "办公桌椅",
  "宣传手册",
  "监控设备",
  "培训教材",
  "防护服装",
  "检测试剂",
  "样品采集",
  "数据接口",
  "无人机巡查",
  "路灯改造",
];
const units = ["台", "套", "册", "个", "件", "份", "米", "项"];
const events = ["业务培训班", "普法宣讲", "招聘活动", "技能竞赛", "专家评审", "联合执法", "春季义诊"];
const duties = ["门卫安保", "保洁服务", "系统驻场运维", "食堂劳务", "热线坐席"];
const sums = ["审计服务", "绩效评价", "网络专线", "法律顾问", "房屋维修", "课题研究"];
const unpriced: readonly (readonly [name: string, value: string])[] = [
  ["调研报告", "3篇"],
  ["覆盖乡镇", "≥12个"],
  ["惠及群众", "2600人"],
  ["制定制度", "4项"],
  ["服务天数", "200天"],
  ["信息简报", "24期"],
];

interface Part {
  readonly quantities: readonly Indicator[];
  readonly costs: readonly Indicator[];
  /** In 元. */
  readonly amount: Big;
}

/** A form by its number; equal numbers give equal forms. */
export function balancedForm(seed: number): Form {
  const random = seededRandom(seed);
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const draw = <T>(from: T[]): T => from.splice(Math.floor(random() * from.length), 1)[0] as T;
  const [thingsLeft, eventsLeft, dutiesLeft, sumsLeft, unpricedLeft] = [
    [...things],
    [...events],
    [...duties],
    [...sums],
    [...unpriced],
  ];

  const makers: (() => Part)[] = [
    () => thing(draw(thingsLeft), units[upTo(units.length) - 1] ?? "个", upTo(90), upTo(4000), random()),
    () => event(draw(eventsLeft), upTo(80), upTo(9), upTo(60) * 10, random()),
    () => duty(draw(dutiesLeft), upTo(12), upTo(60) * 100),
    () => lump(draw(sumsLeft), upTo(4000), random()),
    () => quarterly(draw(sumsLeft), upTo(60) * 100),
    () => courses(draw(eventsLeft), upTo(9), upTo(60), upTo(60) * 10, random()),
    () => rented(draw(thingsLeft), 1 + upTo(9), upTo(90) * 100),
  ];
  const parts = Array.from({ length: 1 + upTo(5) }, () => makers[upTo(makers.length) - 1]?.()).filter(
    (part) => part !== undefined,
  );
  const distractors = Array.from({ length: upTo(3) }, () => draw(unpricedLeft)).map(([name, value]) =>
    row("数量指标", name, value),
  );
  const total = parts.reduce((sum, { amount }) => sum.plus(amount), new Big(0)).div(10_000);
  const quantities = [...parts.flatMap((part) => part.quantities), ...distractors];
  const form = formWith([...quantities, row("质量指标", "验收合格率", "≥95%"), ...parts.flatMap(({ costs }) => costs)]);
  return { ...form, funds: { ...form.funds, projectTotal: total.toFixed() } };
}

function thing(name: string, unit: string, count: number, price: number, style: number): Part {
  const [quantityName, costName] =
    style < 0.4 ? [name, name] : style < 0.7 ? [`${name}数量`, `${name}单价`] : [`购置${name}`, `${name}采购费`];
  const written = style < 0.5 ? `${price}元/${unit}` : `${new Big(price).div(10_000).toFixed()}万元/${unit}`;
  return {
    quantities: [row("数量指标", quantityName, style < 0.2 ? `≥${count}${unit}` : `${count}${unit}`)],
    costs: [row("成本指标", costName, written)],
    amount: new Big(price).times(count),
  };
}

/** People and days, in two rows or in one product, for one or two prices. */
function event(name: string, people: number, days: number, price: number, style: number): Part {
  const quantities =
    style < 0.5
      ? [row("数量指标", `${name}参加人数`, `${people}人`), row("时效指标", `${name}天数`, `${days}天`)]
      : [row("数量指标", `${name}人数及天数`, `${people}人*${days}天`)];
  if (style < 0.2) quantities.push(row("数量指标", `${name}志愿者`, `${people + 3}人`));
  const first = row("成本指标", `${name}食宿费`, `${price}元/人/天`);
  const second = row("成本指标", `${name}资料费`, "50元/人/天");
  const both = style > 0.75;
  return {
    quantities,
    costs: both ? [first, second] : [first],
    amount: new Big(both ? price + 50 : price).times(people).times(days),
  };
}

function duty(name: string, people: number, price: number): Part {
  return {
    quantities: [row("数量指标", `${name}人员`, `${people}人`)],
    costs: [row("成本指标", `${name}费用`, `${price}元/人/月`)],
    amount: new Big(price).times(people).times(12),
  };
}

function lump(name: string, hundreds: number, style: number): Part {
  const amount = new Big(hundreds).times(100);
  const written = `${amount.div(10_000).toFixed()}万元`;
  return {
    quantities: [row("数量指标", name, style < 0.5 ? "1项" : "3项")],
    costs: [row("成本指标", name, style < 0.6 ? written : `${written}/年`)],
    amount,
  };
}

function quarterly(name: string, price: number): Part {
  return {
    quantities: [row("数量指标", `${name}次数`, "6次")],
    costs: [row("成本指标", `${name}费`, `${price}元/季度`)],
    amount: new Big(price).times(4),
  };
}

/** So many people each time, so many times; said as a unit or in the name. Some people give only all of them. */
function courses(name: string, times: number, people: number, price: number, style: number): Part {
  const all = row("数量指标", `${name}总人数`, `${times * people}人`);
  const each =
    style < 0.6 ? row("数量指标", `${name}每期人数`, `${people}人`) : row("数量指标", `${name}规模`, `${people}人/期`);
  return {
    quantities: [row("数量指标", `${name}期数`, `${times}期`), style < 0.3 ? all : each],
    costs: [row("成本指标", `${name}${style < 0.5 ? "经费" : "伙食补助"}`, `${price}元/人`)],
    amount: new Big(price).times(times).times(people),
  };
}

/** Months that are fewer than the year has. */
function rented(name: string, months: number, price: number): Part {
  return {
    quantities: [row("时效指标", `${name}租用时间`, `${months}个月`)],
    costs: [row("成本指标", `${name}租用费`, `${price}元/月`)],
    amount: new Big(price).times(months),
  };
}
