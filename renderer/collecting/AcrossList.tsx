/** What the forms of several units say beside each other, by kind; looked through when this is shown. */
import { useEffect, useMemo } from "react";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useRowWindow } from "#renderer/desk/use-row-window.ts";
import { Waiting } from "#renderer/desk/Waiting.tsx";
import { collectingWords } from "#renderer/text/collecting-words.ts";
import { compareUnits } from "./collect-actions.ts";
import { collecting, type AcrossFinding } from "./collecting-state.ts";

const rowHeight = 46;

type Row =
  { readonly kind: "rule"; readonly rule: string; readonly count: number } | ({ readonly kind: "finding" } & AcrossFinding);

export function AcrossList() {
  const desk = useDesk();
  const across = usePart(collecting, (now) => now.across);
  const rows = useMemo(() => rowsOf(across ?? []), [across]);
  const { scroller, from, to, onScroll } = useRowWindow(rows.length, rowHeight);
  const isWanted = across === undefined;
  useEffect(() => {
    if (isWanted) runAction(desk, () => compareUnits(desk));
  }, [desk, isWanted]);
  if (!across) return <Waiting text={collectingWords.acrossRunning} />;
  if (rows.length === 0) return <p className="collect-empty quiet">{collectingWords.acrossNone}</p>;
  return (
    <div
      ref={scroller}
      className="row-list"
      role="list"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by keys
      tabIndex={0}
      data-region
      aria-label={collectingWords.views.across}
      onScroll={onScroll}
    >
      <div className="row-list-rows" role="presentation" style={{ height: rows.length * rowHeight }}>
        {rows.slice(from, to).map((row, offset) => (
          <div
            // oxlint-disable-next-line react/no-array-index-key -- rows keep their places
            key={from + offset}
            role="listitem"
            className={`row-list-row collect-across is-${row.kind}`}
            style={{ top: (from + offset) * rowHeight, height: rowHeight }}
            title={row.kind === "finding" ? row.message : undefined}
          >
            {row.kind === "rule" ? (
              <strong>{collectingWords.acrossRule(collectingWords.acrossRules[row.rule] ?? "", row.count)}</strong>
            ) : (
              <>
                <span className="collect-cut">{collectingWords.toldOf(row.unit, row.projectName)}</span>
                <span className="collect-cut quiet">{row.message}</span>
              </>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function rowsOf(findings: readonly AcrossFinding[]): Row[] {
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  const rows: Row[] = [];
  for (const rule of Object.keys(collectingWords.acrossRules)) {
    const own = byRule.get(rule) ?? [];
    if (own.length > 0) rows.push({ kind: "rule", rule, count: own.length });
    for (const one of own) rows.push({ kind: "finding", ...one });
  }
  return rows;
}
