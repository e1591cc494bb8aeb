/** The peer that only writes: cells, styles and merges that were laid out before, with exceljs. */
import ExcelJS from "exceljs";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DrawnForm, DrawnStyle } from "./drawn-form.ts";

const knownStyles = new Map<string, Partial<ExcelJS.Style>>();
let styles: Readonly<Record<string, DrawnStyle>> | undefined;

export async function write(folder: string, name: string): Promise<Uint8Array> {
  const drawn = read(folder, `${name}.drawn.json`) as DrawnForm;
  styles ??= read(folder, "styles.json") as Readonly<Record<string, DrawnStyle>>;
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("表", {
    pageSetup: {
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${drawn.headerRow + 1}:${drawn.headerRow + 1}`,
    },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  });
  sheet.columns = drawn.columnWidths.map((width) => ({ width }));
  for (const [i, height] of drawn.rowHeights.entries()) sheet.getRow(i + 1).height = height;
  for (const { row, column, rowSpan, columnSpan, text, isNumber, format, style } of drawn.cells) {
    const cell = sheet.getCell(row + 1, column + 1);
    if (text !== "") cell.value = isNumber ? Number(text) : text;
    cell.style = styleOf(style, format);
    if (rowSpan > 1 || columnSpan > 1) sheet.mergeCells(row + 1, column + 1, row + rowSpan, column + columnSpan);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Shared between cells, which exceljs is fastest with. */
function styleOf(name: string, format: string): Partial<ExcelJS.Style> {
  const key = `${name} ${format}`;
  const known = knownStyles.get(key);
  if (known) return known;
  const { font = "", fontSize = 10, horizontal = "left", framed, fill } = styles?.[name] ?? {};
  const thin = { style: "thin" } as const;
  const style: Partial<ExcelJS.Style> = {
    numFmt: format,
    font: { name: font, size: fontSize },
    alignment: { horizontal, vertical: "middle", wrapText: true },
    ...(framed && { border: { top: thin, left: thin, bottom: thin, right: thin } }),
    ...(fill !== undefined && { fill: { type: "pattern", pattern: "solid", fgColor: { argb: `FF${fill.slice(1)}` } } }),
  };
  knownStyles.set(key, style);
  return style;
}

function read(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}
