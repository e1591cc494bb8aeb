/** The ways on from a form that the library has no longer. */
import type { Desk } from "#renderer/desk/desk.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import type { FormSession } from "../editor-port.ts";
import { closeForm, openForm } from "../open-form.ts";

/** What was typed is saved into it by itself. */
export async function putBack(desk: Desk, session: FormSession): Promise<void> {
  await desk.client.forms.putBack({ ids: [session.id] });
  session.noticePresence(true);
}

/** As it stands here, with all that was typed. */
export async function saveAsNew(desk: Desk, session: FormSession): Promise<void> {
  session.finishTyping();
  const { form } = session.getState();
  const { forms } = desk.client;
  const { id } = await forms.create({ template: form.template, year: form.year });
  const { revision } = await forms.open({ id });
  const label = editorWords.steps["save-as-new"];
  await forms.change({
    id,
    revision,
    changes: [{ kind: "take", label, cause: "command", edits: [{ kind: "set-form", form }] }],
  });
  session.giveUp();
  await openForm(desk, id);
}

export async function letGo(desk: Desk, session: FormSession): Promise<void> {
  session.finishTyping();
  await closeForm(desk);
}
