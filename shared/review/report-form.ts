/**
 * The review of one form as it is reported: the same for the workbook, the printed page and the command line.
 *
 * Everything a reader of the report needs stands in it, so that the form itself can be let go.
 */
import type { ReviewCounts } from "../api/reviews.ts";
import type { Form } from "../form/form.ts";
import { balanceOf } from "./balance-of.ts";
import type { CostBalance } from "./balance/balance-parts.ts";
import { explanationOf } from "./explanations.ts";
import { findingGroup, type FindingGroup } from "./finding-words.ts";
import type { Finding } from "./finding.ts";
import { packNameFor } from "./pack-name.ts";
import { placeName, placeText } from "./place-name.ts";
import { countReview } from "./review-counts.ts";
import type { ReviewContext } from "./rule.ts";
import { rules } from "./rules.ts";

export interface ReportedFinding {
  readonly group: FindingGroup;
  /** Name of the rule. */
  readonly rule: string;
  /** The first of its places, as printed. */
  readonly place: string;
  /** What is written there; of a goal only the beginning. */
  readonly text: string;
  readonly message: string;
  /** What the person wrote about it, or `""`. */
  readonly explanation: string;
  /** What the pack says it stands on, and how it may be mended; `""` where it says nothing. */
  readonly clause: string;
  readonly mend: string;
}

export interface ReportedForm {
  readonly year: number | null;
  readonly implementingUnit: string;
  readonly projectName: string;
  /** The rules it was reviewed by. */
  readonly pack: string;
  readonly counts: ReviewCounts;
  /** In the order of their places on the form. */
  readonly findings: readonly ReportedFinding[];
  readonly balance: CostBalance;
}

export function reportForm(form: Form, context: ReviewContext, findings: readonly Finding[]): ReportedForm {
  const { year, implementingUnit, projectName } = form;
  return {
    year,
    implementingUnit,
    projectName,
    pack: packNameFor(form, context.pack),
    counts: countReview(form, findings),
    findings: findings.map((finding) => reportFinding(form, context, finding)),
    balance: balanceOf(form, context),
  };
}

const ruleNames: ReadonlyMap<string, string> = new Map(rules.map(({ id, name }) => [id, name]));

function reportFinding(form: Form, { template }: ReviewContext, finding: Finding): ReportedFinding {
  const [place] = finding.places;
  return {
    group: findingGroup(finding),
    rule: ruleNames.get(finding.rule) ?? finding.rule,
    place: place ? placeName(form, template, place) : "",
    text: place ? beginningOf(placeText(form, place)) : "",
    message: finding.message,
    explanation: explanationOf(form, finding) ?? "",
    clause: finding.clause ?? "",
    mend: finding.alternatives?.join("；或者") ?? "",
  };
}

/** A goal has hundreds of characters, and the sentence quotes what it is about. */
const longestText = 60;

export function beginningOf(text: string): string {
  return text.length <= longestText
    ? text
    : `${text
        .slice(0, longestText)
        .toWellFormed()
        .replace(/\ufffd$/, "")}…`;
}
