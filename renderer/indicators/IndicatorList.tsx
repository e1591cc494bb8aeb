/** The indicators found, the commonest first. Arrow keys walk; only rows near the visible part are drawn, and more are asked for before they are reached. */
import { useEffect } from "react";
import type { ListedIndicator } from "#shared/api/indicators.ts";
import { listKeys } from "#renderer/desk/row-list/list-keys.ts";
import { useRowWindow } from "#renderer/desk/use-row-window.ts";
import { indicatorWords } from "#renderer/text/indicator-words.ts";

interface Props {
  readonly rows: readonly ListedIndicator[];
  readonly shown: number | undefined;
  readonly onShow: (id: number) => void;
  /** The end of what is there comes near. */
  readonly onEnd: () => void;
}

const { heads } = indicatorWords;
const rowHeight = 30;
const beforeEnd = 50;

export function IndicatorList({ rows, shown, onShow, onEnd }: Props) {
  const { scroller, from, to, page, onScroll, scrollTo } = useRowWindow(rows.length, rowHeight);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === shown),
  );
  const isNearEnd = to + beforeEnd > rows.length;
  useEffect(() => {
    if (isNearEnd) onEnd();
    // oxlint-disable-next-line react/exhaustive-deps -- asked once for each length the list has
  }, [isNearEnd, rows.length]);
  const moveTo = (index: number) => {
    const next = Math.min(Math.max(index, 0), rows.length - 1);
    const row = rows[next];
    scrollTo(next);
    if (row) onShow(row.id);
  };
  return (
    <div className="indicators-list">
      <div className="indicators-heads quiet" aria-hidden>
        <span className="indicators-of">{heads.level}</span>
        <span className="indicators-name">{heads.name}</span>
        <span className="indicators-usual">{heads.usual}</span>
        <span className="indicators-years">{heads.year}</span>
        <span className="indicators-uses">{heads.uses}</span>
      </div>
      <div
        ref={scroller}
        className="row-list"
        role="listbox"
        tabIndex={0}
        data-region
        aria-label={indicatorWords.list}
        aria-activedescendant={rows[at] && rowId(rows[at])}
        onScroll={onScroll}
        onKeyDown={listKeys({ at, count: rows.length, page }, moveTo, {})}
      >
        <div className="row-list-rows" role="presentation" style={{ height: rows.length * rowHeight }}>
          {rows.slice(from, to).map((row, offset) => (
            // The list itself takes the keys and points at its current row.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={row.id}
              id={rowId(row)}
              role="option"
              aria-selected={row.id === shown}
              className={`row-list-row indicators-row ${row.id === shown ? "is-current" : ""}`}
              style={{ top: (from + offset) * rowHeight, height: rowHeight }}
              onClick={() => onShow(row.id)}
            >
              <span className="indicators-of quiet">{indicatorWords.levelName(row.level2)}</span>
              <span className="indicators-name" title={row.name}>
                {row.name}
              </span>
              {row.curated && <span className="indicators-mark">{indicatorWords.hasEntry}</span>}
              <span className="indicators-usual">{indicatorWords.usual(row.operator, row.measure)}</span>
              <span className="indicators-years quiet">{row.years && indicatorWords.span(row.years)}</span>
              <span className="indicators-uses quiet">{indicatorWords.uses(row.uses)}</span>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function rowId({ id }: ListedIndicator): string {
  return `indicator-${id}`;
}
