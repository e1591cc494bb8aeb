/**
 * Forms as one self-contained HTML document, a table per page: what the window prints and what PDF files are made of.
 *
 * Everything a form holds is escaped; the document loads nothing and runs nothing.
 */
import { withoutBlankRows, type Form } from "../form/form.ts";
import { layOut } from "../layout/lay-out.ts";
import { templateOf } from "../template/templates.ts";
import { escapeHtml } from "./escape-html.ts";
import type { PrintCell, PrintPage } from "./print-page.ts";
import { printPages } from "./print-pages.ts";
import { printStyle } from "./print-style.ts";

/** The document for forms, each beginning on a new page and with page numbers of its own. */
export function printHtml(forms: readonly Form[]): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(documentTitle(forms))}</title>
<style>${printStyle}</style>
</head>
<body>
${forms.map((form) => formSections(form)).join("\n")}
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

function formSections(form: Form): string {
  const layout = layOut(withoutBlankRows(form), templateOf(form.template));
  const pages = printPages(layout);
  return pages
    .map(
      (page, i) => `<section class="page">
${table(page, layout.columnWidths)}
<p class="page-number">第 ${i + 1} 页，共 ${pages.length} 页</p>
</section>`,
    )
    .join("\n");
}

function table({ rowHeights, cells }: PrintPage, columnWidths: readonly number[]): string {
  const width = columnWidths.reduce((sum, column) => sum + column, 0);
  const columns = columnWidths.map((column) => `<col style="width:${column}pt">`).join("");
  const rows = rowHeights.map((height, row) => {
    const inRow = cells.filter((cell) => cell.row === row).map((cell) => tableCell(cell));
    return `<tr style="height:${height}pt">${inRow.join("")}</tr>`;
  });
  return `<table style="width:${width}pt"><colgroup>${columns}</colgroup>
${rows.join("\n")}
</table>`;
}

function tableCell({ role, text, rowSpan, columnSpan, continued }: PrintCell): string {
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ""}`;
  return `<td class="${role}${continued ? " continued" : ""}"${spans}>${escapeHtml(text)}</td>`;
}
