/** Which rows of a long list of equally high rows are near the visible part, so that only those are drawn. */
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";

export const libraryRowHeight = 28;
/** Rows drawn beyond the visible part on either side where nothing else is said. */
const usualOverscan = 10;

interface RowWindow {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly from: number;
  readonly to: number;
  /** Rows that fit in the visible part. */
  readonly page: number;
  readonly onScroll: () => void;
  readonly scrollTo: (row: number) => void;
}

export function useRowWindow(count: number, rowHeight = libraryRowHeight, overscan = usualOverscan): RowWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [{ top, height }, setView] = useState({ top: 0, height: 0 });

  const measure = useCallback(() => {
    const element = scroller.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight });
  }, []);

  useLayoutEffect(() => {
    if (!scroller.current) return;
    const observer = new ResizeObserver(measure);
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [measure]);

  const scrollTo = useCallback(
    (row: number) => {
      const element = scroller.current;
      if (!element) return;
      const above = row * rowHeight;
      const below = above + rowHeight - element.clientHeight;
      if (element.scrollTop > above) element.scrollTop = above;
      else if (element.scrollTop < below) element.scrollTop = below;
    },
    [rowHeight],
  );

  return {
    scroller,
    from: Math.max(0, Math.floor(top / rowHeight) - overscan),
    to: Math.min(count, Math.ceil((top + height) / rowHeight) + overscan),
    page: Math.max(1, Math.floor(height / rowHeight)),
    onScroll: measure,
    scrollTo,
  };
}
