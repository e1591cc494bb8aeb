/**
 * The tokens of a sheet as recognizing reads them: without leaked markup and without lines drawn in dashes, repeated cells folded, broken
 * labels put together and those that ran together taken apart.
 */
import type { LabelIndex } from "../label-index.ts";
import { foldRepeatedCells } from "./fold-repeated-cells.ts";
import { joinLabels } from "./join-labels.ts";
import type { Ledger } from "../ledger.ts";
import { isRule, withoutMarkup, withoutOuterMarkup } from "./markup.ts";
import { remarks } from "../remarks.ts";
import { splitCells } from "./split-cells.ts";
import type { TokenRows } from "./token.ts";

export function cleanTokens(rows: TokenRows, isFlat: boolean, labels: LabelIndex, ledger: Ledger): TokenRows {
  const plain = rows.map((tokens) => {
    const [first] = tokens;
    if (isFlat && first && isRule(tokens.map((token) => token.text))) {
      ledger.note(first, remarks.markupRemoved(tokens.map((token) => token.text).join(" ")));
      return [];
    }
    return tokens.flatMap((token) => {
      const text = isFlat ? withoutMarkup(token.text) : withoutOuterMarkup(token.text);
      if (text === token.text) return [token];
      ledger.note(token, remarks.markupRemoved(token.text));
      return text === "" ? [] : [{ ...token, text }];
    });
  });
  const folded = foldRepeatedCells(plain, labels, ledger);
  return isFlat ? joinLabels(splitCells(folded, labels, ledger), labels, ledger) : folded;
}
