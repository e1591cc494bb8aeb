/**
 * What there is to take over of last year's forms, beside the forms there are of this year: which are proposed, which are not and why,
 * which stand there already, and which look like a project that was renamed, split or put together with another. Only a person can tell
 * of the last.
 */
import { alikeProjects, OfSameOffice, projectLikeness, type LikenedProject } from "../comparing/project-likeness.ts";
import { projectKey } from "../form/project-identity.ts";
import { isOneYearProject, type LastingProject } from "./one-year-project.ts";

export interface YearForm {
  readonly id: number;
  /** What of it decides. */
  readonly form: LikenedProject & LastingProject;
  /** The forms of last year it is known to come from. */
  readonly from?: readonly number[];
}

export type Proposal =
  | { readonly state: "proposed" | "one-year" }
  /** It is there; `now` says which forms of this year it is. */
  | { readonly state: "carried"; readonly now: readonly number[] }
  /** To be confirmed: it may be these forms of this year, under another name. `merged`: another of last year's looks like them as well. */
  | { readonly state: "alike"; readonly now: readonly number[]; readonly how: "renamed" | "split" | "merged" };

/** How one form of last year stands to those of this year. */
export interface Known {
  readonly keys: ReadonlyMap<string, readonly number[]>;
  readonly links: ReadonlyMap<number, readonly number[]>;
  /** Those of this year that are nobody's by name or link. */
  readonly open: OfSameOffice<YearForm>;
}

/** A form at a time, for whoever has something else to do in between. */
export function* knowingThisYear(last: readonly YearForm[], now: readonly YearForm[]): Generator<undefined, Known> {
  const keys = new Map<string, number[]>();
  const links = new Map<number, number[]>();
  for (const { id, form, from = [] } of now) {
    const key = projectKey(form);
    if (key !== "") keys.set(key, [...(keys.get(key) ?? []), id]);
    for (const one of from) links.set(one, [...(links.get(one) ?? []), id]);
    yield;
  }
  const named = new Set<string>();
  for (const { form } of last) {
    named.add(projectKey(form));
    yield;
  }
  const ids = new Set(last.map(({ id }) => id));
  const open: YearForm[] = [];
  for (const one of now) {
    if (!named.has(projectKey(one.form)) && !one.from?.some((id) => ids.has(id))) open.push(one);
    yield;
  }
  return { keys, links, open: new OfSameOffice(open, ({ form }) => form) };
}

export function proposalFor({ id, form }: YearForm, { keys, links, open }: Known): Proposal {
  const key = projectKey(form);
  const there = [...new Set([...(links.get(id) ?? []), ...(key === "" ? [] : (keys.get(key) ?? []))])];
  if (there.length > 0) return { state: "carried", now: there };
  const alike = open
    .as(form)
    .filter((one) => isAlike(form, one.form))
    .map((one) => one.id);
  if (alike.length > 0) return { state: "alike", now: alike, how: alike.length > 1 ? "split" : "renamed" };
  return { state: isOneYearProject(form) ? "one-year" : "proposed" };
}

/** Several that look like one form of this year were put together, as far as anybody can tell. */
export function withMerged<T extends { readonly proposal: Proposal }>(plan: readonly T[]): T[] {
  const counts = new Map<number, number>();
  for (const { proposal } of plan) {
    if (proposal.state === "alike") for (const id of proposal.now) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return plan.map((one) => {
    const { proposal } = one;
    const isMerged =
      proposal.state === "alike" && proposal.how === "renamed" && proposal.now.some((id) => (counts.get(id) ?? 0) > 1);
    return isMerged ? { ...one, proposal: { ...proposal, how: "merged" } } : one;
  });
}

function isAlike(last: LikenedProject, now: LikenedProject): boolean {
  return projectLikeness(last, now) >= alikeProjects || projectLikeness(last, now, "part") >= alikeProjects;
}
