/** The paper forms are printed on, the same for the print view and the workbook's page setup: A4 portrait, in points. */

export const paper = {
  width: 595.25,
  height: 842,
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4 },
  /** Distance of the page number from the paper's edge. */
  footer: 25.2,
} as const;

/** Height left for rows on one page. */
export const printableHeight = paper.height - paper.margins.top - paper.margins.bottom;

/** Width left for columns. */
export const printableWidth = paper.width - paper.margins.left - paper.margins.right;
