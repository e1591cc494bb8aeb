/** Finding text in the form as printed: width and case of letters do not matter, nor do line breaks. */
import type { FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";

/** The cells that hold the text, in reading order; none for a blank text. */
export function findText(layout: FormLayout, text: string): LaidOutCell[] {
  const wanted = folded(text);
  return wanted === "" ? [] : layout.cells.filter((cell) => folded(cell.text).includes(wanted));
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
