/**
 * The review of forms as one self-contained HTML document for paper: form by form, each with its findings by level, its cost balance and
 * what only a person can judge.
 *
 * Everything that comes from a form is escaped; the document loads nothing and runs nothing.
 */
import type { BalanceRow, CostBalance } from "../review/balance/balance-parts.ts";
import { checklist } from "../review/checklist.ts";
import { balanceNames, countWords, findingGroups, groupNames } from "../review/finding-words.ts";
import type { ReportedFinding, ReportedForm } from "../review/report-form.ts";
import { escapeHtml } from "./escape-html.ts";
import { reviewStyle } from "./review-style.ts";

export function printReviews(forms: readonly ReportedForm[]): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(reviewTitle(forms))}</title>
<style>${reviewStyle}</style>
</head>
<body>
${forms.map(formSection).join("\n")}
</body>
</html>
`;
}

/** What the review of these forms is called, on paper and as a file. */
export function reviewTitle(forms: readonly ReportedForm[]): string {
  const [first] = forms;
  const name = first?.projectName || "项目支出绩效目标表";
  return `审核报告-${name}${forms.length > 1 ? `等${forms.length}个项目` : ""}`;
}

function formSection(form: ReportedForm): string {
  const groups = findingGroups.map((group) => ({
    name: groupNames[group],
    findings: form.findings.filter((finding) => finding.group === group),
  }));
  return `<section>
<h1>${escapeHtml(form.projectName || "（没有项目名称）")}</h1>
<p class="about">${escapeHtml([form.year === null ? "年度不明" : `${form.year}年`, form.implementingUnit].filter(Boolean).join("　"))}</p>
<p class="about">审核规则：${escapeHtml(form.pack)}</p>
<p class="counts">${countWords(form.counts).join("　")}</p>
${groups.map(({ name, findings }) => (findings.length === 0 ? "" : findingsTable(name, findings))).join("\n")}
${form.findings.length === 0 ? "<p>没有发现问题。</p>" : ""}
${balanceTable(form.balance)}
${checklistTable()}
</section>`;
}

function findingsTable(name: string, findings: readonly ReportedFinding[]): string {
  const rows = findings.map(
    ({ place, text, message, clause, mend, explanation }, i) =>
      `<tr><td class="number">${i + 1}</td><td>${escapeHtml(place)}</td><td>${escapeHtml(text)}</td><td>${escapeHtml(message)}${
        below("依据", clause) + below("改法", mend) + below("说明", explanation)
      }</td></tr>`,
  );
  return `<h2>${name}（${findings.length}）</h2>
<table>
<colgroup><col style="width:5%"><col style="width:22%"><col style="width:25%"><col style="width:48%"></colgroup>
<thead><tr><th></th><th>位置</th><th>原文</th><th>问题</th></tr></thead>
<tbody>${rows.join("\n")}</tbody>
</table>`;
}

function below(name: string, text: string): string {
  return text === "" ? "" : `<div class="explanation">${name}：${escapeHtml(text)}</div>`;
}

function balanceTable({ state, reason, rows, unit, sum, total, difference }: CostBalance): string {
  const result = [
    sum && `合计 ${sum} ${unit}`,
    total && `项目总额 ${total} ${unit}`,
    difference && state === "differs" && `相差 ${difference} ${unit}`,
    reason,
  ];
  return `<h2>成本测算：${balanceNames[state]}</h2>
<p>${escapeHtml(result.filter(Boolean).join("，"))}</p>
${
  rows.length === 0
    ? ""
    : `<table>
<colgroup><col style="width:30%"><col style="width:18%"><col style="width:37%"><col style="width:15%"></colgroup>
<thead><tr><th>成本指标</th><th>指标值</th><th>怎样计算</th><th>金额（${escapeHtml(unit)}）</th></tr></thead>
<tbody>${rows.map(balanceRow).join("\n")}</tbody>
</table>`
}`;
}

function balanceRow({ name, value, reason, amount }: BalanceRow): string {
  return `<tr><td>${escapeHtml(name)}</td><td>${escapeHtml(value)}</td><td>${escapeHtml(reason)}</td><td class="amount">${escapeHtml(amount)}</td></tr>`;
}

/** Boxes to tick by hand: nobody else can tell. */
function checklistTable(): string {
  const rows = checklist.map(
    ({ topic, question }) => `<tr><td>${topic}</td><td>${question}</td><td class="boxes">□ 是　□ 否</td></tr>`,
  );
  return `<div class="whole">
<h2>请人工核对</h2>
<table>
<colgroup><col style="width:14%"><col style="width:68%"><col style="width:18%"></colgroup>
<tbody>${rows.join("\n")}</tbody>
</table>
</div>`;
}
