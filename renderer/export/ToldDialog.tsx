/** What of the forms just exported is not in their files as it is in the forms, by project. */
import { Button } from "antd";
import type { Desk } from "#renderer/desk/desk.ts";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";
import { exportWords } from "#renderer/text/export-words.ts";
import { libraryWords } from "#renderer/text/library-words.ts";
import type { Exported } from "./export-forms.ts";

export function showTold(desk: Desk, told: Exported["told"]): void {
  openDialog(desk, <ToldDialog told={told} />);
}

function ToldDialog({ told }: Pick<Exported, "told">) {
  const close = useCloseDialog();
  const understood = (
    <Button type="primary" data-focus-first onClick={close}>
      {exportWords.understood}
    </Button>
  );
  return (
    <DeskDialog title={exportWords.toldTitle} width={560} onClose={close} footer={understood}>
      <p className="quiet">{exportWords.toldMore}</p>
      {told.map(({ projectName, sentences }) => (
        <section key={projectName} className="selectable">
          <h4>{projectName || libraryWords.noProject}</h4>
          <ul className="export-told">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
    </DeskDialog>
  );
}
