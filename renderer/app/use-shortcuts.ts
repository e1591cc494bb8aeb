/**
 * The program's own keys. They are taken before the grid sees them, so that they work while a cell is being typed in; everything that
 * edits (undo, copy, find …) belongs to the grid and reaches a command here only when the focus is elsewhere. What lies over the window
 * keeps its keys to itself.
 */
import { useEffect, useRef } from "react";
import type { CommandName, Commands } from "./commands.ts";
import { windowHasKeys } from "./focus/cover-window.ts";

/** By `event.code`, so that they do not depend on the state of an input method. */
const programKeys: Readonly<Record<string, CommandName>> = {
  "Ctrl+KeyO": "import",
  "Ctrl+Shift+KeyO": "import-folder",
  "Ctrl+KeyN": "new",
  "Ctrl+KeyS": "name-version",
  "Ctrl+KeyK": "search",
  "Ctrl+Shift+KeyE": "export",
  "Ctrl+KeyP": "print",
  "Ctrl+Digit0": "zoom-reset",
  F1: "keys",
  F3: "find-next",
  "Shift+F3": "find-previous",
  F8: "next-finding",
  "Shift+F8": "previous-finding",
};

const editorKeys: Readonly<Record<string, CommandName>> = {
  "Ctrl+KeyZ": "undo",
  "Ctrl+KeyY": "redo",
  "Ctrl+Shift+KeyZ": "redo",
  "Ctrl+KeyF": "find",
  "Ctrl+Equal": "zoom-in",
  "Ctrl+Minus": "zoom-out",
  "Ctrl+NumpadAdd": "zoom-in",
  "Ctrl+NumpadSubtract": "zoom-out",
};

export function useShortcuts(commands: Commands): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });

  useEffect(() => {
    const run = (event: KeyboardEvent, name: CommandName | undefined) => {
      if (!name) return;
      // Also where the command does not apply: the browser's own save or print dialog would only confuse.
      event.preventDefault();
      event.stopPropagation();
      const command = latest.current[name];
      if (command.enabled && windowHasKeys()) command.run();
    };
    const beforeGrid = (event: KeyboardEvent) => {
      if (!event.isComposing) run(event, programKeys[pressed(event)]);
    };
    const afterGrid = (event: KeyboardEvent) => {
      if (!event.isComposing && !event.defaultPrevented && !isTyping(event.target)) run(event, editorKeys[pressed(event)]);
    };
    window.addEventListener("keydown", beforeGrid, true);
    window.addEventListener("keydown", afterGrid);
    return () => {
      window.removeEventListener("keydown", beforeGrid, true);
      window.removeEventListener("keydown", afterGrid);
    };
  }, []);
}

/** `Ctrl+Shift+KeyE`: the key with what was held down beside it. */
export function pressed(event: Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "shiftKey" | "altKey" | "code">): string {
  const modifiers = [event.ctrlKey || event.metaKey ? "Ctrl+" : "", event.shiftKey ? "Shift+" : "", event.altKey ? "Alt+" : ""];
  return modifiers.join("") + event.code;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
