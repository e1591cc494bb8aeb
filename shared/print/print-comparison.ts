/** A comparison as one self-contained HTML document for paper: of whole years a table of the forms first, then form by form what changed. Everything that comes from a form is escaped. */
import { proseChanges } from "../comparing/prose-changes.ts";
import type { ToldComparison, ToldPair } from "../comparing/comparison.ts";
import { changeNames, type ToldChange } from "../comparing/told-change.ts";
import type { Form } from "../form/form.ts";
import { escapeHtml } from "./escape-html.ts";
import { reviewStyle } from "./review-style.ts";

const style = `
@page { size: A4 landscape; }
section { break-after: auto; }
del { text-decoration: line-through; }
ins { text-decoration: underline; }
`;
/** Texts longer than this show by phrases what differs in them. */
export const longText = 40;
export const noName = "（没有项目名称）";

/** What the comparison is called, on paper and as a file. */
export function comparisonTitle({ title }: ToldComparison): string {
  return `比较-${title || noName}`;
}

export function printComparison(told: ToldComparison): string {
  const isOfMany = told.pairs.length + told.onlyLeft.length + told.onlyRight.length > 1;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(comparisonTitle(told))}</title>
<style>${reviewStyle}${style}</style>
</head>
<body>
${isOfMany ? overview(told) : ""}
${told.pairs
  .filter(({ changes }) => !isOfMany || changes.length > 0)
  .map(pairSection)
  .join("\n")}
</body>
</html>
`;
}

function overview({ title, left, right, pairs, onlyLeft, onlyRight }: ToldComparison): string {
  const rows = pairs.map(({ implementingUnit, projectName, counts, total }) =>
    row([
      implementingUnit,
      projectName || noName,
      amount(total.left),
      amount(total.right),
      total.difference ?? "",
      total.share ?? "",
      counts.all === 0 ? "无" : String(counts.all),
    ]),
  );
  const only = (forms: readonly Form[], where: string) =>
    forms.map(({ implementingUnit, projectName }) =>
      row([implementingUnit, projectName || noName, "", "", "", "", `只在${where}`]),
    );
  return `<section><h1>${escapeHtml(title)}</h1><table><colgroup>${widths([18, 32, 12, 12, 10, 8, 8])}</colgroup>
<thead>${head(["实施单位", "项目", left, right, "相差", "百分比", "不同"])}</thead>
<tbody>${[...rows, ...only(onlyLeft, left), ...only(onlyRight, right)].join("\n")}</tbody></table></section>`;
}

function pairSection({ projectName, implementingUnit, left, right, changes }: ToldPair): string {
  return `<section><h2>${escapeHtml([projectName || noName, implementingUnit].filter(Boolean).join("　"))}</h2>
<table><colgroup>${widths([6, 24, 29, 29, 12])}</colgroup>
<thead>${head(["", "位置", left, right, "相差"])}</thead>
<tbody>${changes.length === 0 ? row(["", "没有不同", "", "", ""]) : changes.map(changeRow).join("\n")}</tbody></table></section>`;
}

function changeRow(change: ToldChange): string {
  const { kind, where, difference = "", share = "" } = change;
  const [left, right] = shownSides(change);
  const cells = [escapeHtml(changeNames[kind]), escapeHtml(where), left, right, escapeHtml(`${difference} ${share}`.trim())];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

/** Both texts; of longer ones what went is struck out and what came is underlined. */
function shownSides({ left = "—", right = "—" }: ToldChange): [string, string] {
  if (left.length <= longText && right.length <= longText) return [escapeHtml(left), escapeHtml(right)];
  const parts = proseChanges(left, right);
  const side = (other: "removed" | "added", tag: "del" | "ins") =>
    parts
      .filter(({ kind }) => kind !== other)
      .map(({ kind, text }) => (kind === "same" ? escapeHtml(text) : `<${tag}>${escapeHtml(text)}</${tag}>`))
      .join("");
  return [side("added", "del"), side("removed", "ins")];
}

function amount({ amount: text, unit }: { readonly amount: string; readonly unit: string }): string {
  return text === "" ? "" : `${text} ${unit}`;
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`;
}

function head(labels: readonly string[]): string {
  return `<tr>${labels.map((label) => `<th>${escapeHtml(label)}</th>`).join("")}</tr>`;
}

function widths(shares: readonly number[]): string {
  return shares.map((share) => `<col style="width:${share}%">`).join("");
}
