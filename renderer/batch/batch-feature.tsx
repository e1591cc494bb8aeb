/** Many forms changed at once; and the names of units and departments, which are made alike that way. */
import { action, command, ofSeveral, type Commands } from "#renderer/desk/commands.ts";
import { useDesk, usePart } from "#renderer/desk/desk.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { leavePage, showPage, useShownPage } from "#renderer/desk/page/pages.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { batchWords } from "#renderer/text/batch-words.ts";
import { batchPage, officesPage } from "./batch-state.ts";
import { BatchView } from "./BatchView.tsx";
import { OfficeMarks } from "./OfficeMarks.tsx";
import { OfficesView } from "./OfficesView.tsx";
import { openBatch } from "./run-batch.ts";

export const batch: Feature = {
  useCommands,
  menus: [
    { menu: "edit", group: 5, commands: ["batch"] },
    { menu: "file", group: 6, order: -1, commands: ["offices"] },
  ],
  formActions: [
    {
      order: 3,
      applies: (count) => count > 1,
      label: batchWords.changeForms,
      run: (desk, ids) => runAction(desk, () => openBatch(desk, ids)),
    },
  ],
  layers: [OfficeMarks],
  pages: { [batchPage]: BatchView, [officesPage]: OfficesView },
};

function useCommands(): Commands {
  const desk = useDesk();
  const selected = usePart(formsList, (state) => state.selected);
  const shown = useShownPage();
  const open = () => openBatch(desk, [...selected]);
  const isSeveral = selected.size > 1;
  return {
    // With nothing selected, too: what was changed last is taken back there.
    batch: ofSeveral(action(desk, "batch", open, shown === undefined), isSeveral && batchWords.changeForms(selected.size)),
    offices: command("offices", () => (shown === officesPage ? leavePage(desk) : showPage(desk, officesPage))),
  };
}
