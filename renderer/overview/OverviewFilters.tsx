/** Which forms are added up: of a year, beside those of another one, of some units, in some states. */
import { Select } from "antd";
import { useMemo } from "react";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import { overviewWords } from "#renderer/text/overview-words.ts";
import type { FormSummary } from "#shared/api/contract.ts";
import type { OverviewAsked } from "#shared/api/overview.ts";
import { handingStates, reviewStates, type FormState } from "#shared/form/form-states.ts";
import { lookOverview } from "./look-overview.ts";

const none: readonly FormSummary[] = [];
/** No year, and not compared: values a list can hold. */
const noYear = 0;

const { compare } = new Intl.Collator("zh-CN");

export function OverviewFilters({ asked }: { readonly asked: OverviewAsked }) {
  const desk = useDesk();
  const forms = usePart(formsList, (state) => state.forms) ?? none;
  const years = useMemo(() => [...new Set(forms.map(({ year }) => year))].toSorted((a, b) => (b ?? 0) - (a ?? 0)), [forms]);
  const units = useMemo(() => [...new Set(forms.map(({ implementingUnit }) => implementingUnit))].toSorted(compare), [forms]);
  const ask = ({ year, before, units: ofUnits, states }: OverviewAskedHere) => {
    const next: OverviewAsked = {
      year,
      ...(before !== undefined && before !== year && { before }),
      ...(ofUnits && ofUnits.length > 0 && { units: ofUnits }),
      ...(states && states.length > 0 && { states }),
    };
    runAction(desk, () => lookOverview(desk, next));
  };
  const others = years.filter((one) => one !== null && one !== asked.year);
  const chooseYear = (value: number) => {
    const year = value === noYear ? null : value;
    const before = years.find((one) => one !== null && one === (year ?? 0) - 1) ?? undefined;
    ask({ ...asked, year, before: asked.before === undefined ? undefined : before });
  };
  return (
    <>
      <Select<number>
        size="small"
        className="overview-year"
        aria-label={overviewWords.year}
        value={asked.year ?? noYear}
        onChange={chooseYear}
        options={years.map((year) => ({ value: year ?? noYear, label: overviewWords.yearName(year) }))}
      />
      <Select<number>
        size="small"
        className="overview-before"
        aria-label={overviewWords.before}
        value={asked.before ?? noYear}
        onChange={(value) => ask({ ...asked, before: value === noYear ? undefined : value })}
        options={[
          { value: noYear, label: overviewWords.notCompared },
          ...others.map((year) => ({ value: year ?? noYear, label: overviewWords.comparedWith(year ?? noYear) })),
        ]}
      />
      {units.length > 1 && (
        <Select<string[]>
          size="small"
          mode="multiple"
          allowClear
          className="overview-units"
          aria-label={overviewWords.units}
          placeholder={overviewWords.allUnits}
          maxTagCount="responsive"
          popupMatchSelectWidth={320}
          optionFilterProp="label"
          value={asked.units ?? []}
          onChange={(chosen) => ask({ ...asked, units: chosen })}
          options={units.map((unit) => ({ value: unit, label: unit || libraryWords.noUnit }))}
        />
      )}
      <Select<FormState[]>
        size="small"
        mode="multiple"
        allowClear
        className="overview-states"
        aria-label={overviewWords.states}
        placeholder={overviewWords.allStates}
        maxTagCount="responsive"
        value={asked.states ?? []}
        onChange={(chosen) => ask({ ...asked, states: chosen })}
        options={[
          { label: overviewWords.respects.review, options: reviewStates.map(stateOption) },
          { label: overviewWords.respects.handing, options: handingStates.map(stateOption) },
        ]}
      />
    </>
  );
}

interface OverviewAskedHere extends Omit<OverviewAsked, "before"> {
  readonly before?: number | undefined;
}

function stateOption(state: FormState) {
  return { value: state, label: overviewWords.stateName(state) };
}
