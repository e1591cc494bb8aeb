/** Opens the form that was worked on last, once, when the list has come and nothing else was opened meanwhile. */
import { useEffect, useRef } from "react";
import { openLast } from "#renderer/editor/open-last.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk, usePart, type Desk } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { pages } from "#renderer/desk/page/pages.ts";
import { openedForm } from "#renderer/editor/opened.ts";

export function useOpenAtStart(): void {
  const desk = useDesk();
  const forms = usePart(formsList, (state) => state.forms);
  const done = useRef(false);
  useEffect(() => {
    if (done.current || !forms) return;
    done.current = true;
    if (isIdle(desk)) runAction(desk, () => openLast(desk));
  }, [desk, forms]);
}

function isIdle(desk: Desk): boolean {
  return desk.part(openedForm).get().opened.state === "none" && desk.part(pages).get().shown === undefined;
}
