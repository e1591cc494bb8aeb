/** Ctrl+S: keeps the present content under a name. Nobody has to: saving is automatic, and the dialog says so. */
import { Input } from "antd";
import { useState } from "react";
import { dialogWords } from "#renderer/text/dialog-words.ts";
import { keptVersions } from "./kept-versions.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import { showToast } from "#renderer/desk/toasts/toasts.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { DialogForm } from "#renderer/desk/dialogs/DialogForm.tsx";
import { DeskDialog } from "#renderer/desk/dialogs/DeskDialog.tsx";
import { useCloseDialog } from "#renderer/desk/dialogs/use-close-dialog.ts";

export function NameVersionDialog() {
  const desk = useDesk();
  const close = useCloseDialog();
  const [name, setName] = useState("");

  const keep = async () => {
    const session = openSession(desk);
    if (session) {
      await session.flush();
      await desk.client.forms.nameVersion({ id: session.id, name: name.trim() });
      desk.part(keptVersions).set(({ count }) => ({ count: count + 1 }));
      showToast(desk, { text: dialogWords.versionKept, tone: "done" });
    }
    close();
    return undefined;
  };

  return (
    <DeskDialog title={dialogWords.versionTitle} width={420} onClose={close}>
      <DialogForm action={dialogWords.versionKeep} onSend={keep} onCancel={close}>
        <p className="quiet">{dialogWords.versionMore}</p>
        <label className="dialog-field">
          <span>{dialogWords.versionName}</span>
          <Input
            data-focus-first
            maxLength={100}
            value={name}
            placeholder={dialogWords.versionPlaceholder}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
      </DialogForm>
    </DeskDialog>
  );
}
