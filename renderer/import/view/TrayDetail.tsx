/** What the list points at: a form beside its source, or a file that gave none. */
import { Button, Spin } from "antd";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { failureWords } from "#renderer/text/failure-words.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { DetailHeader } from "./DetailHeader.tsx";
import { FileProblem } from "./FileProblem.tsx";
import { FormDetail } from "../result/FormDetail.tsx";
import { openTrayForm } from "../tray/tray-actions.ts";
import { trayState } from "../tray/tray-state.ts";

export function TrayDetail() {
  const desk = useDesk();
  const opened = usePart(trayState, (state) => state.opened);
  const file = usePart(trayState, ({ opened, tray }) =>
    opened.state === "file" ? tray.files.find(({ id }) => id === opened.id) : undefined,
  );
  switch (opened.state) {
    case "none":
      return <div className="tray-detail" />;
    case "opening":
      return (
        <div className="tray-detail detail-message" role="status">
          <Spin delay={400} description={importWords.opening} fullscreen={false}>
            <span />
          </Spin>
        </div>
      );
    case "failed":
      return (
        <div className="tray-detail detail-message" role="alert">
          <p>{opened.reason}</p>
          <Button onClick={() => runAction(desk, () => openTrayForm(desk, opened.id))}>{failureWords.retry}</Button>
        </div>
      );
    case "file":
      return <div className="tray-detail">{file && <FileProblem key={file.id} file={file} />}</div>;
    case "open":
      return (
        <div className="tray-detail">
          <DetailHeader session={opened.session} />
          <FormDetail key={opened.id} session={opened.session} />
        </div>
      );
  }
}
