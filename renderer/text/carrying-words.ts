/** Words about what came over from last year's form. */
import type { Carried } from "#shared/form/form.ts";

const states: Readonly<Record<Carried, string>> = {
  untouched: "沿用上年，还没有改过",
  asked: "上年的内容，请重新填或核对",
};

export const carryingWords = {
  /** Of a cell, on hover and aloud. */
  state: (state: Carried) => states[state],
  status: "上年沿用的内容（F7 逐处核对）",
  counts: (untouched: number, asked: number) =>
    [untouched > 0 && `沿用 ${untouched} 项`, asked > 0 && `待填待核 ${asked} 项`].filter((part) => part !== false).join("，"),
  at: (state: Carried, at: number, of: number, wrapped: boolean) =>
    `${wrapped ? "已从头开始。" : ""}第 ${at} 处，共 ${of} 处：${states[state]}。改过就不再标记，不用改的按 Ctrl+F7。`,
  nothingLeft: "没有沿用上年的内容了。",
  nothingHere: "这一格不是沿用上年的内容。",
  steps: { keep: "沿用无误" },
} as const;
