/** The past of the open form: its steps and versions, looking at a moment of it, going back to it, keeping a version under a name. */
import { command, type Commands } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { useEditedSession } from "#renderer/editor/in-sight.ts";
import { panelWords } from "#renderer/text/panel-words.ts";
import { NameVersionDialog } from "./NameVersionDialog.tsx";
import { HistoryList } from "./HistoryList.tsx";
import "./history.css";

export const history: Feature = {
  useCommands,
  menus: [{ menu: "file", group: 3, commands: ["name-version"] }],
  keys: { always: { "Ctrl+KeyS": "name-version" } },
  panelTabs: [{ name: "source", label: panelWords.source, order: 5, Section: HistoryList }],
};

function useCommands(): Commands {
  const desk = useDesk();
  const editing = useEditedSession() !== undefined;
  return { "name-version": command("name-version", () => openDialog(desk, <NameVersionDialog />), editing) };
}
