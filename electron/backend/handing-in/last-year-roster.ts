/** Who handed in last year, as the library has it: the units of its forms of the year before, each with its projects. */
import type { FormSummary } from "#shared/api/contract.ts";
import type { RosterUnit } from "#shared/handing-in/roster.ts";
import { foldLabel } from "#shared/value/normalize-text.ts";

/** @param forms Those of the year before. */
export function lastYearRoster(forms: readonly FormSummary[]): RosterUnit[] {
  const own = forms.filter((form) => form.implementingUnit.trim() !== "");
  return [...Map.groupBy(own, ({ implementingUnit }) => foldLabel(implementingUnit)).values()].map((together) => ({
    unit: together[0]?.implementingUnit ?? "",
    code: "",
    projects: [...new Set(together.map(({ projectName }) => projectName).filter((name) => name !== ""))],
  }));
}
