/** Documents a text cites by title and number: `《关于…的通知》（宁政办发〔2023〕6号）`. */
import { foldLabel } from "../../value/normalize-text.ts";
import { documentNumber } from "./document-number.ts";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";

export interface CitedDocument {
  /** As printed. */
  readonly title: string;
  readonly number: string;
  /** As they compare. */
  readonly titleKey: string;
  readonly numberKey: string;
}

const cited = new RegExp(
  String.raw`《([^《》]{4,120})》\s?[（(]\s?([\u4e00-\u9fffA-Za-z]{2,12}\s?${documentNumber})\s?[)）]`,
  "g",
);

export const citedDocuments = rememberByText(longTexts, (text: string): readonly CitedDocument[] =>
  text.includes("号")
    ? [...text.matchAll(cited)].map(([, title = "", number = ""]) => ({
        title,
        number,
        titleKey: foldLabel(title).replaceAll(/[〈〉<>“”"]/g, ""),
        numberKey: foldLabel(number).replaceAll(/[〔〕[\]()【】第]/g, " "),
      }))
    : [],
);
