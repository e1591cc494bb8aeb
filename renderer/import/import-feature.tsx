/** Importing: files and copied tables are read into the tray, looked at beside their source, and stored from there. */
import { ImportOutlined } from "@ant-design/icons";
import { action, command, type Commands } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { useShownPage } from "#renderer/desk/page/pages.ts";
import { chooseFiles, chooseFolder } from "#renderer/desk/files/choose-files.ts";
import { importClipboard } from "./reading/import-clipboard.ts";
import { readFiles } from "./reading/read-files.ts";
import { leaveTray, showTray } from "./tray/tray-actions.ts";
import { trayPage } from "./tray/tray-page.ts";
import { ImportLayer } from "./view/ImportLayer.tsx";
import { ImportOverlay } from "./view/ImportOverlay.tsx";
import { ImportView } from "./view/ImportView.tsx";
import { WaitingNote } from "./view/WaitingNote.tsx";

export const importing: Feature = {
  useCommands,
  menus: [{ menu: "file", group: 1, commands: ["import", "import-folder", "import-clipboard", "tray"] }],
  tools: [{ group: 1, tools: [["import", <ImportOutlined key="icon" />]] }],
  keys: { always: { "Ctrl+KeyO": "import", "Ctrl+Shift+KeyO": "import-folder" } },
  statusItems: [{ side: "right", order: 1, Item: WaitingNote }],
  pages: { [trayPage]: ImportView },
  layers: [ImportLayer, ImportOverlay],
};

function useCommands(): Commands {
  const desk = useDesk();
  const shown = useShownPage() === trayPage;
  return {
    import: action(desk, "import", async () => readFiles(desk, await chooseFiles())),
    "import-folder": action(desk, "import-folder", async () => readFiles(desk, await chooseFolder())),
    "import-clipboard": action(desk, "import-clipboard", () => importClipboard(desk)),
    tray: command("tray", () => (shown ? leaveTray(desk) : showTray(desk))),
  };
}
