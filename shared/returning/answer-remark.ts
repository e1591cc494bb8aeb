/**
 * What a person does about the remarks of a form, as edits: answering, ticking, tying one to a cell, writing one. An answer that brings a text into a
 * cell does both in one step, so that one undo takes both back.
 */
import { typeTexts } from "../editing/type-text.ts";
import type { Edit } from "../form/edit.ts";
import { readField, type Field } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import type { Answer, FormRemark } from "../form/remark.ts";
import type { Template } from "../template/template.ts";

export function remarksEdit(remarks: readonly FormRemark[]): Edit {
  return { kind: "set-list", list: "remarks", ...(remarks.length > 0 && { items: [...remarks] }) };
}

/** The wanted text goes into the cell, with what follows from it. */
export function acceptEdits(form: Form, template: Template, { id, place, wanted }: FormRemark): Edit[] {
  const answered = answerEdits(form, id, { answer: "accept", reply: "" });
  return place === "" || wanted === ""
    ? answered
    : [...typeTexts(form, template, [{ field: place, text: wanted }]), ...answered];
}

/** `answer` absent: it is done without a word, or to be done again. */
export function answerEdits(
  form: Form,
  id: string,
  { answer, reply, done = true }: { readonly answer?: Answer; readonly reply: string; readonly done?: boolean },
): Edit[] {
  return changeEdits(form, id, (remark) => {
    const { answer: _, ...asked } = remark;
    return { ...asked, ...(answer && { answer }), reply, done };
  });
}

/** What stands there now counts as what was remarked on, unless the remark says it itself. */
export function tieEdits(form: Form, id: string, place: Field): Edit[] {
  return changeEdits(form, id, (remark) => ({ ...remark, place, value: remark.value || readField(form, place) }));
}

/** Answers that came back, by the ids of their remarks; none where they are there already. */
export function answersEdits({ remarks = [] }: Form, given: readonly Pick<FormRemark, "id" | "answer" | "reply">[]): Edit[] {
  const answered = remarks.map((remark) => {
    const own = given.find(({ id }) => id === remark.id);
    return own?.answer ? { ...remark, answer: own.answer, reply: own.reply, done: true } : remark;
  });
  return JSON.stringify(answered) === JSON.stringify(remarks) ? [] : [remarksEdit(answered)];
}

/** What was written here is in a return file: it is known by where it stood then. @param id Of the form in packages. */
export function sentEdits({ remarks = [] }: Form, id: string): Edit[] {
  const isNew = (remark: FormRemark) => remark.from === "written" && !remark.answer && !remark.sent;
  if (!remarks.some((remark) => isNew(remark))) return [];
  return [remarksEdit(remarks.map((remark) => (isNew(remark) ? sentFrom(remark, id) : remark)))];
}

function sentFrom(remark: FormRemark, form: string): FormRemark {
  return { ...remark, sent: { form, place: remark.place } };
}

export function addEdits(form: Form, added: readonly FormRemark[]): Edit[] {
  return [remarksEdit([...(form.remarks ?? []), ...added])];
}

export function removeEdits(form: Form, id: string): Edit[] {
  return [remarksEdit((form.remarks ?? []).filter((remark) => remark.id !== id))];
}

/** `change` leaves what was remarked as it is, once it was returned. */
export function changeEdits(form: Form, id: string, change: (remark: FormRemark) => FormRemark): Edit[] {
  return [remarksEdit((form.remarks ?? []).map((remark) => (remark.id === id ? change(remark) : remark)))];
}
