/** By what a form is told to be still what was handed in: what it says, so that remarks coming in or a carried cell found right are no change. */
import type { Form } from "#shared/form/form.ts";
import { formContent } from "#shared/handing-in/form-content.ts";
import { checksum } from "./checksum.ts";

export function handedContent(form: Form): number {
  return checksum(formContent(form));
}
