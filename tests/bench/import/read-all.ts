/**
 * A process of its own that reads every workbook of a folder with one reader, and prints what it took as JSON:
 * `node read-all.ts ours|cells|sheetjs FOLDER`.
 */
import { read as readWithSheetJs } from "@e965/xlsx";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readForms } from "#backend/readers/read-forms.ts";
import { readWorkbook } from "#backend/readers/workbook/read-workbook.ts";
import { memory, worked } from "../took.ts";

/** Each gives something that shows it has read everything. */
const readers: Readonly<Record<string, (name: string, bytes: Uint8Array) => unknown>> = {
  ours: async (name, bytes) =>
    (await readForms({ name, bytes })).forms.reduce((sum, { recognized }) => sum + recognized.form.indicators.length, 0),
  cells: (name, bytes) => readWorkbook(name, bytes).reduce((sum, sheet) => sum + sheet.cells.length, 0),
  sheetjs: (_, bytes) => readWithSheetJs(bytes, { type: "array", dense: true }).SheetNames.length,
};

const [kind = "", folder = ""] = process.argv.slice(2);
const read = readers[kind];
if (!read) throw new Error(`no reader ${kind}`);
const names = await readdir(folder);
const begun = worked();
let counted = 0;
for (const name of names) counted += Number(await read(name, await readFile(join(folder, name))));
console.log(JSON.stringify({ milliseconds: worked() - begun, megabytes: memory(), counted }));
