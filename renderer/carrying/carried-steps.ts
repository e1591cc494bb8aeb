/** The texts of a form that came over from last year, in the order of the form: what is left of them, and the next one from where one is. Pure. */
import type { Carried, Form } from "#shared/form/form.ts";
import type { Field } from "#shared/form/field.ts";

export interface CarriedStep {
  readonly field: Field;
  readonly state: Carried;
  /** Of its cell, as the form is printed. */
  readonly order: number;
}

export function countCarried({ carried = {} }: Form): Readonly<Record<Carried, number>> {
  const states = Object.values(carried);
  const asked = states.filter((state) => state === "asked").length;
  return { asked, untouched: states.length - asked };
}

/** Those that have a cell. */
export function carriedSteps({ carried = {} }: Form, orderOf: (field: Field) => number | undefined): CarriedStep[] {
  return Object.entries(carried)
    .flatMap(([field, state]) => {
      const order = orderOf(field);
      return order === undefined ? [] : [{ field, state, order }];
    })
    .toSorted((a, b) => a.order - b.order);
}

/** Round the ends. @param here The selected cell. */
export function nextCarried(
  steps: readonly CarriedStep[],
  here: number | undefined,
  direction: -1 | 1,
): { readonly index: number; readonly wrapped: boolean } | undefined {
  if (steps.length === 0) return undefined;
  const index =
    direction > 0
      ? steps.findIndex(({ order }) => order > (here ?? -1))
      : steps.findLastIndex(({ order }) => order < (here ?? Number.POSITIVE_INFINITY));
  return index < 0 ? { index: direction > 0 ? 0 : steps.length - 1, wrapped: true } : { index, wrapped: false };
}
