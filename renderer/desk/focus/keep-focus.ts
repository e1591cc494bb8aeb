/**
 * Keeps the focus somewhere definite. Whatever had it may go away: a dialog, a menu, a bar, a button that did its work, a pane that was
 * hidden, a window made narrow. The focus then goes back to where it was before, else to the open form, the library, the first choice.
 *
 * Invariant: when a key is pressed the focus is on something that can be seen, so that keys reach only what the person is looking at.
 */

interface Visit {
  readonly element: HTMLElement;
  /** What it stood in that can take the focus itself: the person stays in the panel whose button went away. */
  readonly within: HTMLElement | undefined;
}

const remembered = 40;

/** One passes through these on the way to a command: nothing comes back to them. */
const passedThrough = "[role=menubar], [role=menu], [role=toolbar], .toast";

/** Where the focus goes that was nowhere before, the first that is there. */
const homes = [
  "[role=dialog] [data-focus-first]",
  "[role=dialog]",
  ".page [data-focus-first]",
  ".form-grid",
  ".version-view .paper-scroller",
  "[role=tree]",
  ".empty-choice",
  ".side-strip",
  "[role=menubar] [role=menuitem]",
];

/** Where the focus was, the latest last. */
let visits: readonly Visit[] = [];

/** Watches the page until the function it gives is called. */
export function keepFocus(): () => void {
  const came = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target.closest(passedThrough)) return;
    const within = target.parentElement?.closest<HTMLElement>("[tabindex]") ?? undefined;
    const others = visits.filter(({ element }) => element !== target && element.isConnected);
    visits = [...others.slice(1 - remembered), { element: target, within }];
  };
  const went = ({ relatedTarget }: FocusEvent) => {
    // What takes the focus in the same breath has it by then.
    if (relatedTarget === null) queueMicrotask(settleFocus);
  };
  // Not every browser says that what had the focus is gone.
  const options = { capture: true };
  window.addEventListener("keydown", settleFocus, options);
  window.addEventListener("resize", settleFocus);
  document.addEventListener("focusin", came);
  document.addEventListener("focusout", went);
  settleFocus();
  return () => {
    window.removeEventListener("keydown", settleFocus, options);
    window.removeEventListener("resize", settleFocus);
    document.removeEventListener("focusin", came);
    document.removeEventListener("focusout", went);
  };
}

/** Nothing has the focus, or something that cannot be seen or no longer applies. */
export function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return (
    !(activeElement instanceof HTMLElement) ||
    activeElement === body ||
    !canBeSeen(activeElement) ||
    activeElement.matches(":disabled")
  );
}

/** Finds the focus a place if it has none. */
export function settleFocus(): void {
  if (isFocusLost()) giveFocusBack();
}

/** From a menu, which has done its work. */
export function giveFocusBack(): void {
  const places = visits.toReversed().flatMap(({ element, within }) => (within ? [element, within] : [element]));
  if (places.some((element) => takesFocus(element))) return;
  homes.some((home) => [...document.querySelectorAll<HTMLElement>(home)].some((element) => takesFocus(element)));
}

function takesFocus(element: HTMLElement): boolean {
  if (!element.isConnected || !canBeSeen(element)) return false;
  element.focus({ preventScroll: true });
  // The grid hands it on to its selected cell.
  return element.contains(document.activeElement);
}

function canBeSeen(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && element.closest("[inert]") === null;
}
