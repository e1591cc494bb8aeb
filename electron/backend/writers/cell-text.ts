/**
 * Text as a workbook can hold it: whatever a form contains, the file stays well-formed XML and opens, and reading it gives the same
 * text again.
 */

/** Excel's limit of characters (UTF-16 units) in one cell. */
export const maximumCellText = 32_767;

/**
 * The text to write for a cell: unpaired surrogates and characters XML 1.0 forbids are replaced or dropped, and text that looks like
 * one of the format's own escapes (`_x000D_`) is escaped, because every reader undoes those.
 */
export function workbookText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\v\f]/g, "\n")
      // oxlint-disable-next-line no-control-regex -- exactly what XML 1.0 cannot hold
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/g, "")
      .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
  );
}
