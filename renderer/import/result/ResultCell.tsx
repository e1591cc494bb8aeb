/**
 * The cell the person is at. It always holds the focus of the paper as a text field with the cell's whole text chosen, so that the first
 * key, of an input method too, begins a new text; until then nothing of it shows but the frame.
 */
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from "react";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import { isAmountField, readField } from "#shared/form/field.ts";
import { pressed } from "#renderer/desk/use-shortcuts.ts";
import type { EditorCommand } from "#renderer/desk/edit-target.ts";
import { nameMarks, type NamedMarks } from "#renderer/editor/grid/named-marks.ts";
import { mayFill } from "#renderer/editor/cells/may-fill.ts";
import { lockedReason } from "#renderer/editor/cells/locked-reason.ts";
import { paperCellArea, paperCellText } from "#renderer/paper/paper-style.ts";
import { isForInputMethod } from "#renderer/desk/input-method.ts";
import { cellName } from "#renderer/paper/cell-name.ts";
import { jump, neighbour, onwards, type Direction } from "./walk-cells.ts";
import type { TraySession } from "../correction/tray-session.ts";
import type { TraySessionState } from "../correction/tray-session-core.ts";
import { useCalmTyping } from "./use-calm-typing.ts";

interface Props {
  readonly session: TraySession;
  readonly state: TraySessionState;
  readonly cell: LaidOutCell;
  readonly zoom: number;
  readonly editing: boolean;
  readonly onEditing: (editing: boolean) => void;
  readonly onGo: (cell: LaidOutCell | undefined) => void;
}

/** By `event.code`, so that they do not depend on the state of an input method. The same keys as in the editor. */
const commandKeys: Readonly<Record<string, EditorCommand>> = {
  "Ctrl+KeyZ": "undo",
  "Ctrl+KeyY": "redo",
  "Ctrl+Shift+KeyZ": "redo",
  "Ctrl+Shift+Equal": "insert-below",
  "Ctrl+Minus": "delete-rows",
  "Alt+ArrowUp": "move-up",
  "Alt+ArrowDown": "move-down",
};

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

export function ResultCell({ session, state, cell, zoom, editing, onEditing, onGo }: Props) {
  const { template } = session;
  const input = useRef<HTMLTextAreaElement>(null);
  const fillable = mayFill(template, cell);
  const text = editText(state, cell);

  const marks = useRef<NamedMarks>(undefined);
  useLayoutEffect(() => {
    if (input.current) marks.current = nameMarks(input.current);
  }, []);
  const written = () => (input.current ? marks.current?.written(input.current.value) : undefined);

  useLayoutEffect(() => {
    if (!editing && input.current) {
      input.current.value = marks.current?.show(text) ?? text;
      // Choosing the text would take the focus from where the person is.
      if (document.activeElement === input.current) input.current.select();
    }
    // Another cell may hold the same text: that too is to be chosen whole.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [cell, text, editing]);
  useEffect(() => {
    if (editing) input.current?.focus();
  }, [editing]);

  const before = useRef(text);
  useEffect(() => {
    if (!editing) before.current = text;
  }, [editing, text]);

  const draft = () => {
    const typed = written();
    if (cell.target && fillable && typed !== undefined) session.draft(cell.target, typed);
  };
  const drafting = useCalmTyping(draft);
  const commit = () => {
    drafting.stop();
    const typed = written() ?? text;
    onEditing(false);
    if (typed === before.current) session.retractDraft();
    else if (cell.target && fillable) session.type(cell.target, typed);
  };
  const finish = useRef(commit);
  useEffect(() => {
    finish.current = commit;
  });
  useEffect(() => {
    if (!editing) return;
    session.setTyping(() => finish.current());
    return () => session.setTyping(undefined);
  }, [editing, session]);
  const step = (direction: Direction) => onGo(neighbour(session.getState().layout, cell, direction));

  const tab = ({ shiftKey }: KeyboardEvent) => {
    const to = onwards(session.getState().layout, cell, shiftKey ? -1 : 1);
    onGo(to);
    return to !== undefined;
  };

  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method composes, the keys are its own.
    if (isForInputMethod(event.nativeEvent)) return;
    const handled = editing ? editKey(event) : walkKey(event);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const editKey = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (event.key === "Escape") {
      drafting.stop();
      session.retractDraft();
      if (input.current) input.current.value = marks.current?.show(before.current) ?? before.current;
      onEditing(false);
      return true;
    }
    if (event.key === "Tab") {
      commit();
      tab(event);
      return true;
    }
    if (event.key !== "Enter") return false;
    if (event.altKey) event.currentTarget.setRangeText("\n", ...selectionOf(event.currentTarget), "end");
    else {
      commit();
      if (!event.ctrlKey) step(event.shiftKey ? "up" : "down");
    }
    return true;
  };
  const walkKey = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    const command = commandKeys[pressed(event)];
    const direction = arrows[event.key];
    const far =
      event.altKey || event.shiftKey ? undefined : jump(state.layout, cell, event.ctrlKey ? `Ctrl+${event.key}` : event.key);
    // Past the last cell, or before the first, the key leaves the paper.
    if (event.key === "Tab") return !event.ctrlKey && tab(event);
    if (command) session.run(command);
    else if (direction && !event.altKey) step(direction);
    else if (far) onGo(far);
    else if (event.key === "F2" && fillable) onEditing(true);
    else if (event.key === "Enter") step(event.shiftKey ? "up" : "down");
    else if ((event.key === "Delete" || event.key === "Backspace") && fillable && cell.target) session.type(cell.target, "");
    else if (!fillable && event.key.length === 1 && !event.ctrlKey && !event.altKey) session.hint(lockedReason(template, cell));
    else return event.key === "Delete" || event.key === "Backspace";
    return true;
  };

  return (
    <textarea
      ref={input}
      className={editing ? "result-cell is-editing" : "result-cell"}
      style={{ ...paperCellArea(cell), ...paperCellText(cell, zoom) }}
      readOnly={!fillable}
      aria-label={cellName(template, state.form, cell)}
      spellCheck={false}
      onKeyDown={keyDown}
      // Typing, pasting, composing: whatever changes the text begins the change of the cell.
      onInput={({ nativeEvent }) => {
        onEditing(true);
        if (!nativeEvent.isComposing) drafting.start();
      }}
      onCompositionStart={() => {
        onEditing(true);
        drafting.stop();
      }}
      onCompositionEnd={drafting.start}
      onBlur={() => editing && commit()}
      onDoubleClick={() => fillable && onEditing(true)}
      onFocus={() => !editing && input.current?.select()}
    />
  );
}

/** What is typed over: as it was written, where more is printed (the year's brackets, an amount's decimals). */
function editText({ form }: TraySessionState, { target, text }: LaidOutCell): string {
  const asWritten = target?.kind === "field" && (target.field === "year" || isAmountField(target.field));
  return asWritten ? readField(form, target.field) : text;
}

function selectionOf({ selectionStart, selectionEnd }: HTMLTextAreaElement): [number, number] {
  return [selectionStart, selectionEnd];
}
