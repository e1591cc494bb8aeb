/** What came over from last year: marked in the grid by the editor, counted in the status bar, stepped through with F7; and what became of last year's form since. */
import { command, type Commands } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { useEditedSession } from "#renderer/editor/in-sight.ts";
import { useEditorState } from "#renderer/editor/use-editor-state.ts";
import { LastYearLayer, LastYearMarks } from "./last-year.ts";
import { LastYearStatus } from "./LastYearStatus.tsx";
import { CarriedStatus } from "./CarriedStatus.tsx";
import { keepCarried, stepToCarried } from "./carrying-actions.ts";

function useCarryingCommands(): Commands {
  const desk = useDesk();
  const session = useEditedSession();
  const isDraft = useEditorState(session)?.form.carried !== undefined;
  const step = (direction: -1 | 1) => () => session && stepToCarried(desk, session, direction);
  return {
    "next-carried": command("next-carried", step(1), isDraft),
    "previous-carried": command("previous-carried", step(-1), isDraft),
    "keep-carried": command("keep-carried", () => session && keepCarried(desk, session), isDraft),
  };
}

export const carrying: Feature = {
  useCommands: useCarryingCommands,
  menus: [{ menu: "table", group: 4, commands: ["next-carried", "previous-carried", "keep-carried"] }],
  keys: { always: { F7: "next-carried", "Shift+F7": "previous-carried", "Ctrl+F7": "keep-carried" } },
  statusItems: [
    { side: "left", order: 3, Item: CarriedStatus },
    { side: "left", order: 4, Item: LastYearStatus },
  ],
  layers: [LastYearLayer, LastYearMarks],
};
