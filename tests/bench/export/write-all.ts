/**
 * A process of its own that makes a workbook of every form of a folder, in one way, and prints what it took as JSON: `node write-all.ts ours|exceljs
 * FOLDER`. Forms lie there as JSON, one a file, and beside them what they look like for peers; workbooks go to `out`.
 */
import ExcelJS from "exceljs";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fillForms } from "#backend/filling/fill-forms.ts";
import type { Form } from "#shared/form/form.ts";
import type { Took } from "../took.ts";
import type { DrawnForm, DrawnStyle } from "./drawn-form.ts";

const knownStyles = new Map<string, Partial<ExcelJS.Style>>();
const ways = { ours, exceljs };

const [kind = "", folder = ""] = process.argv.slice(2);
const way = kind in ways ? ways[kind as keyof typeof ways] : undefined;
if (!way) throw new Error(`no way ${kind}`);
const names = JSON.parse(readFileSync(join(folder, "names.json"), "utf8")) as string[];
const styles = JSON.parse(readFileSync(join(folder, "styles.json"), "utf8")) as Readonly<Record<string, DrawnStyle>>;
const begun = performance.now();
let counted = 0;
for (const name of names) {
  const bytes = await way(name);
  writeFileSync(join(folder, "out", `${name}.xlsx`), bytes);
  counted += bytes.length;
}
const took: Took = { milliseconds: performance.now() - begun, megabytes: process.resourceUsage().maxRSS / 1024, counted };
console.log(JSON.stringify(took));

async function ours(name: string): Promise<Uint8Array> {
  return (await fillForms([JSON.parse(readFileSync(join(folder, `${name}.form.json`), "utf8")) as Form])).bytes;
}

async function exceljs(name: string): Promise<Uint8Array> {
  const drawn = JSON.parse(readFileSync(join(folder, `${name}.drawn.json`), "utf8")) as DrawnForm;
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
  const { font = "", fontSize = 10, horizontal = "left", framed, fill } = styles[name] ?? {};
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
