/** What stands in blanks without being a label or anything a person filled in: placeholders, units beside cells, lines at the foot. */
import { foldLabel } from "../value/normalize-text.ts";
import { moneyUnitOf, type MoneyUnit } from "../value/money-unit.ts";

const unitInBrackets = /^\(?(?:(?:金额)?单位:?)?([^()]*)\)?$/;
const longestUnit = 12;

/** The unit of money a cell beside an amount names, and nothing else (`（元）`, `万元`). */
export function unitHint(text: string): MoneyUnit | undefined {
  if (text === "" || text.length > longestUnit) return undefined;
  const word = unitInBrackets.exec(foldLabel(text))?.[1] ?? "";
  return word.endsWith("元") ? moneyUnitOf(word) : undefined;
}

const placeholders = [
  /^(?:指标|目标|任务)[\d一二三四五六七八九十XxNn]*[:：.、．]?$/,
  /^[…．.·。⋯]+$/,
  /^[XxＸ×*＊_＿—○〇□?？]+(?:元|万元|年|%|％)?$/,
  /^[(（]?(?:此处|请|需)?(?:填写|填报|填列|输入|选择|注明)[^\n]*[)）]?$/,
];

/** Whether a text only shows where something is to be written: every line of it does. */
export function isPlaceholder(text: string): boolean {
  const lines = text.split("\n").map((line) => line.replace(/\s+/g, ""));
  return lines.every((line) => line === "" || placeholders.some((pattern) => pattern.test(line)));
}

const footWord =
  /^\(?(?:[一二三四五六七八九十\d]+[.、])?(?:备注|注(?:释|意事项)?[:\d]|说明|填[表报写]|审[核批查]|负责|联系|经办|制表|复核|单位(?:负责|领导|公章|\(?盖章)|项目(?:单位)?负责|主管(?:部门|单位)(?:意见|审核|负责|\(?盖章)|财政(?:部门|局|厅)|(?:小|合)计|总(?:计|分)|日期|电话|附[:件])|意见\)?:?$|\(盖章\):?$|\(签[字章名]\):?$/;

/** A line or label below the indicators that belongs to no level: signatures, opinions, remarks, sums. */
export function isFootText(text: string): boolean {
  return footWord.test(foldLabel(text));
}
