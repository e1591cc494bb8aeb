/** The page that is looked at: whole in its pane, or as large as was asked for, to be scrolled. Where all of it is in sight the wheel turns pages. */
import { useLayoutEffect, useRef, useState, type WheelEvent } from "react";
import type { PrintedPage } from "#shared/print/print-html.ts";
import { printWords } from "#renderer/text/print-words.ts";
import { PaperPage } from "./PaperPage.tsx";

interface Props {
  readonly page: PrintedPage;
  readonly style: string;
  /** Per cent; the whole page where not given. */
  readonly zoom: number | undefined;
  readonly onTurn: (by: -1 | 1) => void;
}

const pixelsPerPoint = 96 / 72;
/** Around the page, on each side, in pixels. */
const margin = 16;

export function ShownPage({ page, style, zoom, onTurn }: Props) {
  const pane = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = pane;
    if (!current) return;
    const observer = new ResizeObserver(() => setRoom({ width: current.clientWidth, height: current.clientHeight }));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (pane.current) pane.current.scrollTop = 0;
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another page begins at its top
  }, [page]);

  const fitting = Math.min((room.width - 2 * margin) / page.width, (room.height - 2 * margin) / page.height) / pixelsPerPoint;
  const scale = zoom === undefined ? Math.max(0.1, fitting) : zoom / 100;
  const wheel = ({ deltaY, ctrlKey, currentTarget }: WheelEvent) => {
    if (!ctrlKey && deltaY !== 0 && currentTarget.scrollHeight <= currentTarget.clientHeight) onTurn(deltaY > 0 ? 1 : -1);
  };
  return (
    <div
      ref={pane}
      className="print-shown"
      role="region"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
      tabIndex={0}
      data-region
      aria-label={printWords.shown}
      onWheel={wheel}
    >
      {room.height > 0 && <PaperPage page={page} style={style} scale={scale} />}
    </div>
  );
}
