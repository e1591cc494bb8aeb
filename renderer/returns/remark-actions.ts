/** What the person does about the remarks of the open form. Each is one step that can be undone. */
import type { Desk } from "#renderer/desk/desk.ts";
import { makeWay } from "#renderer/desk/panes/panes.ts";
import { uncoverForm } from "#renderer/editor/cover.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { returnWords } from "#renderer/text/return-words.ts";
import { readField } from "#shared/form/field.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { Answer, FormRemark } from "#shared/form/remark.ts";
import { acceptEdits, addEdits, answerEdits, changeEdits, removeEdits, tieEdits } from "#shared/returning/answer-remark.ts";
import { placeName } from "#shared/review/place-name.ts";
import { templateOf } from "#shared/template/templates.ts";
import { selectedField } from "./selected-field.ts";

const { steps } = returnWords;

export function goToRemark(desk: Desk, session: FormSession, { place }: FormRemark): void {
  uncoverForm(desk);
  makeWay(desk, "rightShown");
  session.goTo({ field: place });
}

/** The wanted text goes into the cell, and the person with it. */
export function accept(session: FormSession, remark: FormRemark): void {
  session.finishTyping();
  const { form } = session.getState();
  const edits = acceptEdits(form, templateOf(form.template), remark);
  if (remark.place === "" || remark.wanted === "") session.change(steps.accept, edits, "command");
  else session.take(steps.accept, edits, "command");
}

/** What stands in the cell now is the answer, where it is not what was remarked on. */
export function correctedInCell(session: FormSession, { id, place, value }: FormRemark): void {
  session.finishTyping();
  const now = readField(session.getState().form, place);
  if (now === value || now === "") return session.hint(returnWords.stillTheSame(now));
  answer(session, id, "corrected", now);
}

/** @param given None: it is done without a word. */
export function answer(session: FormSession, id: string, given: Answer | undefined, reply = ""): void {
  change(session, steps.answer, (edits) => answerEdits(edits, id, { ...(given && { answer: given }), reply }));
}

export function takeUpAgain(session: FormSession, id: string): void {
  change(session, steps.answer, (form) => answerEdits(form, id, { reply: "", done: false }));
}

export function tieToSelected(session: FormSession, { id }: FormRemark): void {
  session.finishTyping();
  const field = selectedField(session);
  if (field === undefined) return session.hint(returnWords.selectFirst);
  const { form } = session.getState();
  session.change(steps.tie, tieEdits(form, id, field), "command");
  session.hint(returnWords.tied(placeName(form, templateOf(form.template), { field })));
}

/** About a cell, or about the form as a whole. */
export function write(session: FormSession, place: string, remark: string): void {
  session.finishTyping();
  const { form } = session.getState();
  const value = place === "" ? "" : readField(form, place);
  session.change(steps.write, addEdits(form, [writtenRemark(place, value, remark)]), "command");
}

export function rewrite(session: FormSession, id: string, texts: Partial<Pick<FormRemark, "remark" | "wanted">>): void {
  change(session, steps.write, (form) => changeEdits(form, id, (remark) => ({ ...remark, ...texts })));
}

export function remove(session: FormSession, id: string): void {
  change(session, steps.remove, (form) => removeEdits(form, id));
  session.tell(returnWords.steps.remove);
}

function writtenRemark(place: string, value: string, remark: string): FormRemark {
  const at = Date.now();
  return { id: crypto.randomUUID(), place, value, remark, wanted: "", reply: "", from: "written", source: "", at, done: false };
}

function change(
  session: FormSession,
  label: string,
  editsOf: (form: ReturnType<FormSession["getState"]>["form"]) => Edit[],
): void {
  session.finishTyping();
  session.change(label, editsOf(session.getState().form), "command");
}
