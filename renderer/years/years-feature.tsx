/** 编制下年: last year's forms of the library become this year's drafts. */
import { action, type Commands } from "#renderer/desk/commands.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { yearsWords } from "#renderer/text/years-words.ts";
import { openYears } from "./plan-year.ts";
import { yearsPage } from "./years-state.ts";
import { YearsView } from "./YearsView.tsx";

export const years: Feature = {
  useCommands,
  menus: [{ menu: "file", group: 2, order: 1, commands: ["next-year"] }],
  formActions: [{ order: 5, label: yearsWords.makeOf, run: (desk, ids) => runAction(desk, () => openYears(desk, ids)) }],
  pages: { [yearsPage]: YearsView },
};

function useCommands(): Commands {
  const desk = useDesk();
  const isEmpty = usePart(formsList, ({ forms }) => (forms ?? []).length === 0);
  return { "next-year": action(desk, "next-year", () => openYears(desk), !isEmpty) };
}
