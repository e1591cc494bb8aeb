/** A tray with nothing in it says how to fill it. */
import { Button } from "antd";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { chooseFiles, chooseFolder } from "#renderer/desk/files/choose-files.ts";
import { readFiles } from "../reading/read-files.ts";

export function EmptyTray() {
  const desk = useDesk();
  return (
    <div className="empty-tray">
      <p>{importWords.empty}</p>
      <div>
        <Button
          type="primary"
          data-focus-first
          onClick={() => runAction(desk, async () => readFiles(desk, await chooseFiles()))}
        >
          {importWords.addFiles}
        </Button>
        <Button onClick={() => runAction(desk, async () => readFiles(desk, await chooseFolder()))}>
          {importWords.addFolder}
        </Button>
      </div>
    </div>
  );
}
