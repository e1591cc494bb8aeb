/** One cell of a blank in the list: its name and label, what is unclear about it, and what is written to it, to be chosen. */
import type { Slot } from "#renderer/paper/source/source-links.ts";
import { blankWords } from "#renderer/text/blank-words.ts";
import type { CellRow } from "./cell-rows.ts";
import type { Choice } from "./choices.ts";

interface Props {
  readonly row: CellRow;
  /** Whether it is the one that waits for an answer. */
  readonly isOpen: boolean;
  readonly onLook: () => void;
  readonly onChoose: (choice: Choice) => void;
}

/** Puts the person at the question about a cell, where there is one. */
export function enterRow(slot: Slot): void {
  document.querySelector<HTMLElement>(`.blank-row select[data-slot="${slot}"]`)?.focus();
}

export function CellRowView({ row, isOpen, onLook, onChoose }: Props) {
  const { slot, cell, label, why, groups, value } = row;
  const choices = groups.flatMap((group) => group.choices);
  const choose = (chosen: string) => {
    const choice = choices.find((one) => one.value === chosen);
    if (choice) onChoose(choice);
  };
  return (
    <li className={isOpen ? "blank-row is-open" : "blank-row"}>
      <label>
        <span className="blank-row-label">
          <span className="blank-row-cell">{cell}</span> {label}
        </span>
        {why !== "" && <span className="blank-row-why quiet">{why}</span>}
        <select
          data-slot={slot}
          aria-label={blankWords.cell(cell, label)}
          value={value}
          onFocus={onLook}
          onChange={(event) => choose(event.target.value)}
        >
          {value === "" && <option value="">{blankWords.choose}</option>}
          {groups.map(({ label: heading, choices: own }) => {
            const options = own.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ));
            return heading === "" ? (
              options
            ) : (
              <optgroup key={heading} label={heading}>
                {options}
              </optgroup>
            );
          })}
        </select>
      </label>
    </li>
  );
}
