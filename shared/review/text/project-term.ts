/** How long a project runs, by what its form says. */
import type { Form } from "../../form/form.ts";

/** What a form prints for a project without an end. */
export const openEndedYears = 99;

/** Years of 项目期 (`1年`, `99年`), or of its period (`2019-2021`); `undefined` where it says neither. */
export function termYears({ projectTerm }: Form): number | undefined {
  const term = projectTerm.replaceAll(/\s/g, "");
  const years = /^(\d{1,2})年$/.exec(term)?.[1];
  if (years !== undefined) return Number(years);
  const period = /^(20\d{2})年?[-—–~～至](20\d{2})年?$/.exec(term);
  return period ? Number(period[2]) - Number(period[1]) + 1 : undefined;
}

/** When a term ends that is written as a period: `2023年4月-2024年2月`, `2023.07-2024.01`, `2019-2021`. */
export function termEnd({ projectTerm }: Form): { readonly year: number; readonly month: number } | undefined {
  const term = projectTerm.replaceAll(/\s/g, "");
  const end = /[-—–~～至到]{1,2}(20\d{2})(?:[年./-](?:(\d{1,2})[月./-]?)?)?(?:\d{1,2}日?)?(?:年|底|止)?$/.exec(term);
  return end ? { year: Number(end[1]), month: Number(end[2] ?? 12) } : undefined;
}

/** Whether the project ends with the form's year: 一年期项目, 项目期 1年. */
export function endsThisYear(form: Form): boolean {
  return form.projectAttribute.trim() === "一年期项目" || termYears(form) === 1;
}
