/** Asks before everything is thrown out of the tray; the safe answer has the focus. */
import { Button } from "antd";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { discardAll } from "../reading/discard-all.ts";

export function DiscardAllDialog({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk();
  const discard = () => {
    onClose();
    runAction(desk, () => discardAll(desk));
  };
  return (
    <DeskDialog
      title={importWords.discardAllTitle}
      width={420}
      onClose={onClose}
      footer={
        <>
          <Button data-focus-first onClick={onClose}>
            {importWords.cancel}
          </Button>
          <Button type="primary" danger onClick={discard}>
            {importWords.discardAll}
          </Button>
        </>
      }
    >
      {importWords.discardAllMore}
    </DeskDialog>
  );
}
