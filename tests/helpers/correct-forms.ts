/**
 * Forms without a fault, for tests of the review: all identities hold, costs times quantities make the total, values fit their names, and
 * the goal text is made from the table. A review of one of them must be silent.
 */
import fc from "fast-check";
import { applyEdits } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { typeTexts } from "#shared/editing/type-text.ts";
import { ningxia2026 } from "#shared/template/packs/ningxia-2026/template.ts";
import { formWith, row } from "./forms.ts";

/** Something bought or done: how it is counted, what it may cost, and how the cost is written. */
interface Item {
  readonly name: string;
  readonly unit: string;
  readonly quantity: number;
  /** 元, in hundreds, so that every product has two decimals of 万元 at most. */
  readonly price: number;
  readonly priced: "each" | "lump" | "lump-a-year";
}

const things: readonly (readonly [name: string, unit: string])[] = [
  ["便民服务终端购置", "台"],
  ["业务档案数字化加工", "册"],
  ["政策宣传手册印制", "本"],
  ["网络安全等级测评", "项"],
  ["基层经办人员轮训", "人"],
  ["培训教室租赁", "间"],
  ["社区服务站点改造", "个"],
  ["劳动关系调解专题培训", "期"],
  ["就业见习岗位补贴", "人"],
  ["专用车辆保养", "辆"],
];

const item: fc.Arbitrary<readonly Item[]> = fc
  .uniqueArray(fc.nat(things.length - 1), { minLength: 1, maxLength: 6 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((thing) =>
        fc
          .record({
            quantity: fc.integer({ min: 2, max: 400 }),
            price: fc.integer({ min: 1, max: 500 }),
            priced: fc.constantFrom("each" as const, "each" as const, "lump" as const, "lump-a-year" as const),
          })
          .map(({ quantity, price, priced }) => ({
            name: things[thing]?.[0] ?? "",
            unit: things[thing]?.[1] ?? "",
            quantity,
            price: price * 100,
            priced,
          })),
      ),
    ),
  );

interface Making {
  readonly items: readonly Item[];
  readonly year: number;
  readonly oneYear: boolean;
  /** How the money is split: shares of carried-over, other and transferred money, in tenths. */
  readonly split: readonly [carryOver: number, other: number, transfer: number];
  readonly rate: number;
  readonly timeliness: number;
  readonly satisfaction: number;
  readonly goal: number;
}

/** 万元 with its two decimals at most, from hundredths of 万元. */
function amount(hundredths: number): string {
  return String(hundredths / 100);
}

const cost = ({ quantity, price }: Item): number => (quantity * price) / 100;

function costText(one: Item): string {
  if (one.priced === "each") return `${one.price}元/${one.unit}`;
  return `${amount(cost(one))}万元${one.priced === "lump-a-year" ? "/年" : ""}`;
}

const lists: readonly ((items: readonly Item[], total: string, year: number) => string)[] = [
  (items, total, year) =>
    `${year}年计划支付${total}万元，其中${items.map((one) => `${one.name}${one.quantity}${one.unit}，${amount(cost(one))}万元`).join("；")}。`,
  (items, total, year) =>
    `${year}年度预算资金${total}万元，主要为${items.map((one, i) => `${i + 1}.${one.name}${amount(cost(one))}万元`).join("；")}。`,
  (items, total) =>
    `具体任务：${items.map((one, i) => `${i + 1}、${one.name}（${one.quantity}${one.unit}）`).join("；")}。以上共计${total}万元。`,
  (items) => `主要开展${items.map(({ name }) => name).join("、")}等工作，提高服务质量。`,
];

const background: readonly ((year: number) => string)[] = [
  (year) => `根据《自治区关于做好${year - 1}年就业工作的通知》（宁政办规发〔${year - 3}〕6号）等文件要求，`,
  (year) => `从${year - 7}年10月起，该项工作由我单位承担，截至${year - 1}年底已服务群众12万人次。`,
  (year) => `按照《“十四五”规划》〈实施方案〉部署，结合${year - 1}年度结转情况，`,
  () => "为落实自治区党委、政府工作安排，",
];

function correctForm({ items, year, oneYear, split, rate, timeliness, satisfaction, goal }: Making): Form {
  const total = items.reduce((sum, one) => sum + cost(one), 0);
  const [carryOver, other, transfer] = split.map((tenths) => Math.floor((total * tenths) / 10));
  const central = Math.floor((transfer ?? 0) / 2);
  const own = total - (transfer ?? 0);
  const typed = [
    { field: "funds.ownLevel.carryOver", text: amount(carryOver ?? 0) },
    { field: "funds.ownLevel.otherFunds", text: amount(other ?? 0) },
    { field: "funds.ownLevel.fiscalAppropriation", text: amount(own - (carryOver ?? 0) - (other ?? 0)) },
    { field: "funds.transfer.central", text: amount(central) },
    { field: "funds.transfer.region", text: amount((transfer ?? 0) - central) },
  ] as const;
  const intro = background[goal % background.length]?.(year) ?? "";
  const list = lists[goal % lists.length]?.(items, amount(total), year) ?? "";
  const blank = formWith(
    [
      ...items.map((one) => row("数量指标", one.name, `${one.quantity}${one.unit}`)),
      row("质量指标", "项目验收合格率", `≥${rate}%`),
      goal % 2 === 0 ? row("时效指标", "资金支付及时率", `≥${timeliness}%`) : row("时效指标", "项目完成时间", `${year}年12月`),
      ...items.map((one) => row("成本指标", one.name, costText(one))),
      row("经济效益", "办事群众平均节约费用", "≥20元"),
      row("社会效益", "重大投诉事件数量", "0起"),
      row("可持续影响", "设备正常使用年限", "≥5年"),
      row("服务对象满意度", "服务对象满意度", `≥${satisfaction}%`),
    ],
    {
      year,
      title: `${year}年自治区本级部门项目支出预算绩效目标表`,
      projectName: "公共就业服务能力提升项目",
      supervisingDepartment: "自治区人力资源和社会保障厅",
      implementingUnit: "自治区就业与创业服务局",
      projectAttribute: oneYear ? "一年期项目" : "经常性项目",
      projectTerm: oneYear ? "1年" : "99年",
      annualGoal: `${intro}${list}项目于${year}年12月底前完成。`,
    },
  );
  return applyEdits(blank, typeTexts(blank, ningxia2026, typed)).form;
}

export const correctForms: fc.Arbitrary<Form> = fc
  .record({
    items: item,
    year: fc.integer({ min: 2021, max: 2035 }),
    oneYear: fc.boolean(),
    split: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(4)),
    rate: fc.integer({ min: 80, max: 100 }),
    timeliness: fc.integer({ min: 80, max: 100 }),
    satisfaction: fc.integer({ min: 80, max: 100 }),
    goal: fc.nat(15),
  })
  .map((making) => correctForm(making));

/** One of them, always the same, with two things to buy and a list of parts in its goal. */
export const correctSample: Form = correctForm({
  items: [
    { name: "便民服务终端购置", unit: "台", quantity: 12, price: 20_000, priced: "each" },
    { name: "业务档案数字化加工", unit: "册", quantity: 200, price: 500, priced: "each" },
    { name: "社区服务站点改造", unit: "个", quantity: 3, price: 100_000, priced: "lump" },
  ],
  year: 2026,
  oneYear: false,
  split: [1, 0, 2],
  rate: 95,
  timeliness: 90,
  satisfaction: 90,
  goal: 0,
});
