/** Handing in: a package of forms, checked before and remembered after. */
import { command, type Commands } from "#renderer/desk/commands.ts";
import { useDesk, usePart, type Desk } from "#renderer/desk/desk.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { leavePage, showPage, useShownPage } from "#renderer/desk/page/pages.ts";
import { openSession } from "#renderer/editor/open-form.ts";
import { handingInWords } from "#renderer/text/handing-in-words.ts";
import { beginHandIn, handInPage, handInPlace } from "./hand-in-place.ts";
import { HandInStatus } from "./HandInStatus.tsx";
import { HandInView } from "./HandInView.tsx";
import { handInRun } from "./run-hand-in.ts";

export const handingIn: Feature = {
  useCommands,
  menus: [{ menu: "export", group: 3, commands: ["hand-in"] }],
  keys: { always: { "Ctrl+Shift+KeyH": "hand-in" } },
  formActions: [{ order: 4, label: handingInWords.handInForms, run: begin }],
  statusItems: [{ side: "left", order: 5, Item: HandInStatus }],
  pages: { [handInPage]: HandInView },
};

function useCommands(): Commands {
  const desk = useDesk();
  const shown = useShownPage() === handInPage;
  const hasForms = usePart(formsList, ({ forms }) => (forms?.length ?? 0) > 0);
  const show = () => {
    const { selected } = desk.part(formsList).get();
    begin(desk, selected.size > 1 ? [...selected] : []);
  };
  return { "hand-in": command("hand-in", () => (shown ? leavePage(desk) : show()), hasForms) };
}

/** With these forms, or all of a year; what is being written, was just written, or was left for a finding is gone back to. */
function begin(desk: Desk, ids: readonly number[]): void {
  const { isRunning, result } = desk.part(handInRun).get();
  const goesOn = isRunning || result !== undefined || (ids.length === 0 && desk.part(handInPlace).get().isLeft);
  if (!goesOn) beginHandIn(desk, ids, openSession(desk)?.id);
  desk.part(handInPlace).set({ isLeft: false });
  showPage(desk, handInPage);
}
