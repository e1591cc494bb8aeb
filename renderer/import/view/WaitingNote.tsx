/** Says in the status bar that forms wait in the tray, and goes back to them. */
import { ImportOutlined } from "@ant-design/icons";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { importWords } from "#renderer/text/import-words.ts";
import { leaveTray, showTray } from "../tray/tray-actions.ts";
import { trayState } from "../tray/tray-state.ts";
import { trayPage } from "../tray/tray-page.ts";
import { useShownPage } from "#renderer/desk/page/pages.ts";

export function WaitingNote() {
  const desk = useDesk();
  const count = usePart(trayState, (state) => state.tray.forms.length);
  const problems = usePart(trayState, ({ tray }) => tray.files.filter(({ error }) => error).length);
  const shown = useShownPage() === trayPage;
  if (count + problems === 0) return null;
  const text = count > 0 ? importWords.waiting(count) : importWords.waitingProblems(problems);
  return (
    <button
      type="button"
      className="status-waiting"
      aria-pressed={shown}
      onClick={() => (shown ? leaveTray(desk) : showTray(desk))}
    >
      <ImportOutlined aria-hidden /> {text}
    </button>
  );
}
