/** Everything of the import that lies over the window: the drop target, the progress of reading, and the list to choose from. */
import { useDesk } from "#renderer/app/workspace.ts";
import { DropTarget } from "./DropTarget.tsx";
import { FoundFormsDialog } from "./FoundFormsDialog.tsx";
import { ReadingBar } from "./ReadingBar.tsx";
import "./import.css";

export function ImportOverlay() {
  const importing = useDesk((state) => state.importing);
  const waiting = importing.reading === undefined && importing.found.length + importing.unread.length > 0;
  return (
    <>
      <DropTarget />
      {importing.reading && <ReadingBar reading={importing.reading} />}
      {waiting && <FoundFormsDialog importing={importing} />}
    </>
  );
}
