/** No name or value of an indicator is left over from a blank form or a draft. */
import type { RowReport } from "../finding.ts";
import type { RowTextRule } from "../rule.ts";
import { placeholderIn } from "../text/placeholder.ts";
import { quoted } from "../text/wording.ts";

/** `苗木成活率（≥**%）`: some blanks print in the name how the value beside it is meant. */
function withoutUnit(name: string): string {
  return name.replace(/[（(]\s*[≥≤><=]?\s*[*＊×xX]{2,}[^（）()]{0,6}[)）]\s*$/, "");
}

export const noPlaceholdersInIndicators: RowTextRule = {
  id: "r05b",
  name: "指标里的占位文字没有替换",
  source: "review-rules 5",
  level: "error",
  checkTexts: (row) =>
    (["name", "value"] as const).flatMap((column): RowReport[] => {
      const found = placeholderIn(column === "name" && row.value.trim() !== "" ? withoutUnit(row.name) : row[column]);
      if (found === undefined) return [];
      const where =
        column === "name" ? `${row.level2}的指标名称${quoted(row.name)}` : `${row.level2}${quoted(row.name)}的指标值`;
      return [{ state: "fails", column, message: `${where}里还有没替换的“${found}”，请写上实际内容。` }];
    }),
};
