/**
 * Lists a text counts before it gives them: `共举办3个培训班，其中甲培训班、乙培训班、丙培训班`.
 *
 * Invariant: only where every piece of the list names the thing that was counted, so that each is one of them.
 */
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";
import { sentenceAfter } from "./clauses.ts";
import { countedThings } from "./counted-things.ts";
import { withoutTitles } from "./masked-titles.ts";

export interface CountedList {
  /** As printed, with what is counted: `3个能力提升系列培训班`. */
  readonly text: string;
  readonly number: number;
  readonly pieces: readonly string[];
}

const opening = /^[，,：:（(]?\s*(?:其中|分别(?:为|是)|包括|包含|即|具体(?:为|是|包括))[:：]?|^[：:]/;
const longestName = 24;

export const countedLists = rememberByText(longTexts, (text: string): readonly CountedList[] => {
  const masked = withoutTitles(text);
  return countedThings(text).flatMap(({ text: counted, number, behind, at, loosely }): CountedList[] => {
    if (loosely) return [];
    const noun = /^[\u4e00-\u9fff]{2,24}/.exec(behind)?.[0] ?? "";
    const end = at + counted.length + noun.length;
    const rest = noun === "" || noun.length > longestName ? undefined : sentenceAfter(masked, end);
    const opened = opening.exec(rest ?? "");
    if (rest === undefined || !opened) return [];
    const list = rest.slice(opened[0].length);
    const pieces = list.split(/[；;]/.test(list) ? /[；;]/ : /[，,、]/).map((piece) => piece.trim());
    const kind = noun.slice(-2);
    if (pieces.length < 2 || pieces.some((piece) => !piece.includes(kind) || /\d+\s?[个期批家次场项]/.test(piece))) return [];
    return [{ text: counted + noun, number: Number(number), pieces }];
  });
});
