/** What the library does whatever is drawn of it: a form opens when the window does, and damaged ones are named. */
import { useEffect } from "react";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { onLibraryEvent } from "#renderer/desk/library-events.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { tellDamaged } from "./damaged-forms.ts";
import { libraryDeeds } from "./library-deeds.ts";
import { followOpened } from "./recent-forms.ts";
import { useOpenAtStart } from "./use-open-at-start.ts";

export function LibraryLayer() {
  const desk = useDesk();
  const connected = usePart(formsList, ({ connection }) => connection === "connected");
  useOpenAtStart();
  useEffect(() => {
    if (connected) runAction(desk, () => tellDamaged(desk));
  }, [desk, connected]);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    runAction(desk, async () => {
      const { libraryFile } = await desk.client.host.about();
      if (!left) stop = followOpened(desk, libraryFile);
    });
    return () => {
      left = true;
      stop?.();
    };
  }, [desk]);
  useEffect(
    () =>
      onLibraryEvent(desk, (event) => {
        if (event.kind === "damaged") return tellDamaged(desk);
        // What could be undone was done in another library.
        if (event.kind === "library") desk.part(libraryDeeds).set({ deeds: [] });
      }),
    [desk],
  );
  return null;
}
