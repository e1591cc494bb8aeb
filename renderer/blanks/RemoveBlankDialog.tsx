/** The one question before a blank is gone for good. The safe answer has the focus. */
import { Button } from "antd";
import type { BlankSummary } from "#shared/api/blanks.ts";
import { useDesk, type Desk } from "#renderer/desk/desk.ts";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { blankWords } from "#renderer/text/blank-words.ts";
import { dialogWords } from "#renderer/text/dialog-words.ts";
import { removeBlank } from "./blank-actions.ts";

export function askToRemove(desk: Desk, blank: BlankSummary): void {
  openDialog(desk, <RemoveBlankDialog blank={blank} />);
}

function RemoveBlankDialog({ blank }: { readonly blank: BlankSummary }) {
  const desk = useDesk();
  const close = useCloseDialog();
  const remove = () => {
    close();
    runAction(desk, () => removeBlank(desk, blank));
  };
  return (
    <DeskDialog
      title={blankWords.removeTitle(blank.file)}
      width={440}
      onClose={close}
      footer={
        <>
          <Button data-focus-first onClick={close}>
            {dialogWords.cancel}
          </Button>
          <Button type="primary" danger onClick={remove}>
            {blankWords.removeNow}
          </Button>
        </>
      }
    >
      {blankWords.removeMore}
    </DeskDialog>
  );
}
