/** F6 goes from library to form to panel and round, Shift+F6 back, as office programs have it. Tab stays within the paper. */
import { useEffect } from "react";
import type { FormSession } from "#renderer/editor/editor-port.ts";
import { windowHasKeys } from "#renderer/desk/focus/cover-window.ts";
import { isForInputMethod } from "#renderer/desk/input-method.ts";

/** Each region, and what in it takes the focus. */
const regions = [
  { region: ".side-pane.is-left", first: "[role=tree]" },
  { region: ".desk-centre", first: ".form-grid, .version-view .paper-scroller, .empty-choice" },
  { region: ".side-pane.is-right", first: "[role=tab][aria-selected=true]" },
] as const;

export function useRegions(session: FormSession | undefined, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const keyDown = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.defaultPrevented || isForInputMethod(event) || !windowHasKeys()) return;
      event.preventDefault();
      session?.finishTyping();
      goToRegion(event.shiftKey ? -1 : 1);
    };
    window.addEventListener("keydown", keyDown);
    return () => window.removeEventListener("keydown", keyDown);
  }, [session, enabled]);
}

function goToRegion(step: -1 | 1): void {
  const there = regions.flatMap(({ region, first }) => {
    const element = document.querySelector(region);
    const target = [...(element?.querySelectorAll<HTMLElement>(first) ?? [])].find(({ offsetParent }) => offsetParent !== null);
    return element && target ? [{ element, target }] : [];
  });
  const at = there.findIndex(({ element }) => element.contains(document.activeElement));
  const start = at < 0 && step < 0 ? 0 : at;
  there.at((start + step) % there.length)?.target.focus({ preventScroll: true });
}
