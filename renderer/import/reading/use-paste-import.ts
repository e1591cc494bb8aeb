/** Ctrl+V anywhere but in a text or in the grid, which take it themselves, imports what was copied. */
import { useEffect } from "react";
import { windowHasKeys } from "#renderer/desk/focus/cover-window.ts";
import { runAction } from "#renderer/desk/run-action.ts";
import { useDesk } from "#renderer/desk/desk.ts";
import { importPasted, pathsInTray } from "./import-clipboard.ts";
import { pastedFiles } from "./pasted-file.ts";

const takesPaste = "input, textarea, select, [contenteditable], .editor-pane";

export function usePasteImport(): void {
  const desk = useDesk();
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (
        event.defaultPrevented ||
        !clipboardData ||
        !windowHasKeys() ||
        (target instanceof Element && target.closest(takesPaste))
      )
        return;
      event.preventDefault();
      const files = pastedFiles(clipboardData, pathsInTray(desk));
      runAction(desk, async () => importPasted(desk, await files));
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, [desk]);
}
