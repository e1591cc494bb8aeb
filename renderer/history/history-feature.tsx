/** Versions of the open form: keeping one under a name, looking at an old one, going back to it. */
import { command, type Commands } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { openDialog } from "#renderer/desk/dialogs/dialog.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { useEditedSession } from "#renderer/editor/in-sight.ts";
import { panelWords } from "#renderer/text/panel-words.ts";
import { NameVersionDialog } from "./NameVersionDialog.tsx";
import { VersionList } from "./VersionList.tsx";
import "./history.css";

export const history: Feature = {
  useCommands,
  menus: [{ menu: "file", group: 3, commands: ["name-version"] }],
  keys: { always: { "Ctrl+KeyS": "name-version" } },
  panelTabs: [{ name: "source", label: panelWords.source, order: 5, Section: VersionList }],
};

function useCommands(): Commands {
  const desk = useDesk();
  const editing = useEditedSession() !== undefined;
  return { "name-version": command("name-version", () => openDialog(desk, <NameVersionDialog />), editing) };
}
