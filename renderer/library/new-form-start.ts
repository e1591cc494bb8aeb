/**
 * What a new form is offered to begin with: as the settings say; where they say nothing, unit and department of the form that was saved
 * last, and the year people are working on.
 */
import type { FormSummary } from "#shared/api/contract.ts";
import type { Settings } from "#shared/api/settings.ts";
import { titleIn } from "#shared/template/template.ts";
import { templateOf } from "#shared/template/templates.ts";
import type { NewForm } from "./create-form.ts";

/** @param thisYear By the calendar, where the library has no year either. */
export function newFormStart(settings: Settings, forms: readonly FormSummary[], thisYear: number): NewForm {
  const { implementingUnit, supervisingDepartment, template, title, moneyUnit } = settings;
  const isSet = implementingUnit + supervisingDepartment !== "";
  const last = forms.toSorted((a, b) => b.savedAt - a.savedAt).find((form) => form.implementingUnit !== "");
  const known = isSet || !last ? { implementingUnit, supervisingDepartment } : last;
  const years = forms.flatMap(({ year }) => year ?? []);
  return {
    year: settings.year ?? (years.length > 0 ? Math.max(...years) : thisYear),
    template,
    title: titleIn(templateOf(template), title),
    moneyUnit,
    implementingUnit: known.implementingUnit,
    supervisingDepartment: known.supervisingDepartment,
  };
}
