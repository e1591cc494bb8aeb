/** All pages as small pictures, the shown one marked; only those near the visible part are drawn. */
import { useEffect } from "react";
import { useRowWindow } from "#renderer/desk/use-row-window.ts";
import { printWords } from "#renderer/text/print-words.ts";
import { PaperPage } from "./PaperPage.tsx";
import type { Preview } from "./print-preview.ts";

interface Props {
  readonly preview: Preview;
  readonly shown: number;
  readonly onShow: (page: number) => void;
}

/** In pixels: the box a picture stands in, whatever the shape of its paper, and its row. */
const box = 140;
const rowHeight = 182;
const pixelsPerPoint = 96 / 72;

export function PageThumbnails({ preview: { document, projects }, shown, onShow }: Props) {
  const { pages, style } = document;
  const { scroller, from, to, onScroll, scrollTo } = useRowWindow(pages.length, rowHeight, 2);
  useEffect(() => scrollTo(shown), [shown, scrollTo]);
  return (
    <div
      ref={scroller}
      className="print-thumbnails"
      role="listbox"
      tabIndex={0}
      data-region
      aria-label={printWords.thumbnails}
      aria-activedescendant={thumbnailId(shown)}
      onScroll={onScroll}
    >
      <div className="print-thumbnail-rows" style={{ height: pages.length * rowHeight }} role="presentation">
        {pages.slice(from, to).map((page, offset) => {
          const at = from + offset;
          const project = projects[page.form] ?? "";
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the keys
            <div
              key={at}
              id={thumbnailId(at)}
              role="option"
              aria-selected={at === shown}
              tabIndex={-1}
              title={project}
              className="print-thumbnail"
              style={{ top: at * rowHeight, height: rowHeight }}
              onClick={() => onShow(at)}
            >
              <PaperPage page={page} style={style} isPicture scale={box / pixelsPerPoint / Math.max(page.width, page.height)} />
              <span className="print-thumbnail-name">
                {at + 1} {project}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function thumbnailId(at: number): string {
  return `print-page-${at}`;
}
