/**
 * Which forms are compared with each other (rules 25 and 26): those of one year and department.
 *
 * A department with very many forms is compared unit by unit, so that the work for a form stays bounded.
 */
import type { Form } from "../form/form.ts";

/** A department with more forms than this is compared unit by unit, and of a unit no more than these. */
export const mostSiblings = 200;

/** For every form the list it belongs to, itself among them. Forms of one list share one array; without a year there is none. */
export function siblingLists(forms: readonly Form[]): ReadonlyMap<Form, readonly Form[]> {
  const departments = Map.groupBy(
    forms.filter(({ year }) => year !== null),
    ({ year, supervisingDepartment }) => `${year}\n${supervisingDepartment}`,
  );
  const lists = [...departments.values()].flatMap((department) =>
    department.length <= mostSiblings ? [department] : byUnit(department),
  );
  return new Map(
    lists.flatMap((list) => {
      const siblings = list.slice(0, mostSiblings);
      return list.map((form) => [form, siblings] as const);
    }),
  );
}

function byUnit(department: readonly Form[]): Form[][] {
  return [...Map.groupBy(department, ({ implementingUnit }) => implementingUnit).values()];
}
