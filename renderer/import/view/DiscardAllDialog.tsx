/** Asks before everything is thrown out of the tray; the safe answer has the focus. */
import { Button } from "antd";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { runAction } from "#renderer/desk/run-action.ts";
import { useWorkspace } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { discardAll } from "../tray/tray-actions.ts";

export function DiscardAllDialog({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const discard = () => {
    onClose();
    runAction(workspace, () => discardAll(workspace));
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
