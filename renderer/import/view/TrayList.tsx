/**
 * What was read: files that could not be read, forms with what there is to know of them, tables of other kinds. Arrow keys walk, space
 * says whether a form is stored, Delete takes it out of the tray. Only rows near the visible part are drawn.
 */
import { Segmented } from "antd";
import { useMemo, useState } from "react";
import { listKeys } from "#renderer/desk/row-list/list-keys.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { tellingParts } from "#renderer/desk/names/telling-parts.ts";
import { useRowWindow } from "#renderer/desk/use-row-window.ts";
import { filterNames, importWords } from "#renderer/text/import-words.ts";
import { trayState, type OpenedTrayItem } from "../tray/tray-state.ts";
import { choiceOf, choiceOfKind, withChoice } from "../tray/store-choices.ts";
import { discardFile, discardForms, openTrayFile, openTrayForm } from "../tray/tray-actions.ts";
import { filters, rowKey, trayCounts, trayRows, type TrayFilter, type TrayRow } from "../tray/tray-lists.ts";
import { trayLikes } from "../tray/tray-likes.ts";
import { formName, trayRowHeight, TrayRowView } from "./TrayRowView.tsx";

export function TrayList({ onOpen }: { readonly onOpen: () => void }) {
  const desk = useDesk();
  const { tray, opened, choices } = usePart(trayState, (state) => state);
  const [filter, setFilter] = useState<TrayFilter>("all");
  const counts = useMemo(() => trayCounts(tray), [tray]);
  const likes = trayLikes(tray.forms);
  const shown = counts[filter] === 0 ? "all" : filter;
  const rows = useMemo(() => trayRows(tray, shown), [tray, shown]);
  const names = useMemo(() => tellingParts(rows.map((row) => (row.kind === "form" ? formName(row.form) : ""))), [rows]);
  const { scroller, from, to, onScroll, scrollTo } = useRowWindow(rows.length, trayRowHeight);
  const at = rows.findIndex((row) => isOpened(row, opened));

  const open = (row: TrayRow | undefined) => {
    if (!row) return;
    if (row.kind === "form") runAction(desk, () => openTrayForm(desk, row.form.id));
    else openTrayFile(desk, row.file.id);
  };
  const moveTo = (index: number) => {
    const next = Math.min(Math.max(index, 0), rows.length - 1);
    scrollTo(next);
    open(rows[next]);
  };
  const toggle = (row: TrayRow | undefined) => {
    if (row?.kind !== "form") return;
    const kind = choiceOf(choices, row.form, likes).kind === "skip" ? "new" : "skip";
    const next = withChoice(choices, row.form, choiceOfKind(row.form, kind));
    desk.part(trayState).set({ choices: next });
  };
  const discard = (row: TrayRow | undefined) => {
    if (row?.kind === "form") runAction(desk, () => discardForms(desk, [row.form.id]));
    else if (row) runAction(desk, () => discardFile(desk, row.file.id));
  };

  const keyDown = listKeys({ at, count: rows.length, page: 8 }, moveTo, {
    " ": () => toggle(rows[at]),
    Enter: onOpen,
    Delete: () => discard(rows[at]),
  });

  return (
    <>
      <Segmented<TrayFilter>
        className="tray-filter"
        size="small"
        aria-label={importWords.filter}
        value={shown}
        onChange={setFilter}
        options={filters.map((name) => ({
          value: name,
          label: (
            <>
              {filterNames[name]}{" "}
              <span className={name === "failed" && counts.failed > 0 ? "mark-attention" : "quiet"}>{counts[name]}</span>
            </>
          ),
          disabled: name !== "all" && counts[name] === 0,
        }))}
      />
      <div
        ref={scroller}
        className="row-list"
        role="listbox"
        tabIndex={0}
        data-region
        data-focus-first
        aria-label={importWords.list}
        aria-activedescendant={at < 0 ? undefined : rows[at] && rowKey(rows[at])}
        onScroll={onScroll}
        onKeyDown={keyDown}
      >
        <div className="row-list-rows" style={{ height: rows.length * trayRowHeight }} role="presentation">
          {rows.slice(from, to).map((row, offset) => (
            <TrayRowView
              key={rowKey(row)}
              row={row}
              name={names[from + offset] ?? { shared: "", telling: "" }}
              top={(from + offset) * trayRowHeight}
              current={from + offset === at}
              choice={row.kind === "form" ? choiceOf(choices, row.form, likes) : undefined}
              likes={row.kind === "form" ? likes.othersOf(row.form.id).length : 0}
              onOpen={() => {
                open(row);
                onOpen();
              }}
              onToggle={() => toggle(row)}
            />
          ))}
        </div>
      </div>
    </>
  );
}

function isOpened(row: TrayRow, opened: OpenedTrayItem): boolean {
  if (opened.state === "none") return false;
  if (opened.state === "file") return row.kind !== "form" && row.file.id === opened.id;
  return row.kind === "form" && row.form.id === opened.id;
}
