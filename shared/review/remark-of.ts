/** A finding as a remark on the cell it is about: what it says, what stands there, and what is to stand there where its repair is certain. */
import { readField } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import type { FormRemark } from "../form/remark.ts";
import type { Finding } from "./finding.ts";

export function remarkOf(
  form: Form,
  { message, places: [place], fix }: Finding,
  made: Pick<FormRemark, "id" | "at">,
): FormRemark {
  const field = place && "field" in place ? place.field : "";
  const set = fix?.edits.find((edit) => edit.kind === "set-field" && edit.field === field);
  return {
    ...made,
    place: field,
    value: field === "" ? "" : readField(form, field),
    remark: message,
    wanted: set?.kind === "set-field" ? set.text : "",
    reply: "",
    from: "written",
    source: "",
    done: false,
  };
}
