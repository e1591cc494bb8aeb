/** One form in the trash: whether it is selected, what it is, and when it was taken out. */
import { BorderOutlined, CheckSquareFilled } from "@ant-design/icons";
import type { RemovedForm } from "#shared/api/contract.ts";
import type { Modifiers } from "#renderer/desk/selection.ts";
import { dateAndTime, readableAmount } from "#renderer/text/format.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { trashWords } from "#renderer/text/trash-words.ts";

export const trashRowHeight = 32;

interface Props {
  readonly form: RemovedForm;
  readonly top: number;
  readonly current: boolean;
  readonly selected: boolean;
  readonly onChoose: (modifiers: Modifiers) => void;
}

export function trashRowId(id: number): string {
  return `trash-${id}`;
}

export function TrashRow({ form, top, current, selected, onChoose }: Props) {
  const { id, projectName, implementingUnit, year, projectTotal, moneyUnit, removedAt } = form;
  const name = projectName || libraryWords.noProject;
  const unit = implementingUnit || libraryWords.noUnit;
  return (
    // The list itself takes the keys and points at its current row.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={trashRowId(id)}
      role="option"
      aria-selected={selected}
      className={`trash-row ${current ? "is-current" : ""} ${selected ? "is-selected" : ""}`}
      style={{ top, height: trashRowHeight }}
      onClick={(event) => onChoose({ add: event.ctrlKey || event.metaKey, range: event.shiftKey })}
    >
      {/* The space key of the list does the same, and the row itself says whether it is selected. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <span
        className="trash-check"
        aria-hidden
        title={trashWords.choose(name)}
        onClick={(event) => {
          event.stopPropagation();
          onChoose({ add: true, range: event.shiftKey });
        }}
      >
        {selected ? <CheckSquareFilled /> : <BorderOutlined />}
      </span>
      <span className="trash-project" title={name}>
        {name}
      </span>
      <span className="trash-unit quiet" title={unit}>
        {unit}
      </span>
      <span className="trash-year quiet">{year ?? libraryWords.noYear}</span>
      <span className="trash-amount">{importWords.amount(readableAmount(projectTotal), moneyUnit)}</span>
      <span className="trash-time quiet">{dateAndTime(removedAt)}</span>
    </div>
  );
}
