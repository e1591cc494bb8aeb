/**
 * Forms as one self-contained HTML document, a table per page: what the window prints and what PDF files are made of.
 *
 * Everything a form holds is escaped; the document loads nothing and runs nothing.
 */
import { withoutBlankRows, type Form } from "../form/form.ts";
import type { CellStyle } from "../layout/form-layout.ts";
import { layOut } from "../layout/lay-out.ts";
import { paperOf, printableOn, type Paper } from "../layout/paper.ts";
import type { Template } from "../template/template.ts";
import { templateOf } from "../template/templates.ts";
import { escapeHtml } from "./escape-html.ts";
import type { PrintCell, PrintPage } from "./print-page.ts";
import { printPages } from "./print-pages.ts";
import { paperRules, printStyle, rulesOf } from "./print-style.ts";

/**
 * The document for forms, each beginning on a new page and with page numbers of its own. `drawnBy`: the template a form is drawn by; the one
 * it names where not given.
 */
export function printHtml(
  forms: readonly Form[],
  drawnBy: (form: Form, at: number) => Template = ({ template }) => templateOf(template),
): string {
  const classes: Classes = { looks: new Map(), papers: new Map() };
  const sections = forms.map((form, at) => formSections(form, drawnBy(form, at), classes)).join("\n");
  const rules = [
    ...[...classes.papers.values()].map(({ name, paper }, i) => paperRules(name, paper, i === 0)),
    ...[...classes.looks].map(([style, name]) => rulesOf(name, style)),
  ].join("\n");
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(documentTitle(forms))}</title>
<style>${printStyle}${rules}</style>
</head>
<body>
${sections}
</body>
</html>
`;
}

/** Proposed as the file name where a PDF is saved from the print dialog. */
function documentTitle(forms: readonly Form[]): string {
  const [first] = forms;
  const name = first?.projectName || first?.title || "项目支出绩效目标表";
  return forms.length > 1 ? `${name}等 ${forms.length} 个项目` : name;
}

/** The names of what the document has rules for; what is met for the first time is added. */
interface Classes {
  /** Of cells with looks of their own. */
  readonly looks: Map<CellStyle, string>;
  readonly papers: Map<string, { readonly name: string; readonly paper: Paper }>;
}

function formSections(form: Form, template: Template, { looks, papers }: Classes): string {
  const layout = layOut(withoutBlankRows(form), template);
  const width = layout.columnWidths.reduce((sum, column) => sum + column, 0);
  const paper = paperOf(template);
  const key = JSON.stringify(paper);
  const { name } = papers.get(key) ?? { name: `paper-${papers.size + 1}` };
  papers.set(key, { name, paper });
  const room = printableOn(paper);
  // An issued sheet may be wider than its paper.
  const scale = Math.min(1, room.width / width);
  const pages = printPages(layout, room.height / scale);
  return pages
    .map(
      (page, i) => `<section class="page ${name}">
${table(page, layout.columnWidths, scale, looks)}
<p class="page-number">第 ${i + 1} 页，共 ${pages.length} 页</p>
</section>`,
    )
    .join("\n");
}

function table(
  { rowHeights, cells }: PrintPage,
  columnWidths: readonly number[],
  scale: number,
  looks: Map<CellStyle, string>,
): string {
  const width = columnWidths.reduce((sum, column) => sum + column, 0);
  const columns = columnWidths.map((column) => `<col style="width:${column}pt">`).join("");
  const rows = rowHeights.map((height, row) => {
    const inRow = cells.filter((cell) => cell.row === row).map((cell) => tableCell(cell, looks));
    return `<tr style="height:${height}pt">${inRow.join("")}</tr>`;
  });
  const zoom = scale < 1 ? `;zoom:${scale}` : "";
  return `<table style="width:${width}pt${zoom}"><colgroup>${columns}</colgroup>
${rows.join("\n")}
</table>`;
}

function tableCell({ role, look, text, rowSpan, columnSpan, continued }: PrintCell, looks: Map<CellStyle, string>): string {
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ""}`;
  return `<td class="${classOf(role, look, looks)}${continued ? " continued" : ""}"${spans}>${escapeHtml(text)}</td>`;
}

function classOf(role: string, look: CellStyle | undefined, looks: Map<CellStyle, string>): string {
  if (!look) return role;
  const name = looks.get(look) ?? `look-${looks.size + 1}`;
  looks.set(look, name);
  return name;
}
