/** What is to be looked at before handing in, one line each; a line leads to its form and cell. It forbids nothing. */
import { Alert } from "antd";
import { useEffect, useMemo } from "react";
import { useDesk, usePart, type Desk } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { StandingSign } from "#renderer/desk/standing/StandingSign.tsx";
import type { Standing } from "#renderer/desk/standing/standing.ts";
import { useRowWindow } from "#renderer/desk/use-row-window.ts";
import { openForm, openSession } from "#renderer/editor/open-form.ts";
import { handingInWords } from "#renderer/text/handing-in-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { checkKinds, type CheckedItem, type CheckKind } from "#shared/api/handing-in.ts";
import { handInPlace } from "./hand-in-place.ts";
import type { Check } from "./use-check.ts";

const rowHeight = 26;
const none: readonly CheckedItem[] = [];

const signs: Readonly<Record<CheckKind, Standing>> = {
  error: "error",
  unfinished: "blank",
  "same-project": "error",
  "left-out": "warning",
  year: "warning",
  template: "warning",
  remark: "warning",
  warning: "warning",
};

export function CheckSection({ check: { checked, progress, problem } }: { readonly check: Check }) {
  const desk = useDesk();
  const kind = usePart(handInPlace, (state) => state.kind);
  const setKind = (to: CheckKind | undefined) => desk.part(handInPlace).set({ kind: to, line: 0 });
  const items = checked?.items ?? none;
  const counts = Map.groupBy(items, (item) => item.kind);
  const shown = kind !== undefined && counts.has(kind) ? kind : undefined;
  const rows = useMemo(() => (shown === undefined ? items : items.filter((item) => item.kind === shown)), [items, shown]);
  return (
    <section className="hand-in-check" aria-label={handingInWords.check}>
      <header>
        <h3>{handingInWords.check}</h3>
        <span className="quiet" role="status">
          {progress
            ? handingInWords.checking(progress.done, progress.total)
            : items.length > 0 && handingInWords.forbidsNothing}
        </span>
      </header>
      {problem !== undefined && <Alert type="error" showIcon title={problem} />}
      {items.length > 0 && (
        <div className="hand-in-kinds" role="group">
          <button type="button" aria-pressed={shown === undefined} onClick={() => setKind(undefined)}>
            {handingInWords.allKinds(items.length)}
          </button>
          {checkKinds.flatMap((one) => {
            const count = counts.get(one)?.length;
            return count === undefined
              ? []
              : [
                  <button key={one} type="button" aria-pressed={shown === one} onClick={() => setKind(one)}>
                    <StandingSign standing={signs[one]} /> {handingInWords.ofKind(one, count)}
                  </button>,
                ];
          })}
        </div>
      )}
      {checked && items.length === 0 && !progress && <p className="quiet">{handingInWords.clean}</p>}
      {items.length > 0 && <Items items={rows} />}
    </section>
  );
}

function Items({ items }: { readonly items: readonly CheckedItem[] }) {
  const desk = useDesk();
  const forms = usePart(formsList, (state) => state.forms);
  const names = useMemo(
    () => new Map(forms?.map(({ id, projectName }) => [id, projectName || libraryWords.noProject])),
    [forms],
  );
  const { scroller, from, to, onScroll, scrollTo } = useRowWindow(items.length, rowHeight);
  const line = usePart(handInPlace, (state) => state.line);
  // Whoever comes back from a cell goes on where they were.
  useEffect(() => scrollTo(line), [scrollTo, line]);
  return (
    <div ref={scroller} className="hand-in-items" onScroll={onScroll}>
      <ul style={{ height: items.length * rowHeight }}>
        {items.slice(from, to).map((item, offset) => {
          const name = item.form === undefined ? "" : (names.get(item.form) ?? "");
          const text = (
            <>
              <StandingSign standing={signs[item.kind]} />
              {name !== "" && <span className="hand-in-item-name">{name}</span>}
              <span className="hand-in-item-message">{item.message}</span>
            </>
          );
          return (
            <li
              // oxlint-disable-next-line react/no-array-index-key -- two findings may say the same of a form
              key={from + offset}
              style={{ top: (from + offset) * rowHeight, height: rowHeight }}
              title={name === "" ? item.message : `${name}\n${item.message}`}
            >
              {item.form === undefined ? (
                <span>{text}</span>
              ) : (
                <button
                  type="button"
                  aria-current={from + offset === line && line > 0}
                  onClick={() => runAction(desk, () => follow(desk, item, from + offset))}
                >
                  {text}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** To the form and the cell; the way back stays offered. */
async function follow(desk: Desk, { form, place }: CheckedItem, line: number): Promise<void> {
  if (form === undefined) return;
  desk.part(handInPlace).set({ isLeft: true, line });
  await openForm(desk, form);
  requestAnimationFrame(() => openSession(desk)?.goTo(place ?? { field: "projectName" }));
}
