/**
 * The forms of the library as a tree. One click opens a form and leaves the keys here; Enter or a double click goes into it. Ctrl and
 * Shift select several. Only rows near the visible part are drawn; the tree keeps the focus and points at its current row.
 */
import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { openAndEnter, openForm } from "#renderer/editor/open-form.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { formsList, selectForms } from "#renderer/desk/forms-list.ts";
import { fitsLeftPane, makeWay } from "#renderer/desk/panes/panes.ts";
import { openedForm } from "#renderer/editor/opened.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { removeForms, renameForm } from "./library-actions.ts";
import { undoLastDeed } from "./library-deeds.ts";
import { formsOf, type YearGroup } from "./library-tree.ts";
import { beginningsOf, keyBeside, rowKey, TreeRows, type TreeRow } from "./tree-rows.ts";
import { LibraryMenu } from "./LibraryMenu.tsx";
import { select, type Modifiers } from "#renderer/desk/selection.ts";
import { formTitle, groupTitle, rowElementId, TreeRowView } from "./TreeRowView.tsx";
import { jumpTo, typeOn, type Typed } from "./typed-jump.ts";
import { libraryKey } from "./use-library-keys.ts";
import { libraryRowHeight, useRowWindow } from "#renderer/desk/use-row-window.ts";
import { WholeName } from "./WholeName.tsx";

interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

export function LibraryTree({ tree }: { readonly tree: readonly YearGroup[] }) {
  const desk = useDesk();
  const selected = usePart(formsList, (state) => state.selected);
  const openedId = usePart(openedForm, ({ opened }) => (opened.state === "none" ? undefined : opened.id));
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [currentKey, setCurrentKey] = useState<string>();
  const [menu, setMenu] = useState<MenuPlace>();
  const [renaming, setRenaming] = useState<number>();
  /** The current row was come to by keys. */
  const [byKeys, setByKeys] = useState(false);
  const anchor = useRef<number>(undefined);
  const typed = useRef<Typed>(undefined);

  const rows = useMemo(() => new TreeRows(tree, closed), [tree, closed]);
  const [drawn, setDrawn] = useState(rows);
  if (drawn !== rows) {
    setDrawn(rows);
    if (currentKey !== undefined) setCurrentKey(keyBeside(drawn, rows, currentKey));
  }
  const [lastOpened, setLastOpened] = useState(openedId);
  if (openedId !== undefined && openedId !== lastOpened) {
    // Opened from elsewhere too: what Delete takes out is what the frame marks.
    setLastOpened(openedId);
    setCurrentKey(`form:${openedId}`);
  }
  const { scroller, from, to, page, onScroll, scrollTo } = useRowWindow(rows.length);
  const currentIndex = Math.max(0, rows.indexOf(currentKey ?? `form:${openedId}`));
  const current = rows.at(currentIndex);

  const show = (row: TreeRow) => {
    if (row.kind !== "form") return;
    // Where the library lies over the form it makes way for it.
    if (!window.matchMedia(fitsLeftPane).matches) return enter(row);
    runAction(desk, () => openForm(desk, row.form.id));
  };
  const enter = (row: TreeRow) => {
    if (row.kind !== "form") return;
    runAction(desk, () => openAndEnter(desk, row.form.id));
    makeWay(desk, "leftShown");
  };
  const toggle = (row: TreeRow, opens: boolean) => {
    if (row.kind !== "group") return;
    const next = new Set(closed);
    if (opens) next.delete(row.group.key);
    else next.add(row.group.key);
    setClosed(next);
  };
  const choose = (row: TreeRow, modifiers: Modifiers) => {
    if (row.kind !== "form") return;
    const next = select({ ids: selected, anchor: anchor.current }, rows.ids(), row.form.id, modifiers);
    anchor.current = next.anchor;
    selectForms(desk, next.ids);
  };
  const moveTo = (index: number, range: boolean) => {
    const row = rows.at(index);
    if (!row) return;
    setCurrentKey(rowKey(row));
    scrollTo(index);
    choose(row, { add: false, range });
  };
  const type = (letter: string, at: number) => {
    typed.current = typeOn(typed.current, letter, at);
    const beginnings = (index: number) => beginningsOf(rows.at(index));
    const row = jumpTo({ length: rows.length, beginnings }, currentIndex, typed.current.text);
    if (row !== undefined) moveTo(row, false);
  };
  const rename = (row: TreeRow) => {
    if (row.kind === "form") setRenaming(row.form.id);
  };
  const renamed = (row: TreeRow, name: string | undefined) => {
    setRenaming(undefined);
    // A click elsewhere took the focus with it.
    if (document.activeElement?.closest("[role=tree]") === scroller.current) scroller.current?.focus();
    if (row.kind === "form" && name !== undefined) runAction(desk, () => renameForm(desk, row.form.id, name));
  };

  const click = (row: TreeRow, event: MouseEvent) => {
    setCurrentKey(rowKey(row));
    if (row.kind === "group") return toggle(row, !row.open);
    const modifiers = { add: event.ctrlKey || event.metaKey, range: event.shiftKey };
    choose(row, modifiers);
    if (!modifiers.add && !modifiers.range) show(row);
  };
  const showMenuAt = (row: TreeRow, event: MouseEvent) => {
    event.preventDefault();
    setCurrentKey(rowKey(row));
    if (row.kind === "group")
      selectForms(
        desk,
        formsOf(row.group).map((form) => form.id),
      );
    else if (!selected.has(row.form.id)) choose(row, { add: false, range: false });
    setMenu({ x: event.clientX, y: event.clientY });
  };
  const showMenu = () => {
    const box = current && document.getElementById(rowElementId(current))?.getBoundingClientRect();
    if (box && selected.size > 0) setMenu({ x: box.left + 40, y: box.bottom });
  };
  const keyDown = (event: KeyboardEvent) => {
    setByKeys(true);
    // What was typed before a move is no beginning any more.
    if (event.key.length > 1) typed.current = undefined;
    libraryKey(event, rows, currentIndex, {
      page,
      moveTo,
      type,
      rename,
      toggle,
      enter,
      addToSelection: (row) => choose(row, { add: true, range: false }),
      selectAll: () => selectForms(desk, rows.ids()),
      remove: () => {
        if (selected.size > 0) runAction(desk, () => removeForms(desk, [...selected]));
      },
      undo: () => runAction(desk, () => undoLastDeed(desk)),
      showMenu,
    });
  };

  return (
    <>
      <div
        ref={scroller}
        className="library-tree"
        role="tree"
        tabIndex={0}
        aria-label={libraryWords.tree}
        aria-multiselectable
        aria-activedescendant={current && rowElementId(current)}
        onScroll={onScroll}
        onKeyDown={keyDown}
        onPointerDown={() => setByKeys(false)}
        onBlur={() => setByKeys(false)}
      >
        <div className="library-rows" style={{ height: rows.length * libraryRowHeight }} role="presentation">
          {rows.between(from, to).map((row, offset) => (
            <TreeRowView
              key={rowKey(row)}
              row={row}
              index={from + offset}
              current={from + offset === currentIndex}
              selected={row.kind === "form" && selected.has(row.form.id)}
              opened={row.kind === "form" && row.form.id === openedId}
              renaming={row.kind === "form" && row.form.id === renaming}
              onRenamed={renamed}
              onClick={click}
              onDoubleClick={enter}
              onContextMenu={showMenuAt}
            />
          ))}
        </div>
      </div>
      {byKeys && current && !menu && renaming === undefined && (
        <WholeName
          row={rowElementId(current)}
          text={current.kind === "group" ? groupTitle(current.group) : formTitle(current.form)}
        />
      )}
      {menu && <LibraryMenu {...menu} onRename={() => current && rename(current)} onClose={() => setMenu(undefined)} />}
    </>
  );
}
