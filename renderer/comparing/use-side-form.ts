/** The form that stands on a side: the open one as it is being edited, another as the library has it now, an older content, or that of a file. */
import { useEffect, useState } from "react";
import type { Form } from "#shared/form/form.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { failureText } from "#renderer/desk/failure-text.ts";
import { onLibraryEvent } from "#renderer/desk/library-events.ts";
import { useOpenSession } from "#renderer/editor/opened.ts";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";
import type { Side } from "./sides.ts";

export type SideForm = { readonly form: Form } | { readonly problem: string } | undefined;

export function useSideForm(side: Side | undefined): SideForm {
  const desk = useDesk();
  const session = useOpenSession();
  const isOpen = side?.kind === "form" && session?.id === side.id;
  const live = useEditorState(isOpen ? session : undefined)?.form;
  const [read, setRead] = useState<{ readonly side: Side; readonly found: SideForm }>();

  useEffect(() => {
    if (!side || side.kind === "file" || isOpen) return undefined;
    let isWanted = true;
    const load = () => {
      const { id } = side;
      const coming =
        side.kind === "version"
          ? desk.client.forms.openVersion({ id, version: side.version })
          : desk.client.forms.open({ id }).then(({ form }) => form);
      coming.then(
        (form) => isWanted && setRead({ side, found: { form } }),
        (error: unknown) => isWanted && setRead({ side, found: { problem: failureText(error) } }),
      );
    };
    load();
    const stop = onLibraryEvent(desk, (event) => {
      const isOurs = event.kind === "forms" && event.forms.some(({ summary }) => summary.id === side.id);
      if (side.kind === "form" && (isOurs || event.kind === "list" || event.kind === "library")) load();
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [desk, side, isOpen]);

  if (live) return { form: live };
  if (side?.kind === "file") return side;
  return read && read.side === side ? read.found : undefined;
}
