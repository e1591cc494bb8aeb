/** What groups of findings and states of the cost balance are called, wherever they are shown or printed. */
import type { ReviewCounts } from "../api/reviews.ts";
import type { BalanceState } from "./balance/balance-parts.ts";
import type { Finding, FindingLevel } from "./finding.ts";

/** Findings that fail by their level, and apart from them what cannot be told. */
export type FindingGroup = FindingLevel | "unknown";

/** In the order in which they are shown. */
export const findingGroups: readonly FindingGroup[] = ["error", "warning", "hint", "unknown"];

export function findingGroup({ state, level }: Pick<Finding, "state" | "level">): FindingGroup {
  return state === "unknown" ? "unknown" : level;
}

export const groupNames: Readonly<Record<FindingGroup, string>> = {
  error: "错误",
  warning: "提醒",
  hint: "提示",
  unknown: "无法判断",
};

export const explainedName = "已说明";

export const balanceNames: Readonly<Record<BalanceState, string>> = {
  balanced: "平衡",
  differs: "不平衡",
  unknown: "无法判断",
};

/** "错误 1", "提醒 0" and so on, in the order of the groups. */
export function countWords({ errors, warnings, hints, unknown, explained }: ReviewCounts): string[] {
  return [
    `${groupNames.error} ${errors}`,
    `${groupNames.warning} ${warnings}`,
    `${groupNames.hint} ${hints}`,
    `${groupNames.unknown} ${unknown}`,
    `${explainedName} ${explained}`,
  ];
}
