/**
 * The cell styles of shared/layout as CSS for the grid. Every size is a multiple of `--pt`, the pixels of a point, so that zooming
 * changes one number and text is drawn crisp at any size.
 */
import { cellStyles, ink, lineHeight } from "#shared/layout/cell-styles.ts";
import type { CellRole } from "#shared/layout/form-layout.ts";

export function roleClass(role: CellRole): string {
  return `cell-${role}`;
}

/** Added to a page once: constructed style sheets are no inline styles to a content security policy. */
export function addCellStyles(page: Document): void {
  if (page.adoptedStyleSheets.some((sheet) => ours.has(sheet))) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    Object.keys(cellStyles)
      .map((role) => rulesFor(role as CellRole))
      .join("\n"),
  );
  ours.add(sheet);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}

const ours = new WeakSet<CSSStyleSheet>();

function rulesFor(role: CellRole): string {
  const style = cellStyles[role];
  const points = (size: number) => `calc(var(--pt) * ${size})`;
  const fonts = style.fonts.map((font) => (font === "serif" ? font : `"${font}"`)).join(", ");
  const name = `.form-grid .${roleClass(role)}`;
  return `
${name} {
  font: ${style.bold ? "bold" : "normal"} ${points(style.fontSize)} / ${lineHeight} ${fonts};
  text-align: ${style.horizontal};
  text-indent: ${style.firstLineIndent}em;
  padding: ${points(style.padding.vertical)} ${points(style.padding.horizontal)};
  color: ${ink};
}
.form-grid .handsontable tbody td.${roleClass(role)},
.form-grid .grid-head-row .${roleClass(role)} {
  background-color: ${style.fill ?? "#ffffff"};
  --frame: ${style.framed ? ink : "transparent"};
}`;
}
