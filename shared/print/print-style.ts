/** The style sheet of a printed document: the paper, and the cell styles of shared/layout as CSS. */
import { cellStyles, fontFamily, ink, paragraphIndent } from "../layout/cell-styles.ts";
import type { CellStyle } from "../layout/form-layout.ts";
import { paper } from "../layout/paper.ts";

const { margins } = paper;

/** Thickness of the frame, in points; it is taken from the padding, so that texts keep their measured width. */
const frame = 0.5;

export const printStyle = `
@page { size: A4 portrait; margin: 0; }
* { box-sizing: border-box; }
html, body { margin: 0; background: #ffffff; color: ${ink}; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.page {
  position: relative; width: ${paper.width}pt; height: ${paper.height - 1}pt; break-after: page;
  padding: ${margins.top}pt ${margins.right}pt ${margins.bottom}pt ${margins.left}pt;
}
.page:last-child { break-after: auto; }
table { table-layout: fixed; border-collapse: collapse; margin: 0 auto; }
tr { break-inside: avoid; }
td, th { white-space: pre-wrap; overflow-wrap: anywhere; line-break: strict; vertical-align: middle; }
h1, h2 { margin: 0; font: inherit; }
.unseen { position: absolute; top: ${margins.top / 2}pt; left: ${margins.left}pt; font-size: 1px; color: transparent; }
.page-number { position: absolute; left: 0; right: 0; bottom: ${paper.footer}pt; margin: 0; text-align: center; font: 9pt ${fontFamily(cellStyles.text)}; }
${Object.entries(cellStyles)
  .map(([role, style]) => rulesOf(role, style))
  .join("\n")}
.goal.continued::before { content: ""; margin-left: -${cellStyles.goal.firstLineIndent}em; }
`;

/** The rule of a class that looks so. */
export function rulesOf(name: string, style: CellStyle): string {
  // Above and below the text the height of its row decides, which may have been tightened.
  const padding = `0 ${style.padding.horizontal - frame}pt`;
  return `.${name} { font: ${style.bold ? "bold" : "normal"} ${style.fontSize}pt/${style.lineHeight} ${fontFamily(style)}; text-align: ${style.horizontal}; ${paragraphIndent(style)}; padding: ${padding}; border: ${style.framed ? `${frame}pt solid ${ink}` : "none"};${style.fill ? ` background: ${style.fill};` : ""} }`;
}
