/** The order in which one goes through findings: the gravest first, within a group as the form is printed, and where one is in it. Pure. */
import { faultyPlaces, type Finding, type FindingPlace } from "#shared/review/finding.ts";
import { standingOf, standings, type Standing } from "#renderer/desk/standing/standing.ts";

export interface FindingStep {
  readonly finding: Finding;
  readonly standing: Standing;
  readonly place: FindingPlace;
  /** Of its cell, as the form is printed. */
  readonly order: number;
}

/** Those that have a cell; one step for each cell the fault is in. */
export function findingSteps(
  findings: readonly Finding[],
  draft: boolean,
  orderOf: (place: FindingPlace) => number | undefined,
): FindingStep[] {
  return findings
    .flatMap((finding) => faultyPlaces(finding).map((place) => ({ finding, place })))
    .flatMap(({ finding, place }): FindingStep[] => {
      const order = orderOf(place);
      return order === undefined ? [] : [{ finding, standing: standingOf(finding, draft), place, order }];
    })
    .toSorted((a, b) => rank(a.standing) - rank(b.standing) || a.order - b.order);
}

/** Where the person is: at which cell, and the finding looked at last, which may be settled by now or lie elsewhere. */
export interface FindingsPlace {
  readonly order: number | undefined;
  readonly lookedAt: Finding | undefined;
}

/** Which step comes next; `undefined` where there is none. Who has not begun begins with the gravest. */
export function nextStep(
  steps: readonly FindingStep[],
  { order, lookedAt }: FindingsPlace,
  direction: -1 | 1,
): { readonly index: number; readonly wrapped: boolean } | undefined {
  if (steps.length === 0) return undefined;
  const ahead = direction > 0 ? 0 : steps.length - 1;
  const at = lookedAt && steps.findIndex((step) => step.finding === lookedAt && step.order === order);
  const index = at === undefined ? ahead : at >= 0 ? at + direction : beside(steps, lookedAt, order, direction);
  const wrapped = index < 0 || index >= steps.length;
  return { index: wrapped ? ahead : index, wrapped };
}

/** The nearest to a cell in the group that was being gone through. */
function beside(
  steps: readonly FindingStep[],
  lookedAt: Finding | undefined,
  order: number | undefined,
  direction: -1 | 1,
): number {
  const group = lookedAt ? rank(standingOf(lookedAt, false)) : 0;
  const from = order ?? -1;
  const distance = (step: FindingStep) => rank(step.standing) - group || step.order - from;
  if (direction < 0) return steps.findLastIndex((step) => distance(step) < 0);
  const index = steps.findIndex((step) => distance(step) > 0);
  return index < 0 ? steps.length : index;
}

function rank(standing: Standing): number {
  return standings.indexOf(standing);
}
