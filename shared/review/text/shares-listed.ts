/** Shares of one whole listed in a sentence: `其中硬件占40%、软件占35%、服务占25%`. */
import { Big } from "big.js";
import { longTexts, rememberByText } from "../../value/remember-by-text.ts";

export interface SharesListed {
  /** As printed, `40%`. */
  readonly parts: readonly string[];
  readonly sum: Big;
  /** The list ends with its sentence, and so is likely whole. */
  readonly whole: boolean;
}

const part =
  /(?:(?:各|分别)?占(?:比|总[\u4e00-\u9fff]{0,4}的?)?(?:为|约)?|资金|财政|自筹|配套|承担|负担)\s?(\d+(?:\.\d+)?)\s?[%％]/g;

/** Words that say that the shares are of one whole. */
const oneWhole = /其中|来源|承担|负担|分担|分别|分为|包括|包含|构成|组成|安排|用于|投向|结构/;
/** In the bracket behind an amount they are shares of it. */
const ofAnAmount = /元\s?[（(][^（()）]*$/;
const inexact = /占.{0,8}[约近]|[%％]\s?(?:以上|以下|以内|左右)/;

export const sharesListed = rememberByText(longTexts, (text: string): readonly SharesListed[] => {
  if (!/占|来源|承担|负担|分担/.test(text)) return [];
  return text.split(/[。；;\n]/).flatMap((sentence): SharesListed[] => {
    const found = [...sentence.matchAll(part)];
    const last = found.at(-1);
    if (
      found.length < 2 ||
      !last ||
      !(oneWhole.test(sentence) || ofAnAmount.test(sentence.slice(0, found[0]?.index))) ||
      inexact.test(sentence)
    )
      return [];
    const parts = found.map(([, digits = ""]) => `${digits}%`);
    const sum = found.reduce((all, [, digits = "0"]) => all.plus(digits), new Big(0));
    return [{ parts, sum, whole: /^\s*(?:[)）]|$)/.test(sentence.slice(last.index + last[0].length)) && found.length > 2 }];
  });
});
