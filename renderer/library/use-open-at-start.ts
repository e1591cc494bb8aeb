/** Opens the form that was worked on last, once, when the list has come and nothing else was opened meanwhile. */
import { useEffect, useRef } from "react";
import { openForm } from "#renderer/editor/open-form.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, useWorkspace, type Workspace } from "#renderer/desk/desk.ts";

export function useOpenAtStart(): void {
  const workspace = useWorkspace();
  const forms = useDesk((state) => state.forms);
  const done = useRef(false);
  useEffect(() => {
    if (done.current || !forms) return;
    done.current = true;
    const latest = forms.reduce((best, form) => (form.savedAt > best ? form.savedAt : best), 0);
    const first = forms.find((form) => form.savedAt === latest);
    if (first && isIdle(workspace)) runAction(workspace, () => openForm(workspace, first.id));
  }, [workspace, forms]);
}

function isIdle({ store }: Workspace): boolean {
  const { opened, importing } = store.get();
  return opened.state === "none" && !importing.shown;
}
