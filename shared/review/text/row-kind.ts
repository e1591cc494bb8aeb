/** Which part of the indicator tree a row stands in, by its levels' names, whichever printing of them a source used. */
import type { Indicator } from "../../form/form.ts";

type Levels = Pick<Indicator, "level1" | "level2">;

export function isQuantityRow({ level2 }: Indicator): boolean {
  return level2.startsWith("数量");
}

/** 成本 is a level 2 in the tables of 2026 and a level 1 since 财预〔2021〕101号, where costs to society and nature are no money. */
export function isCostRow({ level1, level2 }: Levels): boolean {
  return level2.startsWith("成本") || (level1.startsWith("成本") && !/社会|生态|环境/.test(level2));
}

export function isTimelinessRow({ level2 }: Indicator): boolean {
  return level2.startsWith("时效");
}

export function isOutputRow({ level1, level2 }: Levels): boolean {
  return level1.startsWith("产出") || isCostRow({ level1, level2 });
}

export function isBenefitRow({ level1 }: Indicator): boolean {
  return level1.startsWith("效益");
}

export function isSatisfactionRow({ level1, level2 }: Indicator): boolean {
  return level1.startsWith("满意度") || level2.includes("满意度");
}
