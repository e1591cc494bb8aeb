/** Ctrl+S: keeps the present content under a name. Nobody has to: saving is automatic, and the dialog says so. */
import { Button, Input, Modal } from "antd";
import { useState, type FormEvent } from "react";
import { dialogWords } from "#renderer/text/dialog-words.ts";
import { failureText } from "../failure-text.ts";
import { openSession } from "../open-form.ts";
import { showToast } from "../toasts.ts";
import { useWorkspace } from "../workspace.ts";
import { useCloseDialog } from "./use-close-dialog.ts";
import "./dialogs.css";

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
    <Modal open className="desk-dialog" title={dialogWords.versionTitle} width={420} footer={null} onCancel={close}>
      <form className="dialog-form" onSubmit={(event) => void keep(event)}>
        <p className="quiet">{dialogWords.versionMore}</p>
        <label>
          <span>{dialogWords.versionName}</span>
          <Input
            autoFocus
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
    </Modal>
  );
}
