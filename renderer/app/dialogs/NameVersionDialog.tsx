/** Ctrl+S: keeps the present content under a name. Nobody has to: saving is automatic, and the dialog says so. */
import { Button, Input } from "antd";
import { useState, type FormEvent } from "react";
import { dialogWords } from "#renderer/text/dialog-words.ts";
import { failureText } from "../failure-text.ts";
import { openSession } from "../open-form.ts";
import { showToast } from "../toasts.ts";
import { useWorkspace } from "../workspace.ts";
import { DeskDialog } from "./DeskDialog.tsx";
import { useCloseDialog } from "./use-close-dialog.ts";

export function NameVersionDialog() {
  const workspace = useWorkspace();
  const close = useCloseDialog();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string>();

  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const session = openSession(workspace);
    if (!session) return close();
    try {
      await session.flush();
      await workspace.client.forms.nameVersion({ id: session.id, name: name.trim() });
      workspace.store.set(({ versionsKept }) => ({ versionsKept: versionsKept + 1 }));
      close();
      showToast(workspace, { text: dialogWords.versionKept, tone: "done" });
    } catch (error) {
      setProblem(failureText(error));
    }
  };

  return (
    <DeskDialog title={dialogWords.versionTitle} width={420} onClose={close}>
      <form className="dialog-form" onSubmit={(event) => void keep(event)}>
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
        <p className="dialog-problem" role="alert">
          {problem}
        </p>
        <div className="dialog-buttons">
          <Button onClick={close}>{dialogWords.cancel}</Button>
          <Button type="primary" htmlType="submit">
            {dialogWords.versionKeep}
          </Button>
        </div>
      </form>
    </DeskDialog>
  );
}
