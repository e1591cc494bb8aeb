/**
 * The marks a review puts into cells: each finding in the cells its fault is in, the gravest of a cell's findings gives the sign. What a draft
 * waits for has none: an empty cell says so itself.
 */
import { levelPath, type FormMarks } from "#renderer/editor/session/form-marks.ts";
import { markSentence } from "#renderer/text/review-words.ts";
import { standingOf } from "#renderer/desk/standing/standing.ts";
import { faultyPlaces, type Finding } from "#shared/review/finding.ts";
import type { ReviewState } from "./review-state.ts";

type Mark = FormMarks["byPath"] extends ReadonlyMap<string, infer M> ? M : never;

const gravity: readonly Mark["level"][] = ["error", "warning", "hint", "unknown", "explained"];

type Reviewed = Pick<ReviewState, "form" | "open" | "explained"> & Partial<Pick<ReviewState, "draft">>;

export function marksOf({ form, open, explained, draft = false }: Reviewed): FormMarks {
  const byPath = new Map<string, Mark>();
  const add = (finding: Finding, level: Mark["level"], sentence: string) => {
    for (const place of faultyPlaces(finding)) {
      const path = "field" in place ? place.field : levelPath(place.level1, place.level2);
      const there = byPath.get(path);
      const graver = there && gravity.indexOf(there.level) < gravity.indexOf(level) ? there.level : level;
      byPath.set(path, { level: graver, sentence: there ? `${there.sentence}\n${sentence}` : sentence });
    }
  };
  for (const finding of open) {
    const standing = standingOf(finding, draft);
    if (standing !== "blank") add(finding, standing, markSentence(standing, finding.message));
  }
  for (const { finding, explanation } of explained)
    add(finding, "explained", markSentence("explained", finding.message, explanation));
  return { form, byPath };
}
