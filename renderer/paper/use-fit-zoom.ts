/** The zoom at which paper fits the width there is: never so small that it cannot be read, never larger than it prints well. */
import { useLayoutEffect, useState, type RefObject } from "react";

const smallest = 75;
const largest = 115;
const pixelsPerPoint = 96 / 72;
/** Margins of the paper and around it. */
const margins = 44;

export function useFitZoom(scroller: RefObject<HTMLElement | null>, columnWidths: readonly number[]): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  const paper = columnWidths.reduce((sum, points) => sum + points, 0) * pixelsPerPoint;
  const fitting = Math.floor((100 * (width - margins)) / paper);
  return Math.min(Math.max(fitting, smallest), largest);
}
