/** Lines at the foot of a blank. */
import { foldLabel } from "../value/normalize-text.ts";

const footWord =
  /^\(?(?:[一二三四五六七八九十\d]+[.、])?(?:备注|注(?:释|意事项)?[:\d]|说明|填[表报写]|审[核批查]|负责|联系|经办|制表|复核|单位(?:负责|领导|公章|\(?盖章)|项目(?:单位)?负责|主管(?:部门|单位)(?:意见|审核|负责|\(?盖章)|财政(?:部门|局|厅)|(?:小|合)计|总(?:计|分)|日期|电话|附[:件])|意见\)?:?$|\(盖章\):?$|\(签[字章名]\):?$/;

/** A line or label below the indicators that belongs to no level: signatures, opinions, remarks, sums. */
export function isFootText(text: string): boolean {
  return footWord.test(foldLabel(text));
}
