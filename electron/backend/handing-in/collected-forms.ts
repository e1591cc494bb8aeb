/** The forms that count of a year, unit by unit, read in slices; and what they say beside each other. A package that is not sound any more gives none. */
import type { AcrossEvent } from "#shared/api/collecting.ts";
import { acrossUnitsByForm, type AcrossFinding, type UnitForm } from "#shared/handing-in/across-units.ts";
import { packagesBehind } from "#shared/handing-in/standing-packages.ts";
import { Slices } from "../slices.ts";
import { ifReadable } from "../store/if-readable.ts";
import type { Library } from "../store/library.ts";
import { collectedOf, countingUnits } from "./collection-state.ts";
import { formsIn } from "./forms-reader.ts";

/** Often enough for a bar that moves. */
const tellEvery = 20;

export async function* collectedForms(library: Library, year: number | null): AsyncGenerator<UnitForm> {
  const slices = new Slices();
  const { arrived, units } = collectedOf(library, year);
  const behind = packagesBehind(arrived);
  for (const unit of countingUnits(units))
    for (const { id } of behind(unit))
      for (const entry of ifReadable(() => library.arrived.entries(id)) ?? [])
        for (const form of formsIn([entry])) {
          yield { unit: unit.unit, form };
          await slices.pause();
        }
}

export async function* compareUnits(library: Library, year: number | null): AsyncGenerator<AcrossEvent, undefined, undefined> {
  const forms: UnitForm[] = [];
  for await (const form of collectedForms(library, year)) forms.push(form);
  const slices = new Slices();
  const findings: AcrossFinding[] = [];
  let done = 0;
  yield { kind: "comparing", done, total: forms.length };
  for (const portion of acrossUnitsByForm(forms)) {
    findings.push(...portion);
    done += 1;
    if (done % tellEvery === 0) yield { kind: "comparing", done: Math.min(done, forms.length), total: forms.length };
    await slices.pause();
  }
  yield { kind: "compared", findings };
  return undefined;
}
