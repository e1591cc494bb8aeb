/** PageUp, PageDown, Home and End turn the pages of the preview, wherever in the window the focus is; in the list of pages the arrows do, too. */
import { useEffect, useRef } from "react";
import { windowHasKeys } from "#renderer/desk/focus/cover-window.ts";

/** @param turn is given the page to show, counted from 0; it may lie outside. */
export function usePreviewKeys(shown: number, count: number, turn: (page: number) => void): void {
  const latest = useRef({ shown, count, turn });
  useEffect(() => {
    latest.current = { shown, count, turn };
  });
  useEffect(() => {
    const keyDown = (event: KeyboardEvent) => {
      const { shown, count, turn } = latest.current;
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || !windowHasKeys()) return;
      const inList = event.target instanceof Element && event.target.closest("[role=listbox]") !== null;
      const arrows: Record<string, number> = inList ? { ArrowUp: shown - 1, ArrowDown: shown + 1 } : {};
      const page = { PageUp: shown - 1, PageDown: shown + 1, Home: 0, End: count - 1, ...arrows }[event.key];
      if (page === undefined) return;
      turn(page);
      event.preventDefault();
    };
    window.addEventListener("keydown", keyDown);
    return () => window.removeEventListener("keydown", keyDown);
  }, []);
}
