/** Every change in a row: where it is, both texts, and of amounts the difference. Arrow keys walk, Enter takes over. */
import { Button } from "antd";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { FormChange } from "#shared/comparing/form-change.ts";
import { toldChange } from "#shared/comparing/told-change.ts";
import type { Form } from "#shared/form/form.ts";
import { templateOf } from "#shared/template/templates.ts";
import { ProseDifference } from "#renderer/paper/ProseDifference.tsx";
import { readableDifference } from "#renderer/text/format.ts";
import { comparingWords } from "#renderer/text/comparing-words.ts";

interface Props {
  readonly left: Form;
  readonly right: Form;
  readonly names: { readonly left: string; readonly right: string };
  readonly changes: readonly FormChange[];
  readonly at: number;
  readonly onPoint: (change: number) => void;
  /** Absent where neither form can be changed. */
  readonly onTake: ((change: number) => void) | undefined;
}

export function ChangeList({ left, right, names, changes, at, onPoint, onTake }: Props) {
  const list = useRef<HTMLTableElement>(null);
  const template = templateOf(right.template);
  useEffect(() => {
    if (changes.length > 0) list.current?.querySelector(`[data-change="${at}"]`)?.scrollIntoView({ block: "nearest" });
  }, [at, changes]);
  const keyDown = (event: KeyboardEvent) => {
    // A button in a row has its own Enter.
    const isInRow = event.target !== event.currentTarget;
    const actions: Record<string, (() => void) | undefined> = {
      ArrowDown: () => onPoint(at + 1),
      ArrowUp: () => onPoint(at - 1),
      Home: () => onPoint(0),
      End: () => onPoint(changes.length - 1),
      ...(!isInRow && { Enter: onTake && (() => onTake(at)) }),
    };
    const action = actions[event.key];
    if (!action || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    action();
  };
  return (
    <div className="comparing-list">
      <table
        ref={list}
        className="differences"
        // A table whose rows are walked through is one.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        tabIndex={0}
        aria-label={comparingWords.list}
        aria-activedescendant={changes.length > 0 ? `comparing-change-${at}` : undefined}
        data-region
        data-focus-first
        onKeyDown={keyDown}
      >
        <thead>
          <tr>
            <th scope="col">{comparingWords.columns.where}</th>
            <th scope="col">{names.left}</th>
            <th scope="col">{names.right}</th>
            <th scope="col">{comparingWords.columns.difference}</th>
            {onTake && <th scope="col">{comparingWords.columns.take}</th>}
          </tr>
        </thead>
        <tbody>
          {changes.map((change, index) => {
            const told = toldChange(left, right, change, template);
            return (
              // The table takes the keys and points at its current row.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <tr
                key={JSON.stringify(change)}
                id={`comparing-change-${index}`}
                data-change={index}
                aria-selected={index === at}
                className={index === at ? "is-current" : ""}
                onClick={() => onPoint(index)}
              >
                <th scope="row">
                  {told.where}
                  {change.kind !== "changed" && <span className="quiet"> {comparingWords.kinds[change.kind]}</span>}
                </th>
                <ProseDifference
                  left={told.left}
                  right={told.right}
                  missing={comparingWords.missing}
                  blank={comparingWords.blank}
                />
                <td className="comparing-amount">
                  {readableDifference(told.difference)}
                  {told.share !== undefined && <span className="quiet"> {told.share}</span>}
                </td>
                {onTake && (
                  <td>
                    <Button
                      size="small"
                      tabIndex={-1}
                      onClick={(event) => {
                        event.stopPropagation();
                        onTake(index);
                      }}
                    >
                      {comparingWords.columns.take}
                    </Button>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
