/**
 * Which form of one list is which of another: the same project of the same unit, whatever its year; then the same project; then the
 * likest, by name and indicators, for a project that was renamed.
 */
import type { Form } from "../form/form.ts";
import { projectKey } from "../form/project-identity.ts";
import { alikeProjects, projectLikeness } from "./project-likeness.ts";

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
  for (const keyOf of keys) pairByKey(open, (item) => keyOf(formOf(item)), take);
  pairByLikeness(open, (item, match) => projectLikeness(formOf(item), formOf(match)), take);
  return {
    pairs: left.flatMap((item) => {
      const match = found.get(item);
      return match === undefined ? [] : { left: item, right: match };
    }),
    onlyLeft: [...open.left],
    onlyRight: [...open.right],
  };
}

const keys: readonly ((form: Form) => string)[] = [
  projectKey,
  ({ projectName }) => projectKey({ projectName, implementingUnit: "" }),
];

interface Open<T> {
  readonly left: Set<T>;
  readonly right: Set<T>;
}

/** A blank key is like no other. Forms of one key in their order. */
function pairByKey<T>({ left, right }: Open<T>, keyOf: (item: T) => string, take: (left: T, right: T) => void): void {
  const waiting = new Map<string, T[]>();
  for (const item of right) {
    const key = keyOf(item);
    if (key !== "") waiting.set(key, [...(waiting.get(key) ?? []), item]);
  }
  for (const item of left) {
    const match = waiting.get(keyOf(item))?.shift();
    if (match !== undefined) take(item, match);
  }
}

function pairByLikeness<T>(
  { left, right }: Open<T>,
  likeness: (left: T, right: T) => number,
  take: (left: T, right: T) => void,
): void {
  const scored = [...left].flatMap((one) => [...right].map((other) => ({ one, other, likeness: likeness(one, other) })));
  for (const { one, other } of scored
    .filter((pair) => pair.likeness >= alikeProjects)
    .toSorted((a, b) => b.likeness - a.likeness)) {
    if (left.has(one) && right.has(other)) take(one, other);
  }
}
