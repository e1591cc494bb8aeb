/**
 * Steps of any form of the library, open or not: each stands in the form's own journal, and is taken back only where nothing was done to
 * the form since.
 */
import type { Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import type { Cause } from "#shared/form/history.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { openSession } from "./open-form.ts";
import { isStep, type FormStep } from "./session/form-step.ts";

export interface NewFormStep {
  readonly label: string;
  readonly cause: Cause;
  readonly editsOf: (form: Form) => readonly Edit[];
}

/** `undefined` where there was nothing to change. The person stays where they are. */
export async function stepForm(desk: Desk, id: number, { label, cause, editsOf }: NewFormStep): Promise<FormStep | undefined> {
  const session = openSession(desk);
  if (session?.id === id) {
    session.finishTyping();
    const edits = editsOf(session.getState().form);
    if (edits.length === 0) return undefined;
    session.change(label, edits, cause);
    await session.flush();
    return { id, label, edits };
  }
  const { form, revision } = await desk.client.forms.open({ id });
  const edits = editsOf(form);
  if (edits.length === 0) return undefined;
  await desk.client.forms.change({ id, revision, changes: [{ kind: "take", label, cause, edits: [...edits] }] });
  return { id, label, edits };
}

/** @returns whether it was the last thing done to the form, and is undone now. */
export async function takeBackStep(desk: Desk, step: FormStep): Promise<boolean> {
  const { id } = step;
  const session = openSession(desk);
  if (session?.id === id) return session.takeBack(step);
  const { revision, history } = await desk.client.forms.open({ id });
  if (!isStep(history.done.at(-1), step)) return false;
  await desk.client.forms.change({ id, revision, changes: [{ kind: "undo" }] });
  return true;
}
