/** Above source and result: where the form comes from, what is to be said of correcting it, and taking it out of the tray. */
import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useSyncExternalStore } from "react";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import type { TraySession } from "../correction/tray-session.ts";
import type { TraySessionState } from "../correction/tray-session-core.ts";
import { discardForms } from "../tray/tray-actions.ts";
import { trayState } from "../tray/tray-state.ts";

export function DetailHeader({ session }: { readonly session: TraySession }) {
  const desk = useDesk();
  const { id } = session;
  const form = usePart(trayState, ({ tray }) => tray.forms.find((one) => one.id === id));
  const remark = remarkOn(useSyncExternalStore(session.subscribe, session.getState));
  if (!form) return null;
  const { file, sheet, page, line } = form.source;
  return (
    <div className="detail-header">
      <span className="detail-source selectable" title={file}>
        <strong>{file}</strong> <span className="quiet">{importWords.place(sheet, page, line)}</span>
      </span>
      <span className="detail-remark quiet" role="status" title={remark}>
        {remark}
      </span>
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        onClick={() => runAction(desk, () => discardForms(desk, [id]))}
      >
        {importWords.discardOne}
      </Button>
    </div>
  );
}

function remarkOn({ saving, hint, reading: { notes, unplaced } }: TraySessionState): string | undefined {
  if (saving.state === "failed") return importWords.notKept(saving.reason);
  if (hint !== undefined) return hint;
  return notes.length + unplaced.length === 0 ? importWords.noNotes : undefined;
}
