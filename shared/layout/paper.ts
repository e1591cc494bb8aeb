/** The paper forms are printed on, in points: A4 upright, the same for the print view and the workbook's page setup; or what an issued sheet says. */
import type { Template } from "../template/template.ts";

export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Distance of the page number from the paper's edge. */
  readonly footer: number;
}

export const paper: Paper = {
  width: 595.25,
  height: 842,
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4 },
  footer: 25.2,
};

/** Less than this left for rows or columns is a slip of whoever set the margins. */
const leastRoom = 144;
const pageNumberHeight = 12;

export function paperOf({ drawn }: Template): Paper {
  if (!drawn) return paper;
  const { isLandscape, size = paper, margins: own = paper.margins } = drawn.page;
  const [width, height] = isLandscape ? [size.height, size.width] : [size.width, size.height];
  const isRoomLeft = width - own.left - own.right >= leastRoom && height - own.top - own.bottom >= leastRoom;
  const margins = isRoomLeft ? own : paper.margins;
  return { width, height, margins, footer: Math.max(0, Math.min(paper.footer, (margins.bottom - pageNumberHeight) / 2)) };
}

/** What is left for rows and columns on one page. */
export function printableOn({ width, height, margins }: Paper): Pick<Paper, "width" | "height"> {
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
}

export const printableHeight = printableOn(paper).height;
