/** Line numbers of the source as people count them, where its pages begin, and which rows the source does not show. */
import type { Sheet } from "#shared/sheet/sheet.ts";
import { importWords } from "#renderer/text/import-words.ts";

interface Props {
  readonly sheet: Sheet;
  /** Upper edges of the rows. */
  readonly rows: readonly number[];
  readonly from: number;
  readonly to: number;
}

export function SourceGutter({ sheet: { sourceLines, rowPages, hiddenRows }, rows, from, to }: Props) {
  const hidden = new Set(hiddenRows);
  const inSight = Array.from({ length: to - from }, (_, i) => from + i);
  return (
    <div className={rowPages ? "source-gutter has-pages" : "source-gutter"}>
      {inSight.map((row) => {
        const page = rowPages?.[row];
        const beginsPage = page !== undefined && page !== rowPages?.[row - 1];
        return (
          <div
            key={row}
            className={`source-line ${hidden.has(row) ? "is-hidden-row" : ""} ${beginsPage ? "begins-page" : ""}`}
            style={{ top: rows[row], height: (rows[row + 1] ?? 0) - (rows[row] ?? 0) }}
            title={hidden.has(row) ? importWords.rowHidden : undefined}
          >
            {beginsPage && <span className="source-page">{importWords.sheetPage(page)}</span>}
            <span>{sourceLines?.[row] ?? row + 1}</span>
          </div>
        );
      })}
    </div>
  );
}
