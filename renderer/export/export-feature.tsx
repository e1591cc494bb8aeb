/** Exporting forms as official workbooks. */
import { ExportOutlined } from "@ant-design/icons";
import { command, ofSeveral, type Commands } from "#renderer/desk/commands.ts";
import { useDesk, type Desk } from "#renderer/desk/desk.ts";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { useChosenForms } from "#renderer/editor/in-sight.ts";
import { exportWords } from "#renderer/text/export-words.ts";
import { menuWords } from "#renderer/text/menu-words.ts";
import { ExportDialog } from "./ExportDialog.tsx";

export const exporting: Feature = {
  useCommands,
  menus: [{ menu: "export", group: 1, commands: ["export"] }],
  tools: [{ group: 5, tools: [["export", <ExportOutlined key="icon" />]] }],
  keys: { always: { "Ctrl+Shift+KeyE": "export" } },
  formActions: [{ order: 2, label: exportWords.exportForms, run: askHow }],
};

function askHow(desk: Desk, ids: readonly number[]): void {
  openDialog(desk, <ExportDialog ids={ids} />);
}

function useCommands(): Commands {
  const desk = useDesk();
  const chosen = useChosenForms();
  return {
    export: ofSeveral(
      command("export", () => askHow(desk, chosen), chosen.length > 0),
      chosen.length > 1 && menuWords.exportSeveral(chosen.length),
    ),
  };
}
