/** A name that asks for a number of people has a value in 人 or another unit that counts people. */
import { parseValue } from "../../value/grammar/parse-value.ts";
import type { RowTextRule } from "../rule.ts";
import { measuredUnits } from "../text/measured-units.ts";
import { nameKinds } from "../text/name-kinds.ts";
import { indicatorName, quoted } from "../text/wording.ts";

const countsPeople = /人|[名位户员例]$|家庭|学员|学生|教师|专家/;

export const peopleCounted: RowTextRule = {
  id: "r18c",
  name: "人数类指标的单位不是人",
  source: "review-rules 18",
  level: "warning",
  checkTexts: (row, pack) => {
    const kinds = nameKinds(pack, row.name);
    if (!kinds.people || kinds.unitInName) return [];
    const units = measuredUnits(parseValue(row.value));
    if (units.length === 0 || units.some((unit) => countsPeople.test(unit))) return [];
    const found = units.filter((unit) => unit !== "");
    if (found.length > 0) {
      const message = `${indicatorName(row)}问的是人数，指标值${quoted(row.value)}的单位是“${[...new Set(found)].join("”“")}”，不是人，请核对。`;
      return [{ state: "fails", column: "value", message }];
    }
    const bare = /^[≥≤><]?\d+(?:\.\d+)?万?$/.test(row.value.trim());
    const message = `${indicatorName(row)}问的是人数，指标值${quoted(row.value)}没有写单位“人”，请补上。`;
    return [
      {
        state: "fails",
        column: "value",
        message,
        fault: "没有写单位“人”，请补上。",
        ...(bare && { rewrite: `${row.value.trim()}人` }),
      },
    ];
  },
};
