/** What stands on one side of a comparison, and how the person chooses it: a form of the library, an older content of one, a form of a file. */
import type { FormSummary, Version } from "#shared/api/contract.ts";
import { projectLikeness } from "#shared/comparing/project-likeness.ts";
import { projectKey } from "#shared/form/project-identity.ts";
import type { Form } from "#shared/form/form.ts";
import { comparingWords } from "#renderer/text/comparing-words.ts";
import { dateAndTime } from "#renderer/text/format.ts";
import { versionName } from "#renderer/text/history-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";

export type Side =
  | { readonly kind: "form"; readonly id: number }
  | { readonly kind: "version"; readonly id: number; readonly version: number; readonly name: string }
  | { readonly kind: "file"; readonly name: string; readonly form: Form };

export interface Sides {
  readonly left: Side | undefined;
  readonly right: Side | undefined;
}

/** Which side what is taken over comes into: only a form of the library can be changed, the right one where both are. */
export function targetOf({ left, right }: Sides): "left" | "right" | undefined {
  if (right?.kind === "form") return "right";
  return left?.kind === "form" ? "left" : undefined;
}

export function versionLabel({ kind, name, at }: Pick<Version, "kind" | "name" | "at">): string {
  return comparingWords.version(versionName({ kind, name }), dateAndTime(at));
}

export function formLabel({ year, projectName }: Pick<FormSummary, "year" | "projectName">): string {
  return comparingWords.form(year, projectName || libraryWords.noProject);
}

/** Two forms of the library with the older year at the left, so that the right one is what became of it. */
export function inOrderOfYears(one: FormSummary, other: FormSummary): Sides {
  const [left, right] = (one.year ?? 0) <= (other.year ?? 0) ? [one, other] : [other, one];
  return { left: { kind: "form", id: left.id }, right: { kind: "form", id: right.id } };
}

/** What a form is most likely compared with: its project's form of the year before. */
export function yearBefore(form: FormSummary, forms: readonly FormSummary[]): FormSummary | undefined {
  const key = projectKey(form);
  return forms.find(
    (one) => key !== "" && one.year !== null && form.year !== null && one.year === form.year - 1 && projectKey(one) === key,
  );
}

/** Of the forms of a file the one that is the other side's project, as far as can be told. */
export function likest(forms: readonly Form[], other: Form | undefined): Form | undefined {
  if (!other) return forms[0];
  const key = projectKey(other);
  const score = (form: Form) => (projectKey(form) === key ? 2 : projectLikeness(form, other));
  return forms.toSorted((a, b) => score(b) - score(a))[0];
}
