/**
 * The cell styles of shared/layout as CSS for the grid. Every size is a multiple of `--pt`, the pixels of a point, so that zooming
 * changes one number and text is drawn crisp at any size.
 */
import { cellStyles, fontFamily, ink, paragraphIndent } from "#shared/layout/cell-styles.ts";
import type { CellStyle, LaidOutCell } from "#shared/layout/form-layout.ts";

const sheet = new CSSStyleSheet();
/** Of cells that do not look by their role. */
const lookClasses = new Map<CellStyle, string>();

/** Added to a page once: constructed style sheets are no inline styles to a content security policy. */
export function addCellStyles(page: Document): void {
  if (page.adoptedStyleSheets.includes(sheet)) return;
  for (const [role, style] of Object.entries(cellStyles)) addRules(`cell-${role}`, style);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}

/** What a cell is and how it looks. */
export function styleClasses({ role, look }: Pick<LaidOutCell, "role" | "look">): string[] {
  return look ? [`cell-${role}`, lookClass(look)] : [`cell-${role}`];
}

/** A look that was not met before gets rules, behind those of the roles. */
function lookClass(look: CellStyle): string {
  const known = lookClasses.get(look);
  if (known !== undefined) return known;
  const name = `cell-look-${lookClasses.size + 1}`;
  lookClasses.set(look, name);
  addRules(name, look);
  return name;
}

function addRules(className: string, style: CellStyle): void {
  for (const rule of rulesFor(className, style)) sheet.insertRule(rule, sheet.cssRules.length);
}

function rulesFor(className: string, style: CellStyle): string[] {
  const points = (size: number) => `calc(var(--pt) * ${size})`;
  const name = `.form-grid .${className}`;
  return [
    `${name} {
  font: ${style.bold ? "bold" : "normal"} ${points(style.fontSize)} / ${style.lineHeight} ${fontFamily(style)};
  text-align: ${style.horizontal};
  ${paragraphIndent(style)};
  padding: ${points(style.padding.vertical)} ${points(style.padding.horizontal)};
  color: ${style.ink ?? ink};
}`,
    `.form-grid .handsontable tbody td.${className},
.form-grid .grid-head-row .${className} {
  background-color: ${style.fill ?? "#ffffff"};
  vertical-align: ${style.vertical};
  --frame: ${style.framed ? ink : "transparent"};
}`,
  ];
}
