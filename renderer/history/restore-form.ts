/** Makes a content of the past the open form's content: a step like any other. */
import type { Form } from "#shared/form/form.ts";
import { keepRemarks } from "#shared/returning/keep-remarks.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { uncoverForm } from "#renderer/editor/cover.ts";
import { historyWords } from "#renderer/text/history-words.ts";
import { openSession } from "#renderer/editor/open-form.ts";

export async function restoreForm(desk: Desk, form: Form): Promise<void> {
  const session = openSession(desk);
  if (!session) return;
  session.take("", [{ kind: "set-form", form: keepRemarks(session.getState().form, form) }], "restored");
  session.tell(historyWords.wentBack);
  uncoverForm(desk);
  await session.flush();
}
