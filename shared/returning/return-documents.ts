/**
 * Remarks of forms as return files, and return files as remarks of forms: what the department returns, what the unit answers, and the answers that
 * come back.
 *
 * Invariant: a remark leaves with the id, the form and the place it came with, whatever became of its row; keys of other programs come along.
 */
import { readField } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import type { FormRemark } from "../form/remark.ts";
import { returnFormat, returnVersion, type Remark, type Return } from "../handing-in/return-file.ts";

/** A form under the id that packages know it by. */
export interface KnownForm {
  readonly id: string;
  readonly form: Form;
}

/** What was written here about these forms and was not answered yet. */
export function toReturn(unit: string, year: number | null, forms: readonly KnownForm[]): Return {
  return document(
    unit,
    year,
    forms.flatMap(({ id, form }) => (form.remarks ?? []).filter(isToReturn).map((remark) => sentRemark(id, remark))),
  );
}

export function isToReturn({ from, answer }: FormRemark): boolean {
  return from === "written" && !answer;
}

/** What came by return files, with the answers so far; `undefined` where nothing is answered. */
export function answersTo(unit: string, year: number | null, forms: readonly RemarkedForm[]): Return | undefined {
  const remarks = forms.flatMap(({ remarks: own }) => own);
  return remarks.some(({ answer }) => answer) ? document(unit, year, remarks) : undefined;
}

/** What of a form its answers need, so that the form itself need not be kept. */
export interface RemarkedForm {
  readonly remarks: readonly Remark[];
}

export function remarkedForm(form: Form): RemarkedForm {
  const received = (form.remarks ?? []).filter(({ from }) => from === "return");
  return { remarks: received.map((remark) => sentRemark(remark.sent?.form ?? "", answeredNow(form, remark))) };
}

/** @param place Where its cell is now. */
export function received(
  remark: Remark,
  place: string,
  { source, at }: { readonly source: string; readonly at: number },
): FormRemark {
  const { form, place: sentPlace, answer, ...rest } = remark;
  const answered = answer ? { answer, done: true } : { done: false };
  return { ...rest, place, from: "return", source, at, sent: { form, place: sentPlace }, ...answered };
}

/** What was returned, as it was. */
export function toSent(remark: FormRemark): Remark {
  return sentRemark("", remark);
}

/** A text that was changed after it was answered is what the answer says. */
function answeredNow(form: Form, remark: FormRemark): FormRemark {
  if (remark.place === "" || (remark.answer !== "accept" && remark.answer !== "corrected")) return remark;
  const text = readField(form, remark.place);
  if (text === "" || (remark.answer === "accept" && (remark.wanted === "" || remark.wanted === text))) return remark;
  return { ...remark, answer: "corrected", reply: text };
}

function sentRemark(id: string, remark: FormRemark): Remark {
  const { from: _, source: __, at: ___, done: ____, sent, place, ...rest } = remark;
  return { ...rest, form: sent?.form ?? id, place: sent?.place ?? place };
}

function document(unit: string, year: number | null, remarks: Remark[]): Return {
  return { format: returnFormat, version: returnVersion, unit, year, remarks };
}
