/** Opinion sheets as one self-contained HTML document for paper, each form on a page of its own. Everything that comes from a form is escaped. */
import type { Opinion } from "../review/opinion/opinion.ts";
import {
  opinionColumns,
  opinionLines,
  opinionTitle,
  type LineKind,
  type OpinionLine,
} from "../review/opinion/opinion-lines.ts";
import { escapeHtml } from "./escape-html.ts";
import { reviewStyle } from "./review-style.ts";

const whole = opinionColumns.reduce((sum, width) => sum + width, 0);
const style = `
tr.title td, tr.about td { border: 0; }
tr.title td { font-size: 18pt; text-align: center; }
tr.heading td { font-weight: bold; border-left: 0; border-right: 0; padding-top: 8pt; break-after: avoid; }
tr.labels, tr.heading { break-after: avoid; }
td.centred { text-align: center; }
`;

export function printOpinions(opinions: readonly Opinion[], date: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(opinionTitle(opinions))}</title>
<style>${reviewStyle}${style}</style>
</head>
<body>
${opinions.map((opinion) => section(opinionLines(opinion, date))).join("\n")}
</body>
</html>
`;
}

function section(lines: readonly OpinionLine[]): string {
  const columns = opinionColumns.map((width) => `<col style="width:${((width / whole) * 100).toFixed(2)}%">`).join("");
  return `<section><table><colgroup>${columns}</colgroup><tbody>${lines.map(tableRow).join("\n")}</tbody></table></section>`;
}

function tableRow({ kind, cells }: OpinionLine): string {
  const tag = isLabel(kind) ? "th" : "td";
  const written = cells.map(
    ({ text, span, centred }) => `<${tag} colspan="${span}"${centred ? ' class="centred"' : ""}>${escapeHtml(text)}</${tag}>`,
  );
  return `<tr class="${kind}">${written.join("")}</tr>`;
}

function isLabel(kind: LineKind): boolean {
  return kind === "labels";
}
