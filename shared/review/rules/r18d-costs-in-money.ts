/** A cost (费, 成本, 单价) is given in money. Without any unit it cannot be told what the number means. */
import { parseValue } from "../../value/grammar/parse-value.ts";
import { isMoneyUnit, isShareUnit } from "../../value/grammar/units.ts";
import type { RowTextRule } from "../rule.ts";
import { measuredUnits } from "../text/measured-units.ts";
import { nameKinds } from "../text/name-kinds.ts";
import { isCostRow } from "../text/row-kind.ts";
import { indicatorName, quoted } from "../text/wording.ts";

/** 250万 of a cost can only be 万元. */
const inTenThousands = /\d\s?(?:[百千]?万|亿)$/;

export const costsInMoney: RowTextRule = {
  id: "r18d",
  name: "成本指标没有金额单位",
  source: "review-rules 18",
  level: "warning",
  checkTexts: (row, pack) => {
    const kinds = nameKinds(pack, row.name);
    if (!isCostRow(row) || kinds.share || kinds.unitInName) return [];
    const units = measuredUnits(parseValue(row.value));
    if (units.length === 0 || units.some((unit) => isMoneyUnit(unit) || isShareUnit(unit))) return [];
    const found = units.filter((unit) => unit !== "");
    if (found.length === 0 && inTenThousands.test(row.value.trim())) {
      const fault = "后面少了“元”，请补上。";
      const message = `${indicatorName(row)}的指标值${quoted(row.value)}${fault}`;
      return [{ state: "fails", column: "value", message, fault, rewrite: `${row.value.trim()}元` }];
    }
    if (found.length === 0) {
      const fault = "没有写单位，看不出是元还是万元，请写明单位。";
      return [
        { state: "unknown", column: "value", message: `${indicatorName(row)}的指标值${quoted(row.value)}${fault}`, fault },
      ];
    }
    if (!kinds.money) return [];
    const message = `${indicatorName(row)}是成本，指标值${quoted(row.value)}的单位是“${[...new Set(found)].join("”“")}”，不是金额，请核对。`;
    return [{ state: "fails", column: "value", message }];
  },
};
