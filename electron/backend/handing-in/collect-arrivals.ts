/**
 * What was found is kept in the library, package by package: whoever leaves in the middle keeps what came before. Only one package is in memory at a time, beside
 * the files that no manifest lists.
 */
import type { CollectEvent } from "#shared/api/collecting.ts";
import type { CameIn } from "../store/arrived-rows.ts";
import type { Library } from "../store/library.ts";
import { whenNotBusy } from "../when-not-busy.ts";
import type { Found } from "./find-arrived.ts";
import type { FormsReader } from "./forms-reader.ts";
import type { LooseForms } from "./loose-forms.ts";
import { foundPath, readFound } from "./read-found.ts";

interface Arriving {
  readonly library: Library;
  readonly reader: FormsReader;
  /** Gathers files beside packages. */
  readonly loose: LooseForms;
  /** Whether no more of them will come. */
  readonly isLast: boolean;
}

export async function* collectArrivals(
  found: AsyncIterable<Found>,
  { library, reader, loose, isLast }: Arriving,
): AsyncGenerator<CollectEvent, undefined, undefined> {
  let [came, known, refused] = [0, 0, 0];
  const years = new Set<number | null>();
  const keep = async (one: CameIn) => {
    const isNew = await whenNotBusy(library, () => library.arrived.put(one));
    if (isNew) came += 1;
    else known += 1;
    years.add(one.year);
  };
  for await (const one of found) {
    yield { kind: "reading", ...one.at, path: foundPath(one) };
    const arrival = await readFound(one, loose, reader);
    if (arrival?.kind === "came") await keep(arrival.came);
    if (arrival?.kind === "refused") {
      refused += 1;
      const { path, error, whose } = arrival;
      if (whose) years.add(whose.year);
      await whenNotBusy(library, () => library.arrived.refuse({ path, error, ...whose }));
    }
  }
  if (isLast) for (const one of loose.packages()) await keep(one);
  yield { kind: "collected", came, known, refused, years: [...years] };
  return undefined;
}
