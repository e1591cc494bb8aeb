/** Whether a quantity counts what a price is per. */
import { unitNoun } from "../../value/grammar/units.ts";

/** Sorts of things: within one, people take one word for another. */
const sorts: readonly (readonly string[])[] = [
  ["人", "人次", "名", "位", "人·次", "学员", "学生", "专家", "教师"],
  ["天", "日", "工作日", "自然日", "工日"],
  ["小时", "时"],
  ["课时", "学时"],
  ["月", "月份"],
  ["季度", "季"],
  ["台", "套", "件", "部", "台套", "台次", "座", "架"],
  ["份", "册", "本", "张", "套"],
  ["次", "场", "场次", "期", "班", "班次", "批", "批次", "届", "轮", "回"],
  ["户", "家", "农户", "企业", "单位"],
  ["亩", "亩次"],
  ["平方米", "㎡", "m²", "m2", "平米"],
  ["公里", "千米", "km"],
];
/** Words that count anything but people and time. */
const anything = new Set(["个", "项", "处", "件"]);
const notAnything = new Set([...(sorts[0] ?? []), ...(sorts[1] ?? []), "年", "月", "季度", "小时"]);

const sortsOf = new Map<string, readonly number[]>();
for (const [sort, words] of sorts.entries()) {
  for (const word of words) sortsOf.set(word, [...(sortsOf.get(word) ?? []), sort]);
}

/** `same` unit, `like` in sort, `general` (项, 个) where anything may be meant, or `none`. */
export type UnitLikeness = "same" | "like" | "general" | "none";

export function unitLikeness(per: string, counted: string): UnitLikeness {
  const [a, b] = [unitNoun(per), unitNoun(counted)];
  if (a === b) return "same";
  const sort = sortsOf.get(a);
  if (sort && sortsOf.get(b)?.some((one) => sort.includes(one))) return "like";
  const general = (anything.has(a) && !notAnything.has(b)) || (anything.has(b) && !notAnything.has(a));
  return general ? "general" : "none";
}
