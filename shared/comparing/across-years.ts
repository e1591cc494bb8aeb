/** Between forms of two years that the year is another, in its cell and in the title, is what was asked for and no change. */
import type { Form } from "../form/form.ts";
import type { FormChange } from "./form-change.ts";

export function withoutYear(changes: readonly FormChange[], left: Form, right: Form): FormChange[] {
  const sameTitle = left.title.replaceAll(String(left.year), String(right.year)) === right.title;
  return changes.filter(
    (change) => change.kind !== "changed" || !(change.place === "year" || (change.place === "title" && sameTitle)),
  );
}
