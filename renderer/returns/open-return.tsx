/** Return files, answers and reviewers' texts: read first, shown, and taken in as the person confirms it. */
import type { Desk } from "#renderer/desk/desk.ts";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import { askFiles } from "#renderer/desk/files/ask-files.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import { AnswersDialog } from "./AnswersDialog.tsx";
import { OpenedDialog } from "./OpenedDialog.tsx";
import { PasteDialog } from "./PasteDialog.tsx";

const accepted = ".json,.zip,.jibiao,.docx,.xlsx,.xls,.txt,.odt,.ods,.pdf,.csv,.html,.htm";

export async function openReturnFile(desk: Desk): Promise<void> {
  const [file] = await askFiles((input) => {
    input.accept = accepted;
  });
  if (file) await showOpened(desk, { file });
}

export function pasteReturn(desk: Desk): void {
  openDialog(desk, <PasteDialog onRead={(text) => showOpened(desk, { text })} />);
}

/** What is typed in the open form counts: places are looked for in what is there. */
async function showOpened(desk: Desk, what: { readonly file: File } | { readonly text: string }): Promise<void> {
  const session = openSession(desk);
  await session?.flush();
  const opened = await desk.client.returns.open({ ...what, ...(session && { form: session.id }) });
  openDialog(desk, opened.kind === "answers" ? <AnswersDialog opened={opened} /> : <OpenedDialog opened={opened} />);
}
