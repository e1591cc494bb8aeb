/**
 * The keys of the features' commands. The program's own are taken before the grid sees them, so that they work while a cell is being typed
 * in; everything that edits (undo, copy, find …) belongs to the grid and reaches a command here only when the focus is elsewhere. What lies
 * over the window keeps its keys to itself. Where several commands want a key, the first that applies has it.
 */
import { useEffect, useRef } from "react";
import type { CommandName } from "#renderer/text/menu-words.ts";
import { isForInputMethod } from "./input-method.ts";
import type { Commands } from "./commands.ts";
import type { Feature } from "./feature.ts";
import { windowHasKeys } from "./focus/cover-window.ts";

export function useShortcuts(features: readonly Feature[], commands: Commands): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });

  useEffect(() => {
    const always = Map.groupBy(
      features.flatMap(({ keys }) => Object.entries(keys?.always ?? {})),
      ([key]) => key,
    );
    const elsewhere = Map.groupBy(
      features.flatMap(({ keys }) => Object.entries(keys?.elsewhere ?? {})),
      ([key]) => key,
    );
    const run = (event: KeyboardEvent, wanted: readonly (readonly [string, CommandName])[] | undefined) => {
      if (!wanted) return;
      // Also where the command does not apply: the browser's own save or print dialog would only confuse.
      event.preventDefault();
      event.stopPropagation();
      const command = wanted.map(([, name]) => latest.current[name]).find((one) => one?.enabled);
      if (command && windowHasKeys()) command.run();
    };
    const beforeGrid = (event: KeyboardEvent) => {
      if (!isForInputMethod(event)) run(event, always.get(pressed(event)));
    };
    const afterGrid = (event: KeyboardEvent) => {
      if (!isForInputMethod(event) && !event.defaultPrevented && !isTyping(event.target))
        run(event, elsewhere.get(pressed(event)));
    };
    window.addEventListener("keydown", beforeGrid, true);
    window.addEventListener("keydown", afterGrid);
    return () => {
      window.removeEventListener("keydown", beforeGrid, true);
      window.removeEventListener("keydown", afterGrid);
    };
  }, [features]);
}

/** `Ctrl+Shift+KeyE`: the key with what was held down beside it. */
export function pressed(event: Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "shiftKey" | "altKey" | "code">): string {
  const modifiers = [event.ctrlKey || event.metaKey ? "Ctrl+" : "", event.shiftKey ? "Shift+" : "", event.altKey ? "Alt+" : ""];
  return modifiers.join("") + event.code;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
