/**
 * The tokens of a sheet as recognizing reads them: without leaked markup and without lines drawn in dashes, broken labels put together.
 */
import type { LabelIndex } from "./label-index.ts";
import { joinLabels } from "./join-labels.ts";
import type { Ledger } from "./ledger.ts";
import { isRule, withoutMarkup, withoutOuterMarkup } from "./markup.ts";
import { remarks } from "./remarks.ts";
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
  return isFlat ? joinLabels(plain, labels, ledger) : plain;
}
