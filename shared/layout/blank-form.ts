/** The blank form of a template: what its built-in blank prints. The year is a blank to be filled in, and a place is left for it. */
import { emptyForm } from "../editing/new-form.ts";
import { rememberByObject } from "../value/remember-by-object.ts";
import { withYear, type Template } from "../template/template.ts";
import type { FormLayout } from "./form-layout.ts";
import { layOut } from "./lay-out.ts";

export const blankLayout = rememberByObject((template: Template): FormLayout => {
  const title = withYear(template.titles[0] ?? "", null);
  return layOut({ ...emptyForm(template), title }, template);
});
