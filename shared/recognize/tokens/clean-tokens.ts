/**
 * The tokens of a sheet as recognizing reads them: without leaked markup and without lines drawn in dashes, repeated cells folded, broken
 * labels put together and those that ran together taken apart.
 */
import { foldLabel } from "../../value/normalize-text.ts";
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
  if (isFlat) return joinLabels(splitCells(folded, labels, ledger), labels, ledger);
  return joinLabels(folded, labels, ledger, headRows(folded, labels));
}

const headerLabels = 3;

/**
 * In real cells only labels of the head are put together, because what looks like a piece of a label below the header of the indicators
 * is somebody's text.
 */
function headRows(rows: TokenRows, labels: LabelIndex): boolean[] {
  let isOpen = true;
  return rows.map(([first, second, ...more]) => {
    if (!first) return isOpen;
    if (isOpen) {
      const tokens = [first, second, ...more].filter((token) => token !== undefined);
      isOpen = tokens.filter((token) => labels.column(token.text)).length < headerLabels;
    } else
      isOpen = isProjectName(first.text, labels) || (second !== undefined && isBrokenName(first.text, second.text, labels));
    return isOpen;
  });
}

/** Only what a label begins with is looked at with what stands behind it: nearly every row is an indicator's. */
function isBrokenName(first: string, second: string, labels: LabelIndex): boolean {
  return labels.beginnings.has(foldLabel(first)) && isProjectName(first + second, labels);
}

function isProjectName(text: string, labels: LabelIndex): boolean {
  const label = labels.head(text);
  return label?.kind === "field" && label.field === "projectName";
}
