/** The sheet of paper the form is drawn on, inside the part that scrolls: its sizes at a zoom, and scrolling a cell into sight on it. */
import { deskMargin, paperMargin, pixelsPerPoint, type Box } from "./geometry.ts";

/** Read by grid.css. */
export function setPaperSizes(element: HTMLElement, zoom: number): void {
  const scale = pixelsPerPoint * zoom;
  const pixels = (points: number) => `${Math.round(points * scale)}px`;
  element.style.setProperty("--pt", `${scale}px`);
  element.style.setProperty("--paper-top", pixels(paperMargin.top));
  element.style.setProperty("--paper-side", pixels(paperMargin.side));
  element.style.setProperty("--paper-bottom", pixels(paperMargin.bottom));
  element.style.setProperty("--desk-margin", `${deskMargin}px`);
}

/** Blank kept between a cell and the edge of what is in sight, in pixels. */
const sightMargin = 24;

/** Where the form begins in what is scrolled, in pixels. */
export function paperTop(scale: number): number {
  return deskMargin + Math.round(paperMargin.top * scale);
}

/** Scrolls as little as needed; a box larger than the view shows its beginning. `covered`: pixels of the view above it that hide what is there. */
export function keepInSight(holder: HTMLElement, box: Box, scale: number, covered: number): void {
  const top = box.top + paperTop(scale) - covered;
  const left = box.left + deskMargin + Math.round(paperMargin.side * scale);
  const scrollTop = nearest(holder.scrollTop, holder.clientHeight, top - sightMargin, covered + box.height + 2 * sightMargin);
  const scrollLeft = nearest(holder.scrollLeft, holder.clientWidth, left - sightMargin, box.width + 2 * sightMargin);
  if (scrollTop !== holder.scrollTop) holder.scrollTop = scrollTop;
  if (scrollLeft !== holder.scrollLeft) holder.scrollLeft = scrollLeft;
}

function nearest(scroll: number, view: number, start: number, size: number): number {
  if (start < scroll || size > view)
    return Math.max(0, size > view && start < scroll + view && start + size > scroll + view / 2 ? scroll : start);
  return start + size > scroll + view ? start + size - view : scroll;
}
