/**
 * Everything that arrived, package by package: what is sound is taken whole, what is not is refused with a sentence, and neither stops the rest.
 *
 * Of a package only its manifest's forms and the packed forms stay in memory when the next one is opened.
 */
import { resolve } from "node:path";
import { appErrorText } from "#shared/api/app-error-text.ts";
import { acrossUnits, type AcrossFinding } from "#shared/handing-in/across-units.ts";
import { collectUnits, type CollectedUnit } from "#shared/handing-in/collecting.ts";
import type { Remark } from "#shared/handing-in/return-file.ts";
import type { RosterUnit } from "#shared/handing-in/roster.ts";
import { packagesBehind } from "#shared/handing-in/standing-packages.ts";
import type { CameIn } from "../store/arrived-rows.ts";
import { findArrived } from "./find-arrived.ts";
import { formsIn, type FormsReader } from "./forms-reader.ts";
import { LooseForms } from "./loose-forms.ts";
import { readFound } from "./read-found.ts";

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
  const arrived: CameIn[] = [];
  const refused: Refused[] = [];
  // Files that are named one by one were chosen together, whatever their order.
  const named = new LooseForms();
  for (const location of locations) {
    const inside = new LooseForms(location);
    for await (const found of findArrived(location)) {
      const isNamed = found.kind === "file" && found.path === location;
      if (found.kind === "file" && resolve(found.path) === rosterFile) continue;
      const arrival = await readFound(found, isNamed ? named : inside, reader);
      if (arrival?.kind === "came") arrived.push(arrival.came);
      if (arrival?.kind === "refused") refused.push({ package: arrival.path, why: appErrorText(arrival.error) });
    }
    arrived.push(...inside.packages());
  }
  arrived.push(...named.packages());
  const units = collectUnits(arrived, roster?.units);
  const behind = packagesBehind(arrived);
  return {
    units: units.map((unit) => ({ ...unit, answers: behind(unit).flatMap(({ answers }) => answers) })),
    refused,
    across: acrossUnits(
      units
        .filter(({ state }) => state !== "twice")
        .flatMap((unit) => behind(unit).flatMap(({ entries }) => formsIn(entries).map((form) => ({ unit: unit.unit, form })))),
    ),
  };
}
