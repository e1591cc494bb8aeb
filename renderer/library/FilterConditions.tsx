/** What forms have to be beside containing the text of the filter: of a year, of a unit, in a state, of an amount. */
import { Button, Input } from "antd";
import { useMemo } from "react";
import { useSettings } from "#renderer/desk/library-settings.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import type { FormSummary } from "#shared/api/contract.ts";
import { formMarks, narrows, type LibraryFilter } from "./library-filter.ts";

interface Props {
  /** All there are to choose from. */
  readonly forms: readonly FormSummary[];
  readonly filter: LibraryFilter;
  /** How many are as wanted. */
  readonly shown: number;
  readonly onChange: (filter: LibraryFilter) => void;
  readonly onClear: () => void;
}

const byName = new Intl.Collator("zh-CN");

export function FilterConditions({ forms, filter, shown, onChange, onClear }: Props) {
  const years = useMemo(() => [...new Set(forms.map(({ year }) => year))].toSorted((a, b) => (b ?? 0) - (a ?? 0)), [forms]);
  const units = useMemo(
    () => [...new Set(forms.map(({ implementingUnit }) => implementingUnit))].toSorted((a, b) => byName.compare(a, b)),
    [forms],
  );
  const { implementingUnit, otherUnits } = useSettings();
  // Where units take turns, the current one is what is looked for.
  const current = otherUnits.length > 0 && units.includes(implementingUnit) ? implementingUnit : undefined;
  const { year, unit, state } = filter;
  const bound = (which: "least" | "most") => (
    <Input
      size="small"
      inputMode="decimal"
      value={filter[which]}
      aria-label={libraryWords[which]}
      onChange={({ target: { value } }) => onChange({ ...filter, [which]: value })}
    />
  );
  return (
    <div className="library-conditions" role="group" aria-label={libraryWords.conditions}>
      <Choice
        label={libraryWords.year}
        all={libraryWords.allYears}
        options={years.map((one) => [one, one === null ? libraryWords.noYear : String(one)])}
        chosen={year}
        onChoose={(chosen) => onChange({ ...filter, year: chosen })}
      />
      <Choice
        label={libraryWords.unit}
        all={libraryWords.allUnits}
        options={[
          ...(current === undefined ? [] : [[current, libraryWords.currentUnit(current)] as const]),
          ...units.flatMap((one) => (one === current ? [] : [[one, one || libraryWords.noUnit] as const])),
        ]}
        chosen={unit}
        onChoose={(chosen) => onChange({ ...filter, unit: chosen })}
      />
      <Choice
        label={libraryWords.state}
        all={libraryWords.allStates}
        options={formMarks.map((mark) => [mark, libraryWords.marks[mark]])}
        chosen={state}
        onChoose={(chosen) => onChange({ ...filter, state: chosen })}
      />
      <div className="library-condition">
        <span>{libraryWords.total}</span>
        {bound("least")}
        <span>{libraryWords.upTo}</span>
        {bound("most")}
      </div>
      <div className="library-condition">
        <span role="status">{libraryWords.shownCount(shown)}</span>
        <Button type="link" size="small" disabled={!narrows(filter) && filter.text === ""} onClick={onClear}>
          {libraryWords.clearFilter}
        </Button>
      </div>
    </div>
  );
}

interface ChoiceProps<T> {
  readonly label: string;
  /** What choosing none of them is called. */
  readonly all: string;
  readonly options: readonly (readonly [T, string])[];
  readonly chosen: T | undefined;
  readonly onChoose: (chosen: T | undefined) => void;
}

function Choice<T>({ label, all, options, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <label className="library-condition">
      <span>{label}</span>
      <select
        value={options.findIndex(([one]) => one === chosen)}
        onChange={({ target: { value } }) => onChoose(options[Number(value)]?.[0])}
      >
        <option value={-1}>{all}</option>
        {options.map(([, name], index) => (
          // oxlint-disable-next-line react/no-array-index-key -- an option is its place in the list
          <option key={index} value={index}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
