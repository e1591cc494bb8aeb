/**
 * Which forms of the library show: those whose project, unit, department, year or state contain every word of a text, whatever the width and case of its
 * letters, and which are as wanted otherwise. Pure.
 *
 * What a form is found by is remembered with its summary, which never changes.
 */
import type { FormSummary } from "#shared/api/contract.ts";
import { parseAmount } from "#shared/value/amount.ts";
import { reviewStateOf, type ReviewState } from "#shared/form/form-states.ts";
import { stateWords } from "./form-state.ts";

export interface LibraryFilter {
  readonly text: string;
  /** `null`: of no year. */
  readonly year: number | null | undefined;
  readonly unit: string | undefined;
  readonly state: FormMark | undefined;
  /** As they are printed, both included; blank for no bound. */
  readonly least: string;
  readonly most: string;
}

export const formMarks = [
  "errors",
  "warnings",
  "reviewed",
  "draft",
  "remarked",
  "notExported",
  "exported",
  "handedIn",
  "changedSince",
] as const;
/** What a form is or what became of it. */
export type FormMark = (typeof formMarks)[number];

export const noFilter: LibraryFilter = { text: "", year: undefined, unit: undefined, state: undefined, least: "", most: "" };

export function filterForms(forms: readonly FormSummary[], filter: LibraryFilter): readonly FormSummary[] {
  const tests = testsOf(filter);
  return tests.length === 0 ? forms : forms.filter((form) => tests.every((test) => test(form)));
}

/** Filters a list again and again, as the filter is typed: where it only says more than before, among what was left. */
export function filterMaker(): (forms: readonly FormSummary[], filter: LibraryFilter) => readonly FormSummary[] {
  let last = { forms: [] as readonly FormSummary[], filter: noFilter, shown: [] as readonly FormSummary[] };
  return (forms, filter) => {
    const goesOn = forms === last.forms && saysMore(filter, last.filter);
    last = { forms, filter, shown: filterForms(goesOn ? last.shown : forms, filter) };
    return last.shown;
  };
}

function saysMore(filter: LibraryFilter, before: LibraryFilter): boolean {
  const { text, year, unit, state, least, most } = before;
  const isSame = year === filter.year && unit === filter.unit && state === filter.state;
  return isSame && least === filter.least && most === filter.most && filter.text.startsWith(text);
}

/** Looks up what some forms are found by, so that the first key of a filter need not. */
export function prepareToFilter(forms: readonly FormSummary[]): void {
  for (const form of forms) textOf(form);
}

/** Whether more than its text is wanted. */
export function narrows(filter: LibraryFilter): boolean {
  return testsOf({ ...filter, text: "" }).length > 0;
}

type Test = (form: FormSummary) => boolean;

/** The cheapest first. */
function testsOf({ text, year, unit, state, least, most }: LibraryFilter): Test[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  const [from, to] = [parseAmount(least.trim()), parseAmount(most.trim())];
  return [
    ...(year === undefined ? [] : [(form: FormSummary) => form.year === year]),
    ...(unit === undefined ? [] : [(form: FormSummary) => form.implementingUnit === unit]),
    ...(state === undefined ? [] : [marks[state]]),
    ...words.map((word) => (form: FormSummary) => textOf(form).includes(word)),
    ...(from ? [(form: FormSummary) => parseAmount(form.projectTotal)?.gte(from) ?? false] : []),
    ...(to ? [(form: FormSummary) => parseAmount(form.projectTotal)?.lte(to) ?? false] : []),
  ];
}

const inState = (state: ReviewState) => (form: FormSummary) => reviewStateOf(form) === state;

const marks: Readonly<Record<FormMark, Test>> = {
  errors: inState("errors"),
  warnings: ({ review }) => (review?.warnings ?? 0) > 0,
  reviewed: inState("reviewed"),
  draft: inState("draft"),
  remarked: ({ openRemarks }) => openRemarks !== undefined,
  notExported: ({ exported }) => !exported,
  exported: ({ exported }) => exported,
  handedIn: ({ handedIn }) => handedIn !== undefined,
  changedSince: ({ handedIn }) => handedIn?.changedAt !== undefined,
};

const texts = new WeakMap<FormSummary, string>();

function textOf(form: FormSummary): string {
  let text = texts.get(form);
  if (text === undefined) {
    const { year, implementingUnit, supervisingDepartment, projectName } = form;
    const said = [year ?? "", implementingUnit, supervisingDepartment, projectName, ...stateWords(form)].join("\n");
    texts.set(form, (text = fold(said)));
  }
  return text;
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
