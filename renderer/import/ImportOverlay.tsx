/** Everything of the import that is there whatever the window shows: the drop target, the bar of reading, and keeping what was corrected. */
import { useClosing } from "#renderer/app/use-closing.ts";
import { useDesk } from "#renderer/app/workspace.ts";
import { DropTarget } from "./DropTarget.tsx";
import { ReadingBar, RestBar } from "./ReadingBar.tsx";
import "./import.css";

export function ImportOverlay() {
  const opened = useDesk((state) => state.importing.opened);
  useClosing(opened.state === "open" ? opened.session : undefined);
  const reading = useDesk((state) => state.importing.reading);
  return (
    <>
      <DropTarget />
      {reading ? <ReadingBar reading={reading} /> : <RestBar />}
    </>
  );
}
