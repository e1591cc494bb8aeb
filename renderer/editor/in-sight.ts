/** The open form as what is in sight decides: under a page it takes no commands, and covered it is not edited. */
import { formsList } from "#renderer/desk/forms-list.ts";
import { useShownPage } from "#renderer/desk/page/pages.ts";
import { usePart } from "#renderer/desk/desk.ts";
import { formCover } from "./cover.ts";
import type { FormSession } from "./editor-port.ts";
import { useOpenSession } from "./opened.ts";

export function useSessionInSight(): FormSession | undefined {
  const session = useOpenSession();
  return useShownPage() === undefined ? session : undefined;
}

export function useEditedSession(): FormSession | undefined {
  const session = useSessionInSight();
  const covered = usePart(formCover, ({ cover }) => cover !== undefined);
  return covered ? undefined : session;
}

/** What goes out or away: several forms where several are selected in sight, else the open one. */
export function useChosenForms(): readonly number[] {
  const selected = usePart(formsList, (state) => state.selected);
  const session = useSessionInSight();
  const inSight = useShownPage() === undefined;
  if (inSight && selected.size > 1) return [...selected];
  return session ? [session.id] : [];
}
