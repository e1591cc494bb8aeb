/**
 * While a dialog is open the window behind it is inert: it takes no pointer, no focus and no key, whoever would give it one. What lies over
 * the window stands beside it in the page, and so whose keys they are is told by where the focus is.
 */

let dialogs = 0;

/** Covers the window until the function it gives is called. */
export function coverWindow(): () => void {
  const count = (by: -1 | 1) => {
    dialogs += by;
    document.querySelector(".window")?.toggleAttribute("inert", dialogs > 0);
  };
  count(1);
  return () => count(-1);
}

/** Whether the window's own keys apply: the focus is in it, not in a dialog or a menu that lies over it. */
export function windowHasKeys(): boolean {
  return document.getElementById("root")?.contains(document.activeElement) === true;
}
