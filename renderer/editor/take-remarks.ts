/**
 * Remarks and answers as they come into the library. Those of the open form are a step of its session, so that it knows them for its own; the others
 * come first, all or none.
 */
import type { Desk } from "#renderer/desk/desk.ts";
import { openSession } from "./open-form.ts";
import { returnWords } from "#renderer/text/return-words.ts";
import type { AnsweredRemark, TakenRemarks } from "#shared/api/returns.ts";
import { addEdits, answersEdits } from "#shared/returning/answer-remark.ts";
import type { Form } from "#shared/form/form.ts";
import type { Edit } from "#shared/form/edit.ts";

export async function takeRemarks(desk: Desk, { forms, loose }: TakenRemarks): Promise<void> {
  const own = forms.find(({ id }) => id === openSession(desk)?.id);
  await desk.client.returns.take({ forms: forms.filter((one) => one !== own), loose });
  if (own) await inSession(desk, own.id, returnWords.steps.take, (form) => addEdits(form, own.remarks));
}

/** @returns how many forms have answers they had not before. */
export async function takeAnswers(desk: Desk, answers: readonly AnsweredRemark[]): Promise<number> {
  const open = openSession(desk)?.id;
  const own = answers.filter(({ form }) => form === open);
  const others = answers.filter(({ form }) => form !== open);
  const changed = others.length === 0 ? 0 : (await desk.client.returns.takeAnswers({ answers: others })).changed;
  const isNew =
    open !== undefined && (await inSession(desk, open, returnWords.steps.readAnswers, (form) => answersEdits(form, own)));
  return changed + (isNew ? 1 : 0);
}

/** @returns whether it changed something. */
async function inSession(desk: Desk, id: number, label: string, editsOf: (form: Form) => readonly Edit[]): Promise<boolean> {
  const session = openSession(desk);
  if (session?.id !== id) return false;
  session.finishTyping();
  const edits = editsOf(session.getState().form);
  if (edits.length === 0) return false;
  session.change(label, edits, "command");
  await session.flush();
  return true;
}
