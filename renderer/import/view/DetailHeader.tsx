/** Above source and result: where the form comes from, and taking it out of the tray. */
import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { discardForms } from "../tray/tray-actions.ts";
import { trayState } from "../tray/tray-state.ts";

export function DetailHeader({ id }: { readonly id: number }) {
  const desk = useDesk();
  const form = usePart(trayState, ({ tray }) => tray.forms.find((one) => one.id === id));
  if (!form) return null;
  const { file, sheet, page, line } = form.source;
  return (
    <div className="detail-header">
      <span className="detail-source selectable" title={file}>
        <strong>{file}</strong> <span className="quiet">{importWords.place(sheet, page, line)}</span>
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
