/** Answers that came back to what was returned from here, before they are taken in. */
import { useDesk } from "#renderer/desk/desk.ts";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { DialogForm } from "#renderer/desk/dialogs/DialogForm.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { showPage } from "#renderer/desk/page/pages.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { openedWords } from "#renderer/text/return-words.ts";
import type { OpenedReturn } from "#shared/api/returns.ts";
import { takeAnswers } from "#renderer/editor/take-remarks.ts";
import { returnsPage } from "./tab.ts";

type Opened = Extract<OpenedReturn, { kind: "answers" }>;

export function AnswersDialog({ opened: { unit, answers, open } }: { readonly opened: Opened }) {
  const desk = useDesk();
  const close = useCloseDialog();
  const take = async () => {
    if (answers.length === 0) return openedWords.noAnswers;
    const changed = await takeAnswers(desk, answers);
    close();
    showToast(desk, { text: openedWords.answersTaken(changed), tone: "done" });
    showPage(desk, returnsPage);
    return undefined;
  };
  return (
    <DeskDialog title={openedWords.answersTitle} width={480} onClose={close}>
      <DialogForm action={openedWords.takeAnswers} onCancel={close} onSend={take}>
        <p>{answers.length === 0 ? openedWords.noAnswers : openedWords.answersMore(unit, answers.length, open)}</p>
      </DialogForm>
    </DeskDialog>
  );
}
