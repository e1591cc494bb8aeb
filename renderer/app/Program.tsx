/** The window while there is a library to work on, or the way back to one; what the host tells is followed throughout. */
import { useEffect } from "react";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import { features } from "#renderer/desk/feature.ts";
import { watchLibrary } from "#renderer/desk/library-events.ts";
import { isReadable, libraryState } from "#renderer/desk/library-state.ts";
import { Placed } from "./Placed.tsx";
import { Window } from "./Window.tsx";

export function Program() {
  const desk = useDesk();
  const all = usePart(features, (state) => state.all);
  const library = usePart(libraryState, (state) => state.library);
  useEffect(() => {
    const stopped = new AbortController();
    void watchLibrary(desk, stopped.signal);
    return () => stopped.abort();
  }, [desk]);
  if (!library?.failure || isReadable(library)) return <Window />;
  return <Placed parts={all.map(({ wayBack }) => wayBack)} />;
}
