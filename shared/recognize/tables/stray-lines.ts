/**
 * Lines that stand between the rows of a table without belonging to it: page numbers, repeated titles, remarks at the foot.
 */
import { foldLabel } from "../../value/normalize-text.ts";
import { isTitle, isYearLine, moneyUnitIn } from "./preamble.ts";
import type { Token } from "../tokens/token.ts";

const pageNumber = /^(?:[-–—·]+\d{1,4}[-–—·]+|第\d{1,4}页(?:[,，]?共\d{1,4}页)?|\d{1,4}\/\d{1,4}|page\d{1,4}(?:of\d{1,4})?)$/i;
const remark =
  /^(?:备?注\d*:|说明\d*:|填表说明|填[表报](?:人|单位|日期|时间)(?:\(.*\))?:|(?:审核|负责|联系|经办|制表)人(?:\(.*\))?:|联系(?:电话|方式):|(?:单位|项目)负责人(?:\(.*\))?:)/;

export function isPageNumber(tokens: readonly Token[]): boolean {
  const [only, ...others] = tokens;
  return only !== undefined && others.length === 0 && pageNumber.test(foldLabel(only.text));
}

/** What is asked for below a table: opinions, signatures, measures. */
const asked =
  /^(?!.*指标)[^,。;:]{0,14}(?:意见|签[字章名]|盖章|审核人?|保障措施|填[表报]人|联系人|负责人|联系电话|填[表报]日期)(?:\([^()]*\))?$/;
const longestAsked = 24;

/** A line at the foot of a table (`填表人：…`, `注：…`, `审核意见`), its sums among them. */
export function isFootRemark(tokens: readonly Token[]): boolean {
  const text = tokens[0]?.text ?? "";
  return remark.test(foldLabel(text)) || (text.length <= longestAsked && asked.test(foldLabel(text))) || isSum(tokens);
}

const sum = /^(?:自评|绩效|权重|分值)?(?:合计|总计|小计|共计|总分|总?得分)$/;
const bareNumber = /^\d+(?:\.\d+)?(?:分|%)?$|^[-—–/]+$/;

/** A word for a sum with nothing but numbers behind it. */
export function isSum([first, ...behind]: readonly Token[]): boolean {
  if (!first || behind.length === 0 || !sum.test(foldLabel(first.text).replace(/:$/, ""))) return false;
  return behind.every(({ text }) => bareNumber.test(foldLabel(text)));
}

/** Title, year or unit line printed again at the top of a page; `（续表）` is one too. */
export function isRepeatedPreamble(tokens: readonly Token[], title: string): boolean {
  return (
    tokens.length > 0 &&
    tokens.every(({ text }) => {
      const folded = foldLabel(text);
      return (
        /^\(?续表?\d*\)?$/.test(folded) ||
        /^\((\d{4})年度?\)$/.test(folded) ||
        (isYearLine(text) && tokens.length > 1) ||
        moneyUnitIn(text) !== undefined ||
        (isTitle(text) && (folded === foldLabel(title) || /^\d{4}年/.test(folded)))
      );
    })
  );
}
