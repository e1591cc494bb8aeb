/** Everything of the import that lies over the window: the drop target, and the bar of reading. */
import { useDesk } from "#renderer/desk/desk.ts";
import { DropTarget } from "../reading/DropTarget.tsx";
import { ReadingBar, RestBar } from "../reading/ReadingBar.tsx";
import "./import.css";

export function ImportOverlay() {
  const reading = useDesk((state) => state.importing.reading);
  return (
    <>
      <DropTarget />
      {reading ? <ReadingBar reading={reading} /> : <RestBar />}
    </>
  );
}
