/** The marks a review puts into cells: each finding in the first of its places, the gravest of a cell's findings gives the sign. */
import { levelPath, type FormMarks } from "#renderer/editor/session/form-marks.ts";
import { markSentence } from "#renderer/text/review-words.ts";
import { findingGroup } from "#shared/review/finding-words.ts";
import type { FindingPlace } from "#shared/review/finding.ts";
import type { ReviewState } from "./review-state.ts";

type Mark = FormMarks["byPath"] extends ReadonlyMap<string, infer M> ? M : never;

const gravity: readonly Mark["level"][] = ["error", "warning", "hint", "unknown", "explained"];

export function marksOf({ form, open, explained }: Pick<ReviewState, "form" | "open" | "explained">): FormMarks {
  const byPath = new Map<string, Mark>();
  const add = (place: FindingPlace | undefined, level: Mark["level"], sentence: string) => {
    if (!place) return;
    const path = "field" in place ? place.field : levelPath(place.level1, place.level2);
    const there = byPath.get(path);
    if (!there) return byPath.set(path, { level, sentence });
    const graver = gravity.indexOf(level) < gravity.indexOf(there.level) ? level : there.level;
    byPath.set(path, { level: graver, sentence: `${there.sentence}\n${sentence}` });
  };
  for (const finding of open)
    add(finding.places[0], findingGroup(finding), markSentence(findingGroup(finding), finding.message));
  for (const { finding, explanation } of explained)
    add(finding.places[0], "explained", markSentence("explained", finding.message, explanation));
  return { form, byPath };
}
