import { shownText } from "../value/hidden-marks.ts";

/** Text as HTML text or attribute value: nothing in it can become markup, and nothing is there that does not show. */
export function escapeHtml(text: string): string {
  return shownText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
