/**
 * Which form of one list is which of another: the same project of the same unit, whatever its year; then the same project; then the
 * likest, by name and indicators, for a project that was renamed.
 */
import type { Form } from "../form/form.ts";
import { projectKey } from "../form/project-identity.ts";
import { alikeProjects, OfSameOffice, projectLikeness, type LikenedProject, type NamedProject } from "./project-likeness.ts";

export interface FormPair<T> {
  readonly left: T;
  readonly right: T;
}

export interface PairedForms<T> {
  /** In the order of the left list. */
  readonly pairs: readonly FormPair<T>[];
  readonly onlyLeft: readonly T[];
  readonly onlyRight: readonly T[];
}

/** One form on each side is a pair, whatever they are: that is what was asked for. */
export function pairForms<T>(left: readonly T[], right: readonly T[], formOf: (item: T) => Form): PairedForms<T> {
  const steps = pairingForms(left, right, formOf, formOf);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * The same a form at a time, for whoever has something else to do in between.
 * @param formOf Asked of those that are nobody's by name only; where there is none, it is like no other.
 */
export function* pairingForms<T>(
  left: readonly T[],
  right: readonly T[],
  namedOf: (item: T) => NamedProject,
  formOf: (item: T) => LikenedProject | undefined,
): Generator<undefined, PairedForms<T>> {
  const [one, other] = [left[0], right[0]];
  if (left.length === 1 && right.length === 1 && one !== undefined && other !== undefined) {
    return { pairs: [{ left: one, right: other }], onlyLeft: [], onlyRight: [] };
  }
  const open = { left: new Set(left), right: new Set(right) };
  const found = new Map<T, T>();
  const take = (item: T, match: T) => {
    found.set(item, match);
    open.left.delete(item);
    open.right.delete(match);
  };
  for (const keyOf of keys) yield* pairByKey(open, (item) => keyOf(namedOf(item)), take);
  yield* pairByLikeness(open, namedOf, formOf, take);
  return {
    pairs: left.flatMap((item) => {
      const match = found.get(item);
      return match === undefined ? [] : { left: item, right: match };
    }),
    onlyLeft: [...open.left],
    onlyRight: [...open.right],
  };
}

const keys: readonly ((project: NamedProject) => string)[] = [
  projectKey,
  ({ projectName }) => projectKey({ projectName, implementingUnit: "" }),
];

interface Open<T> {
  readonly left: Set<T>;
  readonly right: Set<T>;
}

type Take<T> = (left: T, right: T) => void;

/** A blank key is like no other. Forms of one key in their order. */
function* pairByKey<T>({ left, right }: Open<T>, keyOf: (item: T) => string, take: Take<T>): Generator<undefined, void> {
  const waiting = new Map<string, T[]>();
  for (const item of right) {
    const key = keyOf(item);
    const same = waiting.get(key);
    if (same) same.push(item);
    else if (key !== "") waiting.set(key, [item]);
    yield;
  }
  for (const item of left) {
    const match = waiting.get(keyOf(item))?.shift();
    if (match !== undefined) take(item, match);
    yield;
  }
}

function* pairByLikeness<T>(
  { left, right }: Open<T>,
  namedOf: (item: T) => NamedProject,
  formOf: (item: T) => LikenedProject | undefined,
  take: Take<T>,
): Generator<undefined, void> {
  const others = new OfSameOffice([...right], namedOf);
  const scored: { readonly one: T; readonly other: T; readonly likeness: number }[] = [];
  for (const one of left) {
    const form = formOf(one);
    for (const other of form ? others.as(form) : []) {
      const otherForm = formOf(other);
      const likeness = form && otherForm ? projectLikeness(form, otherForm) : 0;
      if (likeness >= alikeProjects) scored.push({ one, other, likeness });
      yield;
    }
  }
  for (const { one, other } of scored.toSorted((a, b) => b.likeness - a.likeness)) {
    if (left.has(one) && right.has(other)) take(one, other);
  }
}
