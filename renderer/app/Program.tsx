/** The window while there is a library to work on, or the way back to one; what the host tells is followed throughout. */
import { useEffect } from "react";
import { BrokenLibrary } from "#renderer/backups/BrokenLibrary.tsx";
import { isReadable } from "#renderer/library/library-state.ts";
import { watchLibrary } from "#renderer/library/watch-library.ts";
import { Toasts } from "./Toasts.tsx";
import { Window } from "./Window.tsx";
import { useDesk, useWorkspace } from "./workspace.ts";

export function Program() {
  const workspace = useWorkspace();
  const library = useDesk((state) => state.library);
  useEffect(() => {
    const stopped = new AbortController();
    void watchLibrary(workspace, stopped.signal);
    return () => stopped.abort();
  }, [workspace]);
  if (!library?.failure || isReadable(library)) return <Window />;
  return (
    <>
      <BrokenLibrary failure={library.failure} />
      <Toasts />
    </>
  );
}
