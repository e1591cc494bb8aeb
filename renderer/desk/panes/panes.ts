/** Which of the panes beside the form show, and which tab of the right one. */
import { definePart, type Desk } from "../desk.ts";
import { rememberChoice, rememberedChoice } from "../remembered.ts";
import { createStore } from "../store.ts";

/** Wide enough for the paper with the left pane beside it (below that the pane lies over the paper), and with both. */
export const fitsLeftPane = "(min-width: 901px)";
export const fitsBothPanes = "(min-width: 1250px)";

interface Panes {
  readonly leftShown: boolean;
  readonly rightShown: boolean;
  /** The first where none was chosen yet. */
  readonly tab: string | undefined;
}

type Pane = "leftShown" | "rightShown";

export const panes = definePart(() =>
  createStore<Panes>({
    leftShown: isShownAtStart("leftShown") && window.matchMedia(fitsLeftPane).matches,
    rightShown: isShownAtStart("rightShown") && window.matchMedia(fitsBothPanes).matches,
    tab: undefined,
  }),
);

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
