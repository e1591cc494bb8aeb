/**
 * What the person answered to findings: kept with the form, found again by what the finding is about.
 *
 * Invariant: an error cannot be explained away; an explanation whose finding is gone or has changed explains nothing, and is kept.
 */
import type { Edit } from "../form/edit.ts";
import type { Form } from "../form/form.ts";
import type { Finding } from "./finding.ts";

export interface ExplainedFinding {
  readonly finding: Finding;
  /** What the person wrote. */
  readonly explanation: string;
}

export interface AnsweredFindings {
  readonly open: readonly Finding[];
  readonly explained: readonly ExplainedFinding[];
}

export function canBeExplained(finding: Finding): boolean {
  return finding.level !== "error";
}

/** What the person wrote about a finding, or `undefined`. */
export function explanationOf(form: Form, finding: Finding): string | undefined {
  if (!canBeExplained(finding)) return undefined;
  return form.explanations?.find(({ subject }) => subject === finding.subject)?.text;
}

/** Findings the form explains apart from those that are open, both in their order. */
export function byExplanation(form: Form, findings: readonly Finding[]): AnsweredFindings {
  const open: Finding[] = [];
  const explained: ExplainedFinding[] = [];
  for (const finding of findings) {
    const explanation = explanationOf(form, finding);
    if (explanation === undefined) open.push(finding);
    else explained.push({ finding, explanation });
  }
  return { open, explained };
}

/** The edits that explain a finding, or take its explanation back where the text is blank. None for an error. */
export function explainEdits(form: Form, finding: Finding, text: string): Edit[] {
  if (!canBeExplained(finding) || (explanationOf(form, finding) ?? "") === text.trim()) return [];
  const others = (form.explanations ?? []).filter(({ subject }) => subject !== finding.subject);
  const own = text.trim() === "" ? [] : [{ rule: finding.rule, subject: finding.subject, text: text.trim() }];
  return [{ kind: "set-list", list: "explanations", items: [...others, ...own] }];
}
