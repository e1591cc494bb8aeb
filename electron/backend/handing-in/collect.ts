/**
 * Everything that arrived, package by package: what is sound is taken whole, what is not is refused with a sentence, and neither stops the rest.
 *
 * Of a package only its manifest's forms and the packed forms stay in memory when the next one is opened.
 */
import { resolve } from "node:path";
import { AppError } from "#shared/api/app-error.ts";
import { appErrorText } from "#shared/api/app-error-text.ts";
import { formSchema } from "#shared/form/form.ts";
import { acrossUnits, type AcrossFinding } from "#shared/handing-in/across-units.ts";
import { collectUnits, type CollectedUnit } from "#shared/handing-in/collecting.ts";
import type { Remark } from "#shared/handing-in/return-file.ts";
import type { RosterUnit } from "#shared/handing-in/roster.ts";
import { unpack } from "../store/packed.ts";
import { findArrived } from "./find-arrived.ts";
import type { FormsReader } from "./forms-reader.ts";
import { LooseForms } from "./loose-forms.ts";
import { readPackage, type ArrivedPackage } from "./read-package.ts";

export interface Refused {
  readonly package: string;
  /** One sentence. */
  readonly why: string;
}

export interface Collection {
  readonly units: readonly (CollectedUnit & { readonly answers: readonly Remark[] })[];
  readonly refused: readonly Refused[];
  /** What the units' forms say beside each other. */
  readonly across: readonly AcrossFinding[];
}

/** The workbook of expected units, which may lie among what arrived. */
export interface Roster {
  readonly file: string;
  readonly units: readonly RosterUnit[];
}

export async function collect(
  locations: readonly string[],
  roster: Roster | undefined,
  reader: FormsReader,
): Promise<Collection> {
  const rosterFile = roster && resolve(roster.file);
  const arrived: ArrivedPackage[] = [];
  const refused: Refused[] = [];
  // Files that are named one by one were chosen together, whatever their order.
  const named = new LooseForms();
  for (const location of locations) {
    const inside = new LooseForms(location);
    for await (const found of findArrived(location)) {
      if (found.kind === "file" && resolve(found.path) === rosterFile) continue;
      const path = found.kind === "package" ? `${found.tree.name}/${found.base}`.replace(/\/$/, "") : found.path;
      try {
        if (found.kind === "refused") throw found.error;
        if (found.kind === "package") arrived.push(await readPackage(found.tree, found.base, reader));
        else {
          const bytes = await found.read();
          const loose = found.path === location ? named : inside;
          loose.add(found.path, bytes, await reader.readStrictly(found.name, bytes));
        }
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        refused.push({ package: path, why: appErrorText(error.toData()) });
      }
    }
    arrived.push(...inside.packages());
  }
  arrived.push(...named.packages());
  const units = collectUnits(arrived, roster?.units);
  const byPackage = Map.groupBy(arrived, (one) => one.package);
  const standing = (unit: CollectedUnit) =>
    unit.packages.flatMap((name) =>
      (byPackage.get(name) ?? []).filter((one) => unit.forms.some((form) => one.forms.includes(form))),
    );
  return {
    units: units.map((unit) => ({ ...unit, answers: standing(unit).flatMap(({ answers }) => answers) })),
    refused,
    across: acrossUnits(
      units
        .filter(({ state }) => state !== "twice")
        .flatMap((unit) =>
          standing(unit).flatMap(({ read }) => read.map((form) => ({ unit: unit.unit, form: unpack(form, formSchema) }))),
        ),
    ),
  };
}
