/**
 * How many findings a form has, as the list of forms, the report and the command line say it. What cannot be told is never counted as
 * an error and never as passed; what the person explained is counted apart.
 */
import type { ReviewCounts } from "../api/reviews.ts";
import type { Form } from "../form/form.ts";
import { byExplanation } from "./explanations.ts";
import { countOf, findingGroup, isAwaited } from "./finding-words.ts";
import type { Finding } from "./finding.ts";

export function countReview(form: Form, findings: readonly Finding[], draft = false): ReviewCounts {
  const counts = { errors: 0, warnings: 0, hints: 0, unknown: 0, explained: 0 };
  const { open, explained } = byExplanation(form, findings);
  const blank = open.filter((finding) => isAwaited(finding, draft));
  for (const finding of open) if (!isAwaited(finding, draft)) counts[countOf[findingGroup(finding)]] += 1;
  counts.explained = explained.length;
  return { ...counts, ...(blank.length > 0 && { blank: blank.length }) };
}
