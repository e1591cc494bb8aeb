/** Printing forms on paper: how they will look, and the system's dialog from there. */
import { PrinterOutlined } from "@ant-design/icons";
import { action, ofSeveral, type Commands } from "#renderer/desk/commands.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import type { Feature } from "#renderer/desk/feature.ts";
import { useChosenForms } from "#renderer/editor/in-sight.ts";
import { menuWords } from "#renderer/text/menu-words.ts";
import { previewOpen, previewSelected } from "./print-commands.ts";
import { printPage } from "./print-preview.ts";
import { PreviewView } from "./PreviewView.tsx";

export const print: Feature = {
  useCommands,
  menus: [{ menu: "export", group: 2, commands: ["print"] }],
  tools: [{ group: 5, tools: [["print", <PrinterOutlined key="icon" />]] }],
  keys: { always: { "Ctrl+KeyP": "print" } },
  pages: { [printPage]: PreviewView },
};

function useCommands(): Commands {
  const desk = useDesk();
  const chosen = useChosenForms();
  const several = chosen.length > 1;
  const run = () => (several ? previewSelected(desk, chosen) : previewOpen(desk));
  return {
    print: ofSeveral(action(desk, "print", run, chosen.length > 0), several && menuWords.printSeveral(chosen.length)),
  };
}
