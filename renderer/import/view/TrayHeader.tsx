/** The tray's head: how much waits, further ways in, and the way out. */
import { Button, Radio } from "antd";
import { useState } from "react";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { LeaveButton } from "#renderer/desk/page/LeaveButton.tsx";
import { importWords } from "#renderer/text/import-words.ts";
import { chooseFiles, chooseFolder } from "#renderer/desk/files/choose-files.ts";
import { DiscardAllDialog } from "./DiscardAllDialog.tsx";
import { readFiles } from "../reading/read-files.ts";
import { leaveTray } from "../tray/tray-actions.ts";
import { trayState } from "../tray/tray-state.ts";

/** What a narrow window shows of the tray, one at a time. */
export type Part = "list" | "source" | "result";

interface Props {
  readonly part: Part;
  readonly onPart: (part: Part) => void;
}

export function TrayHeader({ part, onPart }: Props) {
  const desk = useDesk();
  const [asking, setAsking] = useState(false);
  const count = usePart(trayState, (state) => state.tray.forms.length);
  const empty = usePart(trayState, ({ tray }) => tray.forms.length + tray.files.length === 0);
  return (
    <header className="page-head tray-header">
      <h2>{importWords.waiting(count)}</h2>
      <span className="quiet tray-more">{importWords.trayMore}</span>
      <Radio.Group
        className="tray-parts"
        size="small"
        optionType="button"
        value={part}
        onChange={(event) => onPart(event.target.value as Part)}
        options={[
          { value: "list", label: importWords.partList },
          { value: "source", label: importWords.source },
          { value: "result", label: importWords.result },
        ]}
      />
      <span className="tray-space" />
      <Button size="small" onClick={() => runAction(desk, async () => readFiles(desk, await chooseFiles()))}>
        {importWords.addFiles}
      </Button>
      <Button size="small" onClick={() => runAction(desk, async () => readFiles(desk, await chooseFolder()))}>
        {importWords.addFolder}
      </Button>
      <Button size="small" disabled={empty} onClick={() => setAsking(true)}>
        {importWords.discardAll}
      </Button>
      {asking && <DiscardAllDialog onClose={() => setAsking(false)} />}
      <LeaveButton label={importWords.leave} onLeave={() => leaveTray(desk)} />
    </header>
  );
}
