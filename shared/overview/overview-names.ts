/** What the parts of an overview are called, in the window, on paper and in the workbook alike. */
import type { Overview } from "../api/overview.ts";
import { handingStates, reviewStates, type FormState } from "../form/form-states.ts";

export const stateNames: Readonly<Record<FormState, string>> = {
  draft: "草稿",
  errors: "有错误",
  warnings: "有提醒",
  reviewed: "已审核",
  "not-handed": "未上报",
  handed: "已上报",
  changed: "上报后有改动",
};

/** Each form is in one of each. */
export const stateRespects: Readonly<Record<"review" | "handing", ReadonlySet<FormState>>> = {
  review: new Set(reviewStates),
  handing: new Set(handingStates),
};

export const sectionNames = {
  years: "各年度",
  sources: "按资金来源",
  units: "按单位",
  review: "按审核情况",
  handing: "按上报情况",
  carried: "沿用上年、还没有改过的内容",
} as const;

export const noUnitName = "（未填实施单位）";
export const noDepartmentName = "（未填主管部门）";

export function yearName(year: number | null): string {
  return year === null ? "未填年度" : `${year} 年`;
}

export function sourceName({ group, title }: Overview["sources"][number]): string {
  return group === "" ? title : `${group} ${title}`;
}

/** What it is called on paper and as a file. */
export function overviewTitle({ year, before }: Pick<Overview, "year" | "before">): string {
  return `${yearName(year).replace(" ", "")}项目支出总览${before === undefined ? "" : `（与${before}年比较）`}`;
}
