/** The style sheet of the printed review: A4 portrait, each form on a page of its own, header rows repeated, rows never torn apart. */
import { cellStyles, fontFamily, ink } from "../layout/cell-styles.ts";
import { paper } from "../layout/paper.ts";

const { margins } = paper;
const { text, label, title } = cellStyles;

export const reviewStyle = `
@page { size: A4 portrait; margin: ${margins.top}pt ${margins.right}pt ${margins.bottom}pt ${margins.left}pt; }
* { box-sizing: border-box; }
html, body {
  margin: 0; background: #ffffff; color: ${ink}; font: ${text.fontSize}pt/${text.lineHeight} ${fontFamily(text)};
  print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
section { break-after: page; }
section:last-child { break-after: auto; }
h1 { font: bold ${title.fontSize}pt/${title.lineHeight} ${fontFamily(title)}; text-align: center; margin: 0 0 4pt; }
h2 { font-size: 12pt; margin: 12pt 0 4pt; break-after: avoid; }
p { margin: 0 0 4pt; }
.about, .counts { text-align: center; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; }
thead { display: table-header-group; }
tr, .whole { break-inside: avoid; }
th, td {
  border: 0.5pt solid ${ink}; padding: 2pt 3pt; text-align: left; vertical-align: top;
  white-space: pre-wrap; overflow-wrap: anywhere; line-break: strict;
}
th { background: ${label.fill ?? "#ffffff"}; font-weight: normal; text-align: center; }
.number, .boxes { text-align: center; }
.amount { text-align: right; }
.explanation { margin-top: 2pt; padding-top: 2pt; border-top: 0.5pt dashed ${ink}; }
`;
