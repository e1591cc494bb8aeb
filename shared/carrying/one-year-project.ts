/** Whether a project ends with its year, by what its form says: such a one is not proposed for the next. */
import type { Form } from "../form/form.ts";
import { foldLabel } from "../value/normalize-text.ts";

const once = /一年期|一次性|当年|1年期|阶段性/;
const oneYear = /^(?:1|一|壹)(?:个)?年(?:期)?$/;

/** What of a form says how long its project goes on. */
export type LastingProject = Pick<Form, "projectAttribute" | "projectTerm" | "year">;

export function isOneYearProject({ projectAttribute, projectTerm, year }: LastingProject): boolean {
  const [attribute, term] = [foldLabel(projectAttribute), foldLabel(projectTerm)];
  if (/经常|延续|持续|长期/.test(attribute)) return false;
  if (once.test(attribute)) return true;
  // A term that is the form's year and nothing else, from its first month to its last one at most.
  const years = new Set(term.match(/(?<!\d)(?:19|20)\d{2}(?=年|[./-])/g));
  return oneYear.test(term) || (years.size === 1 && year !== null && years.has(String(year)) && !/起|以后|长期/.test(term));
}
