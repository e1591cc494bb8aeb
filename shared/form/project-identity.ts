/** Which forms are the same project's over the years: same unit and same project name, without years, blanks and differences of width. */
import { foldLabel } from "../value/normalize-text.ts";
import type { Form } from "./form.ts";

const years = /(?:19|20)\d{2}(?:年度|年)?/g;

/** The same for every year's form of one project; `""` for a form without a project name, which is like no other. */
export function projectKey({ implementingUnit, projectName }: Pick<Form, "implementingUnit" | "projectName">): string {
  const project = comparable(projectName);
  return project === "" ? "" : `${comparable(implementingUnit)}\n${project}`;
}

function comparable(name: string): string {
  const folded = foldLabel(name);
  // A project that is called after nothing but its year still has a name.
  return folded.replaceAll(years, "") || folded;
}
