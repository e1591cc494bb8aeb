/** Everything of the import that lies over the window: the drop target, and the bar of reading. */
import { usePart } from "#renderer/desk/desk.ts";
import { DropTarget } from "../reading/DropTarget.tsx";
import { readingState } from "../reading/reading-state.ts";
import { ReadingBar, RestBar } from "../reading/ReadingBar.tsx";
import "../reading/reading.css";

export function ImportOverlay() {
  const reading = usePart(readingState, (state) => state.reading);
  return (
    <>
      <DropTarget />
      {reading ? <ReadingBar reading={reading} /> : <RestBar />}
    </>
  );
}
