/** How well a text fits under a column of indicators, by what such columns hold: more than 0 speaks for it, less against it. */
import type { IndicatorColumnName } from "../../template/relatives.ts";
import { foldLabel } from "../../value/normalize-text.ts";
import type { LabelIndex } from "../label-index.ts";
import { isOperator } from "./operator-text.ts";
import { looksLikeValue } from "./value-text.ts";

const longestUnit = 5;
const longestValue = 16;
const dashes = /^[-—–/\\]+$/;
const number = /^\d{1,3}(?:\.\d+)?[%分]?$/;
/** What a column of operators says of a value that has none. */
const inWords = /^(?:定性|定量|文字)/;

export function fitOfText(text: string, column: IndicatorColumnName | undefined, labels: LabelIndex): number {
  const level = labels.level1(text) ?? labels.otherLevel1(text) ?? labels.level2(text)?.level2;
  if (column === "level1") return isLevel1(text, labels) ? 5 : text.endsWith("指标") && !level ? 2 : -3;
  if (column === "level2") return (labels.level2(text) ?? labels.level2(`${text}指标`)) ? 5 : text.endsWith("指标") ? 2 : -3;
  if (isOperator(text)) return column === "operator" ? 4 : -4;
  const isValue = looksLikeValue(text);
  const isDash = dashes.test(text);
  if (column === "operator") return inWords.test(foldLabel(text)) ? 3 : -4;
  if (column === "name") return isValue || !/\p{L}/u.test(text) ? -4 : 2;
  if (column === "value") return isValue ? 3 : text.length <= longestValue && !isDash ? 1 : -1;
  if (column === "unit") return /\d/.test(text) || text.length > longestUnit ? -4 : 2;
  if (column === "weight") return number.test(foldLabel(text)) ? 2 : -4;
  return isDash ? 1 : isValue ? -1 : 0.5;
}

function isLevel1(text: string, labels: LabelIndex): boolean {
  return (labels.level1(text) ?? labels.otherLevel1(text) ?? labels.level1(`${text}指标`)) !== undefined;
}
