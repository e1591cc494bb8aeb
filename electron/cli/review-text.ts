/** The review of a form as lines for a person to read: by level, what cannot be told by itself, and the cost balance at the end. */
import { balanceNames, countWords, findingGroups, groupNames, type FindingGroup } from "#shared/review/finding-words.ts";
import { reportForm, type ReportedFinding, type ReportedForm } from "#shared/review/report-form.ts";
import type { ReviewedInput } from "./review-batches.ts";
import { texts } from "./text.ts";

export function reviewText({ source: { file, sheet, page }, form, context, findings }: ReviewedInput): string {
  const report = reportForm(form, context, findings);
  const where = [file, sheet, page === undefined ? undefined : texts.page(page)].filter((part) => part !== undefined);
  return [
    [texts.year(form.year), form.implementingUnit || texts.blank, form.projectName || texts.blank, where.join("：")].join("  "),
    `  ${countWords(report.counts).join("  ")}`,
    ...findingGroups.flatMap((group) => groupLines(report, group)),
    `  ${balanceLine(report)}`,
    `  ${texts.reviewedBy(report.pack)}`,
    "\n",
  ].join("\n");
}

function groupLines({ findings }: ReportedForm, group: FindingGroup): string[] {
  const lines = findings.filter((finding) => finding.group === group).map(findingLine);
  return lines.length === 0 ? [] : [`  ${groupNames[group]}`].concat(lines);
}

function findingLine({ rule, message, clause, mend, explanation }: ReportedFinding): string {
  const more = [clause && texts.clause(clause), mend && texts.mend(mend), explanation && texts.explained(explanation)];
  return `    ${rule}：${message}${more.filter((part) => part !== "").join("")}`;
}

function balanceLine({ balance: { state, sum, total, difference, unit, reason } }: ReportedForm): string {
  const parts = [
    sum && `合计 ${sum} ${unit}`,
    total && `项目总额 ${total} ${unit}`,
    state === "differs" && difference && `相差 ${difference} ${unit}`,
    reason,
  ];
  return `成本测算：${balanceNames[state]}${parts
    .filter((part) => part)
    .map((part) => `，${part}`)
    .join("")}`;
}
