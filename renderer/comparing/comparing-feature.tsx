/** Comparing: two forms, a form and its past or a file, two years. */
import { action, type Commands } from "#renderer/desk/commands.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useChosenForms } from "#renderer/editor/in-sight.ts";
import { comparingWords } from "#renderer/text/comparing-words.ts";
import { openComparing } from "./comparing-actions.ts";
import { comparingPage } from "./comparing-state.ts";
import { ComparingView } from "./ComparingView.tsx";

export const comparing: Feature = {
  useCommands,
  menus: [{ menu: "table", group: 5, commands: ["compare"] }],
  formActions: [
    {
      order: 6,
      applies: (count) => count <= 2,
      label: comparingWords.compareForms,
      run: (desk, ids) => runAction(desk, () => openComparing(desk, ids)),
    },
  ],
  pages: { [comparingPage]: ComparingView },
};

function useCommands(): Commands {
  const desk = useDesk();
  const chosen = useChosenForms();
  const isEmpty = usePart(formsList, ({ forms }) => (forms ?? []).length === 0);
  return { compare: action(desk, "compare", () => openComparing(desk, chosen.length > 2 ? [] : chosen), !isEmpty) };
}
