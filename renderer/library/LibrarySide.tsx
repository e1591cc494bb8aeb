/** The pane left of the form; an empty library has none, nor has one that is not open. */
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { isReadable, libraryState } from "#renderer/desk/library-state.ts";
import { panes } from "#renderer/desk/panes/panes.ts";
import { SidePane } from "#renderer/desk/panes/SidePane.tsx";
import { libraryWords } from "#renderer/text/library-words.ts";
import { LibraryPane } from "./LibraryPane.tsx";

export function LibrarySide() {
  const desk = useDesk();
  const empty = usePart(formsList, ({ forms }) => forms?.length === 0);
  const shown = usePart(panes, (state) => state.leftShown);
  const closed = usePart(libraryState, ({ library }) => library !== undefined && !isReadable(library));
  if (empty || closed) return null;
  return (
    <SidePane
      side="left"
      label={libraryWords.pane}
      words={libraryWords}
      shown={shown}
      onShow={(leftShown) => desk.part(panes).set({ leftShown })}
    >
      <LibraryPane />
    </SidePane>
  );
}
