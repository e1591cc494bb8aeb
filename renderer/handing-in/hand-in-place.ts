/**
 * Where the person is on the page of handing in: which forms are chosen, what is to be written and where. It stays when a finding is followed to its cell, so
 * that whoever comes back goes on. How the package is made is remembered on this machine.
 */
import { definePart, type Desk } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { rememberChoice, rememberedChoice } from "#renderer/desk/remembered.ts";
import { createStore } from "#renderer/desk/store.ts";
import { packageKinds, type CheckKind, type HandInOrder, type HandInTarget } from "#shared/api/handing-in.ts";
import type { FormSummary } from "#shared/api/contract.ts";
import type { Place } from "#shared/api/places.ts";

export const handInPage = "hand-in";

type Parts = HandInOrder["parts"];

export interface HandInPlace {
  readonly year: number | null;
  /** Whose forms are shown; of all units where not given. */
  readonly shownUnit: string | undefined;
  readonly chosen: ReadonlySet<number>;
  readonly parts: Parts;
  readonly oneWorkbook: boolean;
  readonly as: HandInTarget["as"];
  /** What the person typed instead of what is proposed. */
  readonly unit: string | undefined;
  readonly name: string | undefined;
  readonly place: Place | undefined;
  /** Which findings of the check list are shown; all where not given. */
  readonly kind: CheckKind | undefined;
  /** The line of the check list that was followed last. */
  readonly line: number;
  /** A finding was followed to its cell: the way back is offered. */
  readonly isLeft: boolean;
}

const partNames = ["pdf", "summary", "report", "opinions"] as const satisfies readonly (keyof Parts)[];
const usualParts: Parts = { pdf: false, summary: true, report: true, opinions: true };

export const handInPlace = definePart(() =>
  createStore<HandInPlace>({
    year: null,
    shownUnit: undefined,
    chosen: new Set(),
    parts: rememberedParts(),
    oneWorkbook: rememberedChoice("hand-in.workbooks", ["each", "one"]) === "one",
    as: rememberedChoice("hand-in.as", packageKinds) ?? "zip",
    unit: undefined,
    name: undefined,
    place: undefined,
    kind: undefined,
    line: 0,
    isLeft: false,
  }),
);

/** Begins with these forms, or else with all of a year. */
export function beginHandIn(desk: Desk, ids: readonly number[], openForm: number | undefined): void {
  const { forms = [] } = desk.part(formsList).get();
  const given = forms.filter(({ id }) => ids.includes(id));
  const [like] = given.length > 0 ? given : forms.filter(({ id }) => id === openForm);
  const year = like === undefined ? latestYear(forms) : like.year;
  const ofYear = (given.length > 0 ? given : forms).filter((form) => form.year === year);
  desk.part(handInPlace).set({
    year,
    shownUnit: undefined,
    chosen: new Set(ofYear.map(({ id }) => id)),
    unit: undefined,
    name: undefined,
    kind: undefined,
    line: 0,
    isLeft: false,
  });
}

/** Forms of the chosen year and unit, as the page lists them. */
export function shownForms(forms: readonly FormSummary[], { year, shownUnit }: HandInPlace): readonly FormSummary[] {
  const { compare } = new Intl.Collator("zh-CN");
  return forms
    .filter((form) => form.year === year && (shownUnit === undefined || form.implementingUnit === shownUnit))
    .toSorted((a, b) => compare(a.implementingUnit, b.implementingUnit) || a.id - b.id);
}

export function setParts(desk: Desk, change: Partial<Parts>): void {
  desk.part(handInPlace).set(({ parts }) => ({ parts: { ...parts, ...change } }));
  const { parts } = desk.part(handInPlace).get();
  for (const part of partNames) rememberChoice(`hand-in.${part}`, parts[part] ? "on" : "off");
}

export function setOneWorkbook(desk: Desk, oneWorkbook: boolean): void {
  desk.part(handInPlace).set({ oneWorkbook });
  rememberChoice("hand-in.workbooks", oneWorkbook ? "one" : "each");
}

export function setKind(desk: Desk, as: HandInTarget["as"]): void {
  desk.part(handInPlace).set({ as });
  rememberChoice("hand-in.as", as);
}

function rememberedParts(): Parts {
  const entries = partNames.map((part) => {
    const kept = rememberedChoice(`hand-in.${part}`, ["on", "off"]);
    return [part, kept === undefined ? usualParts[part] : kept === "on"] as const;
  });
  return { ...usualParts, ...Object.fromEntries(entries) };
}

function latestYear(forms: readonly FormSummary[]): number | null {
  return forms.reduce<number | null>((latest, { year }) => (year === null ? latest : Math.max(latest ?? year, year)), null);
}
