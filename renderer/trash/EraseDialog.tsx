/** The one question before forms are gone for good: it names how many. The safe answer has the focus. */
import { Button } from "antd";
import { useDesk } from "#renderer/desk/desk.ts";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { dialogWords } from "#renderer/text/dialog-words.ts";
import { trashWords } from "#renderer/text/trash-words.ts";
import { eraseForms } from "./trash-actions.ts";

interface Props {
  readonly title: string;
  readonly ids: readonly number[];
}

export function EraseDialog({ title, ids }: Props) {
  const desk = useDesk();
  const close = useCloseDialog();
  const erase = () => {
    close();
    runAction(desk, () => eraseForms(desk, ids));
  };
  return (
    <DeskDialog
      title={title}
      width={440}
      onClose={close}
      footer={
        <>
          <Button data-focus-first onClick={close}>
            {dialogWords.cancel}
          </Button>
          <Button type="primary" danger onClick={erase}>
            {trashWords.eraseNow(ids.length)}
          </Button>
        </>
      }
    >
      {trashWords.eraseMore}
    </DeskDialog>
  );
}
