/** Says in the status bar that forms wait in the tray, and goes back to them. */
import { ImportOutlined } from "@ant-design/icons";
import { useDesk, useWorkspace } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { leaveTray, showTray } from "../tray/tray-actions.ts";

export function WaitingNote() {
  const workspace = useWorkspace();
  const count = useDesk((state) => state.importing.tray.forms.length);
  const problems = useDesk(({ importing: { tray } }) => tray.files.filter(({ error }) => error).length);
  const shown = useDesk((state) => state.importing.shown);
  if (count + problems === 0) return null;
  const text = count > 0 ? importWords.waiting(count) : importWords.waitingProblems(problems);
  return (
    <button
      type="button"
      className="status-waiting"
      aria-pressed={shown}
      onClick={() => (shown ? leaveTray(workspace) : showTray(workspace))}
    >
      <ImportOutlined aria-hidden /> {text}
    </button>
  );
}
