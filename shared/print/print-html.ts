/**
 * Forms as one self-contained HTML document, a table per page: what the window shows and prints, and what PDF files are made of.
 *
 * Everything a form holds is escaped; the document loads nothing and runs nothing. Its title, language, headings and header cells are what a browser
 * makes the title, language, bookmarks and tags of a PDF from.
 */
import { withoutBlankRows, type Form } from "../form/form.ts";
import type { CellStyle } from "../layout/form-layout.ts";
import { layOut } from "../layout/lay-out.ts";
import { paperOf, printableOn, type Paper } from "../layout/paper.ts";
import type { Template } from "../template/template.ts";
import { templateOf } from "../template/templates.ts";
import { escapeHtml } from "./escape-html.ts";
import { pageTable } from "./page-table.ts";
import { headingsOf, unseenHeadings, type FormHeading } from "./print-headings.ts";
import { printPages } from "./print-pages.ts";
import { paperRules, printStyle, rulesOf } from "./print-style.ts";

export interface PrintedDocument {
  /** Proposed as the file name where a PDF is saved from the print dialog. */
  readonly title: string;
  readonly style: string;
  readonly pages: readonly PrintedPage[];
}

export interface PrintedPage {
  /** Which of the forms it is of. */
  readonly form: number;
  readonly html: string;
  /** Of the paper, in points. */
  readonly width: number;
  readonly height: number;
}

/** The template a form is drawn by. */
export type DrawnBy = (form: Form, at: number) => Template;

/** Forms, each beginning on a new page and with page numbers of its own. `drawnBy`: the template each names where not given. */
export function printedDocument(
  forms: readonly Form[],
  drawnBy: DrawnBy = ({ template }) => templateOf(template),
): PrintedDocument {
  const classes: Classes = { looks: new Map(), papers: new Map() };
  const headings = headingsOf(forms);
  const pages = forms.flatMap((form, at) =>
    formPages({ form, at, template: drawnBy(form, at), heading: headings[at], classes }),
  );
  const rules = [
    ...[...classes.papers.values()].map(({ name, paper }, i) => paperRules(name, paper, i === 0)),
    ...[...classes.looks].map(([style, name]) => rulesOf(name, style)),
  ].join("\n");
  return { title: documentTitle(forms), style: printStyle + rules, pages };
}

export function printHtml(forms: readonly Form[], drawnBy?: DrawnBy): string {
  return documentHtml(printedDocument(forms, drawnBy));
}

export function documentHtml({ title, style, pages }: PrintedDocument): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${pages.map(({ html }) => html).join("\n")}
</body>
</html>
`;
}

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

interface FormPages {
  readonly form: Form;
  readonly at: number;
  readonly template: Template;
  readonly heading: FormHeading | undefined;
  readonly classes: Classes;
}

function formPages({ form, at, template, heading, classes: { looks, papers } }: FormPages): PrintedPage[] {
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
  const drawing = { columnWidths: layout.columnWidths, scale, level: heading?.level ?? 1, looks };
  return pages.map((page, i) => ({
    form: at,
    html: `<section class="page ${name}">
${i === 0 && heading ? unseenHeadings(heading, page) : ""}${pageTable(page, drawing)}
<p class="page-number">第 ${i + 1} 页，共 ${pages.length} 页</p>
</section>`,
    width: paper.width,
    height: paper.height,
  }));
}
