/**
 * The browser's clipboard events on the grid. In an open editor the text area handles them itself, as plain text; else they are about
 * the selected cells. A browser also sends them here where a text of the form is marked while the focus is elsewhere: then they are not
 * for the grid.
 */
import { hasFocus } from "./focus.ts";
import { openEditor, type GridState } from "./grid-state.ts";
import type { ClipboardContent } from "./grid-port.ts";

export function serveClipboard(state: GridState): void {
  const { element } = state;
  const isOurs = () => hasFocus(state) && !openEditor(state);
  const give = (event: ClipboardEvent, content: ClipboardContent | undefined) => {
    if (!content) return;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", content.text);
    event.clipboardData?.setData("text/html", content.html);
  };
  element.addEventListener("copy", (event) => {
    if (isOurs()) give(event, state.events.copy());
  });
  element.addEventListener("cut", (event) => {
    if (isOurs()) give(event, state.events.cut());
  });
  element.addEventListener("paste", (event) => {
    if (!isOurs()) return;
    event.preventDefault();
    const read = (type: string) => event.clipboardData?.getData(type) ?? "";
    state.events.paste({ text: read("text/plain"), html: read("text/html") });
  });
}
