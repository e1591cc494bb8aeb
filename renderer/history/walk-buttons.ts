/** Walks the buttons of a list with the arrow keys, Home and End, so that the list is one stop of Tab however long it is. */
import type { KeyboardEvent } from "react";

/** @returns whether the key was one of these. */
export function walkButtons({ key, currentTarget }: KeyboardEvent<HTMLElement>): boolean {
  const buttons = [...currentTarget.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[key];
  if (next === undefined) return false;
  buttons[Math.min(Math.max(next, 0), buttons.length - 1)]?.focus();
  return true;
}
