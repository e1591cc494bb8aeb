/**
 * What a form says, as one text: two forms say the same where their texts are equal, whatever order their keys came in. What the program keeps beside what is
 * said (where a draft came from, what of it is still as it came, 退回意见 and their answers) is no part of it.
 */
import { withoutBlankRows, type Form } from "../form/form.ts";

export function formContent(form: Form): string {
  const { carried: _, carriedFrom: __, remarks: ___, ...said } = withoutBlankRows(form);
  return JSON.stringify(said, (_key, value: unknown) => (isRecord(value) ? inOrder(value) : value));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inOrder(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
