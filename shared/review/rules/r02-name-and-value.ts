/** An indicator that has a name has a value, and the other way round. A name of 无 needs no value. */
import type { RowTextRule } from "../rule.ts";
import { isNone } from "../text/is-none.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const nameAndValue: RowTextRule = {
  id: "r02",
  name: "指标缺名称或指标值",
  source: "review-rules 2",
  level: "error",
  checkTexts: (row) => {
    if (row.name.trim() === "" && row.value.trim() !== "") {
      return [
        {
          state: "fails",
          blank: true,
          column: "name",
          message: `${row.level2}有指标值${quoted(row.value)}，但没有写指标名称，请补上。`,
        },
      ];
    }
    if (row.value.trim() === "" && row.name.trim() !== "" && !isNone(row.name)) {
      const fault = "没有写指标值，请补上。";
      return [{ state: "fails", blank: true, column: "value", message: indicatorName(row) + fault, fault }];
    }
    return [];
  },
};
