/** Finding text in the form as printed: width and case of letters do not matter, nor do line breaks. */
import type { FormLayout, LaidOutCell } from "#shared/layout/form-layout.ts";
import { contains } from "#shared/value/find-text.ts";

/** The cells that hold the text, in reading order; none for a blank text. */
export function findText(layout: FormLayout, text: string): LaidOutCell[] {
  return text.trim() === "" ? [] : layout.cells.filter((cell) => contains(cell.text, text));
}
