/** A level 2 whose indicator is named 无 or - was left empty on purpose: said as such, neither right nor wrong. */
import type { RowTextRule } from "../rule.ts";
import { isNone } from "../text/is-none.ts";
import { quoted } from "../text/wording.ts";

export const noneOnPurpose: RowTextRule = {
  id: "r22",
  name: "注明没有的指标",
  source: "review-rules 22",
  level: "hint",
  checkTexts: (row) => {
    if (row.name.trim() === "" || !isNone(row.name)) return [];
    const fault = "，按有意不设这类指标看待；是否确实没有，请自行确认。";
    return [{ state: "unknown", column: "name", message: `${row.level2}写的是${quoted(row.name)}${fault}`, fault }];
  },
};
