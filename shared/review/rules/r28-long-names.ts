/** A name of an indicator is no longer than the pack allows: the system it is handed in to cuts it off. */
import type { RowTextRule } from "../rule.ts";
import { indicatorName } from "../text/wording.ts";

export const longNames: RowTextRule = {
  id: "r28",
  name: "指标名称太长",
  source: "review-rules 28",
  level: "hint",
  checkTexts: (row, pack) => {
    const most = pack.thresholds.longestName;
    if (most === undefined || row.name.length <= most) return [];
    const fault = `，超过 ${most} 个字，上报时可能被截断，请缩短。`;
    const message = `${indicatorName(row)}的名称有 ${row.name.length} 个字${fault}`;
    return [{ state: "fails", column: "name", message, fault }];
  },
};
