/** What is done about remarks of no form. A remark is in the form before it leaves the list, so that no end of the program loses it. */
import type { Desk } from "#renderer/desk/desk.ts";
import { showTab } from "#renderer/desk/panes/panes.ts";
import { leavePage } from "#renderer/desk/page/pages.ts";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { returnWords } from "#renderer/text/return-words.ts";
import type { LooseRemark } from "#shared/api/returns.ts";
import { addEdits } from "#shared/returning/answer-remark.ts";
import { returnsTab } from "./tab.ts";

export async function putToForm(desk: Desk, session: FormSession, { about, ...remark }: LooseRemark): Promise<void> {
  session.finishTyping();
  // What stood above it says what it is about.
  const whole = { ...remark, remark: [...about, remark.remark].join("：") };
  session.change(returnWords.steps.take, addEdits(session.getState().form, [whole]), "command");
  await session.flush();
  await desk.client.returns.dropLoose({ id: remark.id });
  leavePage(desk);
  showTab(desk, returnsTab);
}

/** @returns what undoes it. */
export async function dropLoose(desk: Desk, remark: LooseRemark): Promise<() => Promise<void>> {
  await desk.client.returns.dropLoose({ id: remark.id });
  return async () => {
    await desk.client.returns.take({ forms: [], loose: [remark] });
  };
}
