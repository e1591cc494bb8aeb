/** What each kind of note asks of the person: to look at the content, or nothing, because only the layout of the source was put in order. */
import type { NoteCode } from "./recognized.ts";

const kinds: Record<NoteCode, "attention" | "repair"> = {
  "label-joined": "repair",
  "row-moved": "repair",
  "level-moved": "repair",
  "level-inferred": "attention",
  "label-repeated": "repair",
  "page-joined": "repair",
  "text-joined": "repair",
  "blanks-removed": "repair",
  "markup-removed": "repair",
  "numbers-removed": "repair",
  "amount-normalized": "repair",
  "field-missing": "attention",
  "amount-unreadable": "attention",
  "amount-converted": "repair",
  "weight-in-label": "repair",
  "column-by-contents": "attention",
  "results-left-out": "repair",
  "taken-anyway": "attention",
  "other-reading": "attention",
  "row-hidden": "attention",
  "formula-summed": "attention",
  "column-hidden": "attention",
  "comment-left": "attention",
  "formula-uncalculated": "attention",
  "sum-disagrees": "attention",
};

/** Whether a note is about the content itself, which wants looking at. */
export function needsAttention(code: NoteCode): boolean {
  return kinds[code] === "attention";
}

/** Whether a note says that something was read which the source does not show. */
export function tellsOfHidden(code: NoteCode): boolean {
  return code === "row-hidden" || code === "column-hidden";
}
