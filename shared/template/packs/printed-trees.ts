/** Trees of indicators that several packs print alike. */
import type { Level1 } from "../template.ts";

const benefits: Level1 = {
  name: "效益指标",
  alsoPrinted: ["效益"],
  level2: [
    { name: "经济效益指标", alsoPrinted: ["经济效益"] },
    { name: "社会效益指标", alsoPrinted: ["社会效益"] },
    { name: "生态效益指标", alsoPrinted: ["生态效益"] },
    { name: "可持续影响指标", alsoPrinted: ["可持续影响"] },
  ],
};
const satisfaction: Level1 = {
  name: "满意度指标",
  alsoPrinted: ["满意度"],
  level2: [{ name: "服务对象满意度指标", alsoPrinted: ["服务对象满意度", "满意度指标"] }],
};

/** 财预〔2015〕88号: costs are an output. */
export const treeOf2015: readonly Level1[] = [
  {
    name: "产出指标",
    alsoPrinted: ["产出"],
    level2: [{ name: "数量指标" }, { name: "质量指标" }, { name: "时效指标" }, { name: "成本指标" }],
  },
  benefits,
  satisfaction,
];

/** 财预〔2021〕101号: costs are a level 1 of their own, before the outputs. */
export const treeOf2021: readonly Level1[] = [
  {
    name: "成本指标",
    alsoPrinted: ["成本"],
    level2: [
      { name: "经济成本指标", alsoPrinted: ["经济成本"] },
      { name: "社会成本指标", alsoPrinted: ["社会成本"] },
      { name: "生态环境成本指标", alsoPrinted: ["生态环境成本", "环境成本指标"] },
    ],
  },
  { name: "产出指标", alsoPrinted: ["产出"], level2: [{ name: "数量指标" }, { name: "质量指标" }, { name: "时效指标" }] },
  benefits,
  satisfaction,
];
