/** What the open form does whatever is drawn of it: it takes the editing commands, follows the library, and is saved before the window closes. */
import { useEffect } from "react";
import { useDesk, type Desk } from "#renderer/desk/desk.ts";
import { useAsEditTarget } from "#renderer/desk/edit-target.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { onLibraryEvent } from "#renderer/desk/library-events.ts";
import type { FormsEvent } from "#renderer/desk/gathered-events.ts";
import type { FormSession } from "./editor-port.ts";
import { useEditedSession } from "./in-sight.ts";
import { openSession } from "./open-form.ts";
import { useOpenSession } from "./opened.ts";
import { useClosing } from "#renderer/desk/use-closing.ts";
import { drawnTemplates } from "#renderer/paper/issued/drawn-templates.ts";
import { useToldStep } from "./told-step.ts";

function noticePresence(desk: Desk, session: FormSession): void {
  const { forms, positions } = desk.part(formsList).get();
  if (forms) session.noticePresence(positions.has(session.id));
}

function noticeRevision(changed: FormsEvent["forms"], session: FormSession | undefined): void {
  const own = changed.find(({ summary }) => summary.id === session?.id);
  if (own) session?.noticeRevision(own.revision);
}

export function EditorLayer() {
  const desk = useDesk();
  useAsEditTarget(useEditedSession());
  useClosing(useOpenSession());
  useToldStep(useEditedSession());
  useEffect(
    () =>
      onLibraryEvent(desk, (event) => {
        const session = openSession(desk);
        const templates = desk.part(drawnTemplates);
        if (event.kind === "blanks" || event.kind === "library") templates.readAnew("all");
        else if (event.kind === "list") templates.readAnew("unread");
        if (event.kind === "forms") noticeRevision(event.forms, session);
        else if (event.kind === "library") session?.readAnew();
        else if (event.kind === "list" && session) noticePresence(desk, session);
      }),
    [desk],
  );
  return null;
}
