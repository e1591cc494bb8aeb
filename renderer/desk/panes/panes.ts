/**
 * Which of the panes beside the form show, and which tab of the right one. A window made too narrow for a pane puts it away, as it would
 * have begun; made wide enough again, it has what the person had there.
 */
import { definePart, type Desk } from "../desk.ts";
import { rememberChoice, rememberedChoice } from "../remembered.ts";
import { createStore, type Store } from "../store.ts";

/** Wide enough for the paper with the left pane beside it (below that the pane lies over the paper, side-pane.css), and with both. */
export const fitsLeftPane = "(min-width: 1020px)";
export const fitsBothPanes = "(min-width: 1250px)";

interface Panes {
  readonly leftShown: boolean;
  readonly rightShown: boolean;
  /** The first where none was chosen yet. */
  readonly tab: string | undefined;
}

type Pane = "leftShown" | "rightShown";

/** What the person wants at start is put away all the same where there is no room. */
export const panes = definePart(() => {
  const store = createStore<Panes>({ leftShown: false, rightShown: false, tab: undefined });
  followWidth(store, "leftShown", window.matchMedia(fitsLeftPane));
  followWidth(store, "rightShown", window.matchMedia(fitsBothPanes));
  return store;
});

function followWidth(store: Store<Panes>, pane: Pane, fits: MediaQueryList): void {
  let whereItFits = isShownAtStart(pane);
  let fitted = fits.matches;
  store.set({ [pane]: fitted && whereItFits });
  fits.addEventListener("change", () => {
    // Of a window that was narrow for a moment only the browser may tell when it is wide again.
    if (fits.matches === fitted) return;
    fitted = fits.matches;
    if (!fitted) whereItFits = store.get()[pane];
    store.set({ [pane]: fitted && whereItFits });
  });
}

/** Where there is room for it. */
export function isShownAtStart(pane: Pane): boolean {
  return rememberedChoice(`${pane}-at-start`, ["no"]) === undefined;
}

export function showAtStart(pane: Pane, shown: boolean): void {
  rememberChoice(`${pane}-at-start`, shown ? "yes" : "no");
}

export function showTab(desk: Desk, tab: string): void {
  desk.part(panes).set({ tab, rightShown: true });
}

/** In a window too narrow for both, what lies over the form makes way for it. */
export function makeWay(desk: Desk, pane: Pane): void {
  if (!window.matchMedia(fitsLeftPane).matches) desk.part(panes).set({ [pane]: false });
}
