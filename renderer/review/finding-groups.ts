/** The findings of a form as the panel lists them: filtered, and grouped by what they are. */
import type { Form } from "#shared/form/form.ts";
import { parseIndicatorField } from "#shared/form/field.ts";
import { earlierExplanations, type Explanation } from "#shared/review/earlier-explanation.ts";
import type { Finding } from "#shared/review/finding.ts";
import { rules } from "#shared/review/rules.ts";
import type { Template } from "#shared/template/template.ts";
import { standingOf, type Standing } from "#renderer/desk/standing/standing.ts";
import type { ReviewState } from "./review-state.ts";

/** Parts of the form one may want to look at alone; indicators by their level 1. */
export type FormPart = "head" | "funds" | "goal" | `level:${string}`;

export interface FindingFilter {
  /** Nothing chosen: all. */
  readonly standings: ReadonlySet<Standing>;
  readonly part: FormPart | undefined;
  readonly text: string;
}

export const noFilter: FindingFilter = { standings: new Set(), part: undefined, text: "" };

export interface ListedFinding {
  readonly finding: Finding;
  readonly standing: Standing;
  readonly explanation?: string;
  /** What was written about its cell before that changed. */
  readonly earlier?: Explanation;
}

export type Counts = Readonly<Record<Standing, number>>;

type Listable = Pick<ReviewState, "open" | "explained"> & Partial<Pick<ReviewState, "draft" | "form" | "context">>;

export function listFindings({ open, explained, draft = false, form, context }: Listable): ListedFinding[] {
  const before = form && context && earlierExplanations(form, context.template, open);
  return [
    ...open.map((finding): ListedFinding => {
      const earlier = before?.get(finding);
      return { finding, standing: standingOf(finding, draft), ...(earlier && { earlier }) };
    }),
    ...explained.map(({ finding, explanation }): ListedFinding => ({ finding, standing: "explained", explanation })),
  ];
}

export function countListed(listed: readonly ListedFinding[]): Counts {
  const counts = { error: 0, warning: 0, blank: 0, hint: 0, unknown: 0, explained: 0 };
  for (const { standing } of listed) counts[standing] += 1;
  return counts;
}

export function filterFindings(listed: readonly ListedFinding[], filter: FindingFilter, form: Form): readonly ListedFinding[] {
  const text = filter.text.trim().normalize("NFKC").toLowerCase();
  return listed.filter(({ finding, standing, explanation = "" }) => {
    if (filter.standings.size > 0 && !filter.standings.has(standing)) return false;
    if (filter.part !== undefined && partOf(finding, form) !== filter.part) return false;
    const said = `${finding.message}\n${ruleName(finding)}\n${explanation}`.normalize("NFKC").toLowerCase();
    return text === "" || said.includes(text);
  });
}

/** The parts in the order they are printed in; levels only this form has stand at the end. */
export function partsOf(form: Form, template: Template): FormPart[] {
  const levels = new Set([...template.tree.map(({ name }) => name), ...form.indicators.map(({ level1 }) => level1)]);
  return ["head", "funds", "goal", ...[...levels].map((level): FormPart => `level:${level}`)];
}

export function partOf({ places: [place] }: Finding, form: Form): FormPart {
  if (!place) return "head";
  if (!("field" in place)) return `level:${place.level1}`;
  const row = parseIndicatorField(place.field);
  if (row) return `level:${form.indicators[row.index]?.level1 ?? ""}`;
  if (place.field === "annualGoal") return "goal";
  return place.field.startsWith("funds.") ? "funds" : "head";
}

const names: ReadonlyMap<string, string> = new Map(rules.map(({ id, name }) => [id, name]));

export function ruleName({ rule }: Finding): string {
  return names.get(rule) ?? rule;
}
