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

/** In a draft, what is not filled in yet is waited for and no fault. */
export function isAwaited({ blank }: Pick<Finding, "blank">, draft: boolean): boolean {
  return draft && blank === true;
}

export const awaitedName = "未填";

export const groupNames: Readonly<Record<FindingGroup, string>> = {
  error: "错误",
  warning: "提醒",
  hint: "提示",
  unknown: "无法判断",
};

/** Where the counts of a form keep each group's number. */
export const countOf = {
  error: "errors",
  warning: "warnings",
  hint: "hints",
  unknown: "unknown",
} as const satisfies Record<FindingGroup, keyof ReviewCounts>;

export const explainedName = "已说明";

export const balanceNames: Readonly<Record<BalanceState, string>> = {
  balanced: "平衡",
  differs: "不平衡",
  unknown: "无法判断",
};

/** "错误 1", "提醒 0" and so on, in the order of the groups. */
export function countWords(counts: ReviewCounts): string[] {
  return [
    ...findingGroups.map((group) => `${groupNames[group]} ${counts[countOf[group]]}`),
    `${explainedName} ${counts.explained}`,
  ];
}
