/** Whether a text is an operator and nothing else: a sign, or the words for one. */
import { foldLabel } from "../../value/normalize-text.ts";

const operator =
  /^(?:[≥≤≧≦><=±≈]|>=|<=|==|(?:大于|小于|高于|低于|等于|大于等于|小于等于|大于或等于|小于或等于|不[大小少低高多]于|不超过|至少|最多))$/;

export function isOperator(text: string): boolean {
  return operator.test(foldLabel(text));
}
