/**
 * The ids by which packages know the forms of a library: what a form was handed in as, whatever it is named now, else what a package would give it, each unit
 * and year by itself.
 */
import { formIds } from "#shared/handing-in/form-ids.ts";
import type { FormSummary } from "#shared/api/contract.ts";
import { idHash } from "../handing-in/sha256.ts";
import type { Library } from "../store/library.ts";

/** By the id in the library. */
export function idsInPackages(library: Library): ReadonlyMap<number, string> {
  const forms = library.forms.list();
  return idsOf(forms, library.handIns.knownAs(forms.map(({ id }) => id)));
}

/** Forms by what they may be called: whoever reads a package has only its workbooks, and names a renamed form by its new name. */
export function formsByPackageId(library: Library): ReadonlyMap<string, number> {
  const named = [...idsOf(library.forms.list(), new Map()), ...idsInPackages(library)];
  return new Map(named.map(([form, id]) => [id, form]));
}

function idsOf(forms: readonly FormSummary[], known: ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  for (const together of Map.groupBy(forms, ({ year, implementingUnit }) => `${year ?? ""}\n${implementingUnit}`).values()) {
    const identified = together.map((form) => Object.assign({}, form, { knownAs: known.get(form.id) }));
    const before = identified.flatMap(({ knownAs, ...form }) => (knownAs === undefined ? [] : [{ ...form, id: knownAs }]));
    const own = formIds(identified, before, idHash);
    for (const [i, { id }] of together.entries()) ids.set(id, own[i] ?? "");
  }
  return ids;
}
