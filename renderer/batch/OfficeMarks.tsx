/** Marks in the open form what the code table knows otherwise, also after the table was changed; draws nothing. */
import { useDeferredValue, useEffect, useState } from "react";
import type { Office } from "#shared/offices/office.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { onLibraryEvent } from "#renderer/desk/library-events.ts";
import { useOpenSession } from "#renderer/editor/opened.ts";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";
import { officeMarks } from "./office-marks.ts";

export function OfficeMarks(): null {
  const session = useOpenSession();
  const form = useDeferredValue(useEditorState(session)?.form);
  // Where a form is open, the library is, too.
  const offices = useOffices(session !== undefined);
  useEffect(() => {
    if (session && form) session.mark(officeMarks(form, offices), "offices");
  }, [session, form, offices]);
  return null;
}

/** Those of the table alone: what all forms say is not asked for with each of them. */
function useOffices(areWanted: boolean): readonly Office[] {
  const desk = useDesk();
  const [offices, setOffices] = useState<readonly Office[]>([]);
  useEffect(() => {
    if (!areWanted) return;
    let isLeft = false;
    const read = async () => {
      const { table } = await desk.client.offices.table();
      if (!isLeft) setOffices(table?.offices ?? []);
    };
    // Out of reach, it is asked again with the next event.
    const tryToRead = () => read().catch((error: unknown) => console.warn("the code table was not read", error));
    void tryToRead();
    const leave = onLibraryEvent(desk, ({ kind }) => (kind === "offices" || kind === "library" ? tryToRead() : undefined));
    return () => {
      isLeft = true;
      leave();
    };
  }, [desk, areWanted]);
  return offices;
}
