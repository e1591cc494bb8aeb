/** The projects of one 汇总表, counted and added up in one pass: all of them, by unit, by state. */
import { Big } from "big.js";
import type { Overview } from "../api/overview.ts";
import type { Summary, SummaryEntry, SummaryRow } from "../handing-in/summary.ts";
import { wholeAmounts } from "../template/whole-amount.ts";
import { foldLabel } from "../value/normalize-text.ts";
import type { FormState, HandingState, ReviewState } from "../form/form-states.ts";

/** A form as it is added up. */
export interface OverviewEntry extends SummaryEntry {
  readonly id: number;
  readonly review: ReviewState;
  readonly handing: HandingState;
  readonly carried?: { readonly untouched: number; readonly texts: number };
}

export type YearSummary = Summary<OverviewEntry>;
export type ProjectRow = Extract<SummaryRow<OverviewEntry>, { readonly kind: "project" }>;

export class Tally {
  forms = 0;
  #amount = new Big(0);
  #carried = { forms: 0, untouched: 0, texts: 0 };

  add(amount: string | undefined, { carried }: OverviewEntry): void {
    this.forms += 1;
    if (amount !== undefined) this.#amount = this.#amount.plus(amount);
    if (!carried) return;
    const { forms, untouched, texts } = this.#carried;
    this.#carried = { forms: forms + 1, untouched: untouched + carried.untouched, texts: texts + carried.texts };
  }

  get amount(): string {
    return this.#amount.toFixed();
  }

  /** None where nothing came over. */
  get carried(): Overview["carried"] {
    return this.#carried.forms > 0 ? this.#carried : undefined;
  }
}

export interface UnitTally {
  readonly department: string;
  readonly unit: string;
  readonly tally: Tally;
}

export interface Tallies {
  readonly all: Tally;
  /** By `unitKey`. */
  readonly units: ReadonlyMap<string, UnitTally>;
  readonly states: ReadonlyMap<FormState, Tally>;
  readonly templates: ReadonlySet<string>;
}

/** A form at a time, for whoever has something else to do in between. */
export function* tallying(summary: YearSummary): Generator<undefined, Tallies> {
  const all = new Tally();
  const units = new Map<string, UnitTally>();
  const states = new Map<FormState, Tally>();
  const templates = new Set<string>();
  for (const row of summary.rows) {
    if (row.kind !== "project") continue;
    const { entry } = row;
    const amount = row.cells[wholeColumn(summary, row)]?.amount;
    const { supervisingDepartment: department, implementingUnit: unit } = entry;
    const key = unitKey(entry);
    const ofUnit = units.get(key) ?? { department, unit, tally: new Tally() };
    units.set(key, ofUnit);
    for (const tally of [all, ofUnit.tally, tallyOf(states, entry.review), tallyOf(states, entry.handing)])
      tally.add(amount, entry);
    templates.add(entry.template);
    yield;
  }
  return { all, units, states, templates };
}

/** What two years have in common of a unit's name. */
export function unitKey({
  supervisingDepartment,
  implementingUnit,
}: Pick<SummaryEntry, "supervisingDepartment" | "implementingUnit">): string {
  return JSON.stringify([foldLabel(supervisingDepartment), foldLabel(implementingUnit)]);
}

/** Which column a project counts with: the first whole amount that is filled in. */
export function wholeColumn({ columns }: Pick<YearSummary, "columns">, { entry }: ProjectRow): number {
  const field = wholeAmounts.find((total) => entry.amounts.has(total)) ?? wholeAmounts[0];
  return columns.findIndex((column) => column.field === field);
}

function tallyOf(states: Map<FormState, Tally>, state: FormState): Tally {
  const known = states.get(state) ?? new Tally();
  states.set(state, known);
  return known;
}
