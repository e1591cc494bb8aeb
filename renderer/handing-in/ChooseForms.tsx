/** Which forms are handed in: those of a year, of one unit or all, each with what the review found and whether it changed since it was handed in. */
import { useMemo } from "react";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { FormsTable, type FormsTableRow } from "#renderer/desk/forms-table/FormsTable.tsx";
import { formsList } from "#renderer/desk/forms-list.ts";
import { readableAmount, sumReadable } from "#renderer/text/format.ts";
import { handingInWords } from "#renderer/text/handing-in-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import type { FormSummary } from "#shared/api/contract.ts";
import { handInPlace, shownForms } from "./hand-in-place.ts";

const none: readonly FormSummary[] = [];
const noYear = "";

export function ChooseForms() {
  const desk = useDesk();
  const forms = usePart(formsList, (state) => state.forms) ?? none;
  const place = usePart(handInPlace, (state) => state);
  const { year, shownUnit, chosen } = place;
  const shown = useMemo(() => shownForms(forms, place), [forms, place]);
  const years = [...new Set(forms.map((form) => form.year))].toSorted((a, b) => (b ?? 0) - (a ?? 0));
  const units = [...new Set(forms.filter((form) => form.year === year).map((form) => form.implementingUnit))].toSorted(byName);
  const rows = useMemo(() => shown.map((form) => rowOf(form)), [shown]);
  const chosenForms = forms.filter(({ id }) => chosen.has(id));
  const set = desk.part(handInPlace).set;

  const showYear = (to: number | null) => {
    const ids = forms.filter((form) => form.year === to).map(({ id }) => id);
    set({ year: to, shownUnit: undefined, chosen: new Set(ids), unit: undefined, name: undefined });
  };
  const showUnit = (to: string | undefined) => {
    const ids = shownForms(forms, { ...place, shownUnit: to }).map(({ id }) => id);
    set({ shownUnit: to, chosen: new Set(ids), unit: undefined, name: undefined });
  };

  return (
    <section className="hand-in-forms" aria-label={handingInWords.forms}>
      <div className="hand-in-filters">
        <label>
          {handingInWords.year}
          <select
            data-focus-first
            value={year ?? noYear}
            onChange={({ target: { value } }) => showYear(value === noYear ? null : Number(value))}
          >
            {years.map((one) => (
              <option key={one ?? noYear} value={one ?? noYear}>
                {one ?? handingInWords.noYear}
              </option>
            ))}
          </select>
        </label>
        {units.length > 1 && (
          <label>
            {handingInWords.unit}
            <select
              value={shownUnit === undefined ? -1 : units.indexOf(shownUnit)}
              onChange={({ target: { value } }) => showUnit(units[Number(value)])}
            >
              <option value={-1}>{handingInWords.allUnits}</option>
              {units.map((unit, i) => (
                <option key={unit} value={i}>
                  {unit || libraryWords.noUnit}
                </option>
              ))}
            </select>
          </label>
        )}
        <span className="hand-in-chosen" role="status">
          {handingInWords.chosen(chosenForms.length, sumOf(chosenForms))}
        </span>
      </div>
      <FormsTable
        label={handingInWords.forms}
        heads={{
          name: handingInWords.project,
          ...(units.length > 1 && shownUnit === undefined && { where: handingInWords.unit }),
          amount: handingInWords.amount,
          counts: handingInWords.review,
          state: handingInWords.state,
        }}
        rows={rows}
        none={handingInWords.none}
        chosen={chosen}
        onChoose={(to) => set({ chosen: to })}
        chooseAll={handingInWords.all}
      />
    </section>
  );
}

const { compare: byName } = new Intl.Collator("zh-CN");

function rowOf(form: FormSummary): FormsTableRow {
  const { id, projectName, implementingUnit, projectTotal, moneyUnit, review } = form;
  return {
    id,
    name: projectName || libraryWords.noProject,
    where: implementingUnit || libraryWords.noUnit,
    amount: projectTotal === "" ? "" : `${readableAmount(projectTotal)} ${moneyUnit}`,
    counts: review,
    state: <HandedState handedIn={form.handedIn} />,
  };
}

function HandedState({ handedIn }: Pick<FormSummary, "handedIn">) {
  if (!handedIn) return <span className="quiet">{handingInWords.never}</span>;
  const { at, changedAt } = handedIn;
  if (changedAt === undefined) return <span title={handingInWords.handedInTitle(at)}>{handingInWords.handedIn(at)}</span>;
  return (
    <span className="hand-in-changed" title={handingInWords.changedTitle(at, changedAt)}>
      {handingInWords.changedSince}
    </span>
  );
}

/** By units of money where they differ. */
function sumOf(forms: readonly FormSummary[]): string {
  return [...Map.groupBy(forms, ({ moneyUnit }) => moneyUnit)]
    .map(([unit, own]) => `${readableAmount(sumReadable(own.map(({ projectTotal }) => projectTotal)))} ${unit}`)
    .join(" + ");
}
