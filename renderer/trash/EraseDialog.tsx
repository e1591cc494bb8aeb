/** The one question before forms are gone for good: it names how many. */
import { useDesk } from "#renderer/desk/desk.ts";
import { DangerQuestion } from "#renderer/desk/dialogs/DangerQuestion.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { trashWords } from "#renderer/text/trash-words.ts";
import { eraseForms } from "./trash-actions.ts";

interface Props {
  readonly title: string;
  readonly ids: readonly number[];
}

export function EraseDialog({ title, ids }: Props) {
  const desk = useDesk();
  const close = useCloseDialog();
  return (
    <DangerQuestion title={title} action={trashWords.eraseNow(ids.length)} onDo={() => eraseForms(desk, ids)} onClose={close}>
      {trashWords.eraseMore}
    </DangerQuestion>
  );
}
