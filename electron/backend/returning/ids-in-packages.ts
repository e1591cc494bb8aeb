/** The ids by which packages know the forms of a library: what a package of them would be given, each unit and year by itself. */
import { formIds } from "#shared/handing-in/form-ids.ts";
import { idHash } from "../handing-in/sha256.ts";
import type { Library } from "../store/library.ts";

/** By the id in the library. */
export function idsInPackages(library: Library): ReadonlyMap<number, string> {
  const byPackage = Map.groupBy(library.forms.list(), ({ year, implementingUnit }) => `${year ?? ""}\n${implementingUnit}`);
  const ids = new Map<number, string>();
  for (const forms of byPackage.values()) {
    const own = formIds(forms, [], idHash);
    for (const [i, { id }] of forms.entries()) ids.set(id, own[i] ?? "");
  }
  return ids;
}
