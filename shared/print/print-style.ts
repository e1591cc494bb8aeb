/** The style sheet of a printed document: the paper, and the cell styles of shared/layout as CSS. */
import { cellStyles, fontFamily, ink, paragraphIndent } from "../layout/cell-styles.ts";
import type { CellStyle } from "../layout/form-layout.ts";
import type { Paper } from "../layout/paper.ts";

/** Thickness of the frame, in points; it is taken from the padding, so that texts keep their measured width. */
const frame = 0.5;

export const printStyle = `
* { box-sizing: border-box; }
html, body { margin: 0; background: #ffffff; color: ${ink}; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.page { position: relative; break-after: page; }
.page:last-child { break-after: auto; }
table { table-layout: fixed; border-collapse: collapse; margin: 0 auto; }
tr { break-inside: avoid; }
td, th { white-space: pre-wrap; overflow-wrap: anywhere; line-break: strict; }
h1, h2 { margin: 0; font: inherit; }
.unseen { position: absolute; top: 12pt; left: 12pt; font-size: 1px; color: transparent; }
.page-number { position: absolute; left: 0; right: 0; margin: 0; text-align: center; font: 9pt ${fontFamily(cellStyles.text)}; }
${Object.entries(cellStyles)
  .map(([role, style]) => rulesOf(role, style))
  .join("\n")}
.goal.continued::before { content: ""; margin-left: -${cellStyles.goal.firstLineIndent}em; }
`;

/** The rules of pages on such paper. The first of a document is that of the pages without a name, which every printer's dialog understands. */
export function paperRules(name: string, { width, height, margins, footer }: Paper, isFirst: boolean): string {
  const { top, right, bottom, left } = margins;
  return `@page ${isFirst ? "" : `${name} `}{ size: ${width}pt ${height}pt; margin: 0; }
.${name} { ${isFirst ? "" : `page: ${name}; `}width: ${width}pt; height: ${height - 1}pt; padding: ${top}pt ${right}pt ${bottom}pt ${left}pt; }
.${name} .page-number { bottom: ${footer}pt; }`;
}

/** The rule of a class that looks so. */
export function rulesOf(name: string, style: CellStyle): string {
  // Above and below a text in the middle the height of its row decides, which may have been tightened.
  const above = style.vertical === "middle" ? 0 : style.padding.vertical - frame;
  const padding = `${above}pt ${style.padding.horizontal - frame}pt`;
  return `.${name} { font: ${style.bold ? "bold" : "normal"} ${style.fontSize}pt/${style.lineHeight} ${fontFamily(style)}; text-align: ${style.horizontal}; vertical-align: ${style.vertical}; ${paragraphIndent(style)}; padding: ${padding}; border: ${style.framed ? `${frame}pt solid ${ink}` : "none"};${style.fill ? ` background: ${style.fill};` : ""}${style.ink ? ` color: ${style.ink};` : ""} }`;
}
