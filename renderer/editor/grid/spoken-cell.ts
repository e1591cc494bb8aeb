/**
 * What a screen reader hears of the grid. The table of the cells is the grid to it, not the frame around, in which the text area stands
 * too; the selected cell is said in a sentence, and is the name of whatever has the focus at it.
 */
import { shownText } from "#shared/value/hidden-marks.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import type { CellEditor } from "./cell-editor.ts";
import type { GridState } from "./grid-state.ts";

const ofGrids = ["role", "aria-rowcount", "aria-colcount", "aria-multiselectable"];

/** The region whose text is heard. */
export function nameGrid(element: HTMLElement): HTMLElement {
  const frame = element.querySelector(".ht-wrapper");
  const table = element.querySelector(".ht_master .htCore");
  if (!frame || !table) throw new Error("the grid is not drawn as it used to be");
  const handOver = () => {
    for (const name of ofGrids) {
      const value = frame.getAttribute(name);
      if (value !== null) table.setAttribute(name, value);
      frame.removeAttribute(name);
    }
  };
  handOver();
  // Handsontable gives them to its frame, and some of them again with each form.
  new MutationObserver(handOver).observe(frame, { attributeFilter: ofGrids });
  table.setAttribute("aria-label", editorWords.gridName);
  // Made before anything is said in it: only what changes in a region is heard.
  const region = document.createElement("div");
  region.className = "only-heard";
  region.setAttribute("role", "status");
  element.append(region);
  return region;
}

/** Not while the cell is open: what is typed a screen reader says by itself. */
export function sayCell({ region, hot }: Pick<GridState, "region" | "hot">, sentence: string): void {
  const editor = hot.getActiveEditor() as CellEditor | undefined;
  if (editor?.isOpened()) return;
  const said = shownText(sentence);
  if (region.textContent !== said) region.textContent = said;
  editor?.TEXTAREA.setAttribute("aria-label", said || editorWords.editorName);
}
