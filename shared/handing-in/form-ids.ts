/**
 * Ids of the forms of a package: the same form has the same id in every package of its unit, so that remarks and changes find it again.
 *
 * A form keeps the id it had in the package before, by what the library knows of it or else by its project. One that was in none gets an id made of its year, unit and project, which comes out the same on any
 * machine; so even who lost the earlier package hands in under the same ids. Ids are never blank and never twice in a package.
 */
import type { Form } from "../form/form.ts";
import { projectKey } from "../form/project-identity.ts";
import { foldLabel } from "../value/normalize-text.ts";

export interface IdentifiedForm extends Pick<Form, "year" | "implementingUnit" | "projectName"> {
  /** The id it had in a package, where somebody knows that this is the same form, whatever it is named now. */
  readonly knownAs?: string | undefined;
}

export interface KnownForm extends Pick<Form, "implementingUnit" | "projectName"> {
  readonly id: string;
}

/**
 * An id for each form, in order.
 * @param before Forms of the package before, of the same year.
 * @param hash Of a text, short enough to be read out.
 */
export function formIds(
  forms: readonly IdentifiedForm[],
  before: readonly KnownForm[],
  hash: (text: string) => string,
): string[] {
  const ids = new Set(before.map(({ id }) => id));
  // A form that was copied whole, its id with it, is another one all the same.
  const own = forms.map(({ knownAs }) => (knownAs !== undefined && ids.delete(knownAs) ? knownAs : undefined));
  const known = Map.groupBy(
    before.filter(({ id }) => ids.has(id)),
    sameProjectKey,
  );
  const kept = forms.map((form, i) => own[i] ?? known.get(sameProjectKey(form))?.shift()?.id);
  const taken = new Set(kept);
  return forms.map((form, i) => {
    const keeps = kept[i];
    if (keeps !== undefined) return keeps;
    for (let number = 1; ; number += 1) {
      const id = hash([form.year ?? "", sameProjectKey(form), ...(number === 1 ? [] : [number])].join("\n"));
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  });
}

/** The same for the forms of one project; for all forms of a unit that name none. */
export function sameProjectKey(form: Pick<Form, "implementingUnit" | "projectName">): string {
  return projectKey(form) || foldLabel(form.implementingUnit);
}
