/** A name that asks for a time (天数, 时间, 周期) has a value in a unit of time, or a date. */
import { measuresOf } from "../../value/grammar/indicator-value.ts";
import { parseValue } from "../../value/grammar/parse-value.ts";
import { isTimeUnit } from "../../value/grammar/units.ts";
import type { RowTextRule } from "../rule.ts";
import { measuredUnits } from "../text/measured-units.ts";
import { nameKinds } from "../text/name-kinds.ts";
import { indicatorName, quoted } from "../text/wording.ts";

export const timesInTimeUnits: RowTextRule = {
  id: "r18b",
  name: "时间类指标没有时间单位",
  source: "review-rules 18",
  level: "warning",
  checkTexts: (row, pack) => {
    const kinds = nameKinds(pack, row.name);
    if (!kinds.time || kinds.unitInName) return [];
    const value = parseValue(row.value);
    const units = measuredUnits(value);
    if (units.length === 0 || measuresOf(value).some(({ kind }) => kind === "date")) return [];
    // 4次/年 says how often, which answers 周期 as well.
    if (/[/／每](?:年|季度|月|周|天|日|小时)/.test(row.value)) return [];
    if (units.some((unit) => isTimeUnit(unit) || /课时|学时|季度/.test(unit))) return [];
    const found = units.filter((unit) => unit !== "");
    const lack = found.length === 0 ? "没有单位" : `单位是“${[...new Set(found)].join("”“")}”`;
    const message = `${indicatorName(row)}问的是时间，指标值${quoted(row.value)}${lack}，没有天、月、小时这样的时间单位，请核对。`;
    return [{ state: "fails", column: "value", message }];
  },
};
