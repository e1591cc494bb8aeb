/**
 * The ids by which packages know the forms of a library: what a form was handed in as, whatever it is named now, else what a package would give it, each unit
 * and year by itself.
 */
import { formIds } from "#shared/handing-in/form-ids.ts";
import type { FormSummary } from "#shared/api/contract.ts";
import { idHash } from "../handing-in/sha256.ts";
import { listedInSlices } from "../listed-in-slices.ts";
import { Slices } from "../slices.ts";
import type { Library } from "../store/library.ts";

/** Of a unit and year, by the id in the library. */
export async function idsInPackages(library: Library, unit: string, year: number | null): Promise<ReadonlyMap<number, string>> {
  const slices = new Slices();
  const forms = (await listedInSlices(library, slices, year)).filter(({ implementingUnit }) => implementingUnit === unit);
  return slices.run(idsOf(forms, knownAs(library, forms)));
}

/** Forms by what they may be called: whoever reads a package has only its workbooks, and names a renamed form by its new name. */
export async function formsByPackageId(
  library: Library,
  forms: readonly FormSummary[],
  slices: Slices,
): Promise<ReadonlyMap<string, number>> {
  const byId = new Map<string, number>();
  for (const known of [new Map<number, string>(), knownAs(library, forms)]) {
    for (const [form, id] of await slices.run(idsOf(forms, known))) byId.set(id, form);
  }
  return byId;
}

function knownAs(library: Library, forms: readonly FormSummary[]): ReadonlyMap<number, string> {
  return library.handIns.knownAs(forms.map(({ id }) => id));
}

function* idsOf(
  forms: readonly FormSummary[],
  known: ReadonlyMap<number, string>,
): Generator<undefined, ReadonlyMap<number, string>> {
  const ids = new Map<number, string>();
  for (const together of Map.groupBy(forms, ({ year, implementingUnit }) => `${year ?? ""}\n${implementingUnit}`).values()) {
    const identified = together.map((form) => Object.assign({}, form, { knownAs: known.get(form.id) }));
    const before = identified.flatMap(({ knownAs: as, ...form }) => (as === undefined ? [] : [{ ...form, id: as }]));
    const own = formIds(identified, before, idHash);
    for (const [i, { id }] of together.entries()) ids.set(id, own[i] ?? "");
    yield;
  }
  return ids;
}
