/** What was read of a PDF, in a form that a test can compare at a glance. */
import { readPdf } from "#backend/readers/pdf/read-pdf.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";

export async function sheetOf(bytes: Uint8Array): Promise<Sheet> {
  const [sheet, ...others] = await readPdf("表.pdf", bytes);
  if (!sheet || others.length > 0) throw new Error("a PDF is one sheet");
  return sheet;
}

/** Rows as `column text | column+columnsxrows text`; blank cells only where they are merged. */
export async function rowsOf(bytes: Uint8Array): Promise<string[]> {
  return sheetRows(await sheetOf(bytes));
}

export function sheetRows({ rowCount, cells, merges }: Sheet): string[] {
  return Array.from({ length: rowCount }, (_, row) =>
    Array.from(new Set([...cells, ...merges].filter((cell) => cell.row === row).map((cell) => cell.column)))
      .toSorted((a, b) => a - b)
      .map((column) => {
        const words = cells.find((cell) => cell.row === row && cell.column === column)?.text ?? "";
        const merge = merges.find((one) => one.row === row && one.column === column);
        return `${column}${merge ? `+${merge.columnSpan}x${merge.rowSpan}` : ""} ${words}`.trim();
      })
      .join(" | "),
  );
}
