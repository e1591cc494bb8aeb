/** Columns of text that line up in a terminal, where a Chinese character is as wide as two Latin ones. */

export interface Column {
  readonly alignRight?: boolean;
}

/** One line per row; blanks at the ends of lines are left out. */
export function tableLines(rows: readonly (readonly string[])[], columns: readonly Column[] = []): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, displayWidth(cell));
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const blanks = " ".repeat((widths[i] ?? 0) - displayWidth(cell));
        return columns[i]?.alignRight ? blanks + cell : cell + blanks;
      })
      .join("  ")
      .trimEnd(),
  );
}

export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** Han, kana, Hangul, their punctuation, full-width forms, and what lies beyond the first plane. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{3fffd}]/u;
