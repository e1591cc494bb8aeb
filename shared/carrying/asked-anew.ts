/** What of last year's texts the person is asked about: a deadline, the number of a document, an amount of money. */
import { documentNumber, numberOfYear } from "../review/text/document-number.ts";

/** A point in time within a year that is named, or the year itself as the last one. */
const dated =
  /(?:(?:19|20)\d{2}|[一二][〇零九][〇零一二三四五六七八九]{2})\s?年度?\s?(?:$|[内底末前]|[之以]前|(?:0?[1-9]|1[0-2]|十[一二]?|[一二三四五六七八九])\s?月)|(?:19|20)\d{2}[-./](?:0?[1-9]|1[0-2])(?!\d)/;
/** A month, a half or a quarter of any year, an end of one; not a count of months (12个月). */
const recurring =
  /(?<![\d.个])(?:0?[1-9]|1[0-2])\s?月(?:$|[份底末初]|[上中下]旬|\s?\d{1,2}\s?[日号]|[之以]?前)|[上下]半年|第?[一二三四1-4]\s?季度|[年月][底末初中]/;
const cited = new RegExp(String.raw`${documentNumber}|${numberOfYear}|第?\s?\d{1,5}\s?号文`);
const money = /\d[\d,.，]*\s?[余多]?[十百千万亿]*元/;

/** @param isName What a thing is called (年末失业率, 12月份补贴) is no deadline without a year. */
export function isAskedAnew(text: string, isName: boolean): boolean {
  return dated.test(text) || cited.test(text) || (!isName && (recurring.test(text) || money.test(text)));
}
