/** The review of a form with exactly the keys of the interchange contract. */
import type { Form } from "#shared/form/form.ts";
import { balanceOf } from "#shared/review/balance-of.ts";
import type { FindingPlace } from "#shared/review/finding.ts";
import { placeName, placeText } from "#shared/review/place-name.ts";
import type { ReviewContext } from "#shared/review/rule.ts";
import type { ReviewedInput } from "./review-batches.ts";

export function reviewJson({ source: { file, sheet, page, line }, form, context, findings }: ReviewedInput): unknown {
  const { state, sum, total, rows } = balanceOf(form, context);
  return {
    source: { file, sheet, page, line },
    projectName: form.projectName,
    findings: findings.map(({ rule, level, state, message, clause, alternatives, places }) => ({
      rule,
      level,
      state,
      message,
      ...(clause !== undefined && { clause }),
      ...(alternatives && { alternatives }),
      places: places.map((place) => placeJson(form, context, place)),
    })),
    costBalance: { state, sum, total, rows },
  };
}

/** The path in the form (or the level that has no row), its name as printed, and the text there. */
function placeJson(form: Form, { template }: ReviewContext, place: FindingPlace): unknown {
  return { ...place, name: placeName(form, template, place), text: placeText(form, place) };
}
