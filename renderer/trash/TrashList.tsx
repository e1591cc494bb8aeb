/**
 * The forms in the trash as a list that takes several: clicks as in Explorer, the box of a row adds it; arrow keys walk, with Shift they
 * select the range, space adds or takes away, Ctrl+A takes all, Delete asks whether to erase. Only rows near the visible part are drawn.
 */
import { useRef, useState, type KeyboardEvent } from "react";
import type { RemovedForm } from "#shared/api/contract.ts";
import { select, type Modifiers } from "#renderer/desk/selection.ts";
import { useRowWindow } from "#renderer/desk/use-row-window.ts";
import { trashWords } from "#renderer/text/trash-words.ts";
import { trashRowHeight, trashRowId, TrashRow } from "./TrashRow.tsx";

interface Props {
  readonly forms: readonly RemovedForm[];
  readonly selected: ReadonlySet<number>;
  readonly onSelect: (ids: ReadonlySet<number>) => void;
  readonly onErase: () => void;
}

export function TrashList({ forms, selected, onSelect, onErase }: Props) {
  const [currentId, setCurrentId] = useState<number>();
  const anchor = useRef<number>(undefined);
  const { scroller, from, to, onScroll, scrollTo } = useRowWindow(forms.length, trashRowHeight);
  const order = forms.map(({ id }) => id);
  const at = Math.max(0, order.indexOf(currentId ?? -1));
  const { columns } = trashWords;

  const choose = (index: number, modifiers: Modifiers) => {
    const id = order[index];
    if (id === undefined) return;
    const next = select({ ids: selected, anchor: anchor.current }, order, id, modifiers);
    anchor.current = next.anchor;
    setCurrentId(id);
    scrollTo(index);
    onSelect(next.ids);
  };
  const moveTo = (index: number, range: boolean) =>
    choose(Math.min(Math.max(index, 0), forms.length - 1), { add: false, range });

  const keyDown = (event: KeyboardEvent) => {
    const controlled = event.ctrlKey || event.metaKey;
    const move = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: forms.length - 1, PageDown: at + 10, PageUp: at - 10 }[
      event.key
    ];
    if (event.altKey) return;
    if (move !== undefined) moveTo(selected.size === 0 && event.key === "ArrowDown" ? at : move, event.shiftKey);
    else if (event.key === " ") choose(at, { add: true, range: false });
    else if (event.key === "Delete") onErase();
    else if (controlled && event.code === "KeyA") onSelect(new Set(order));
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className="trash-row is-head quiet" aria-hidden>
        <span className="trash-check" />
        <span className="trash-project">{columns.project}</span>
        <span className="trash-unit">{columns.unit}</span>
        <span className="trash-year">{columns.year}</span>
        <span className="trash-amount">{columns.amount}</span>
        <span className="trash-time">{columns.removedAt}</span>
      </div>
      <div
        ref={scroller}
        className="trash-list"
        role="listbox"
        tabIndex={0}
        data-region
        data-focus-first
        aria-multiselectable
        aria-label={trashWords.list}
        aria-activedescendant={order[at] === undefined ? undefined : trashRowId(order[at])}
        onScroll={onScroll}
        onKeyDown={keyDown}
      >
        <div className="trash-rows" style={{ height: forms.length * trashRowHeight }} role="presentation">
          {forms.slice(from, to).map((form, offset) => (
            <TrashRow
              key={form.id}
              form={form}
              top={(from + offset) * trashRowHeight}
              current={from + offset === at}
              selected={selected.has(form.id)}
              onChoose={(modifiers) => choose(from + offset, modifiers)}
            />
          ))}
        </div>
      </div>
    </>
  );
}
