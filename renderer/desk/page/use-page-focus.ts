/**
 * Focus and keys of a page that lies over the window: it takes the focus when it comes and when what had it goes away. F6 goes from part to
 * part, Esc leaves, wherever in the page the focus is.
 */
import { useEffect, useRef, type RefObject } from "react";
import { windowHasKeys } from "../focus/cover-window.ts";
import { isFocusLost, settleFocus } from "../focus/keep-focus.ts";
import { isForInputMethod } from "../input-method.ts";
import { nextRegion } from "../next-region.ts";

type Page = RefObject<HTMLElement | null>;

/** `parts` change whenever something of the view may have gone. */
export function usePageFocus(view: Page, parts: readonly unknown[]): void {
  useEffect(() => {
    // What opened it may stay in sight, in the status bar; under a dialog the page waits for its turn.
    if (windowHasKeys() && !view.current?.contains(document.activeElement)) takeFocus(view);
    return settleFocus;
  }, [view]);
  useEffect(() => {
    // What had the focus is gone, no longer applies, or lies under the page; or the page itself waited with it for something to act on.
    if (isFocusLost() || document.activeElement === view.current) takeFocus(view);
    // oxlint-disable-next-line react/exhaustive-deps
  }, [view, ...parts]);
}

function takeFocus({ current }: Page): void {
  (current?.querySelector<HTMLElement>("[data-focus-first]") ?? current)?.focus();
}

export function usePageKeys(view: Page, leave: () => void): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const keyDown = (event: KeyboardEvent) => {
      const { current } = view;
      // Dialogs and lists that lie over the view have keys of their own.
      const isOurs = event.target === document.body || (event.target instanceof Node && current?.contains(event.target));
      if (!current || !isOurs || event.defaultPrevented || isForInputMethod(event)) return;
      if (event.key === "F6") nextRegion(current, event.shiftKey ? -1 : 1);
      else if (event.key === "Escape") latest.current();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", keyDown);
    return () => window.removeEventListener("keydown", keyDown);
  }, [view]);
}
