/**
 * Tries the room for issued workbooks against workbooks of other hands: `node tests/survey/issued-workbooks.ts FOLDER [OUT]`.
 *
 * Each .xlsx and .xlsm in the folder is changed in three ways on its own: one free cell filled, two rows put into the middle of a sheet, one row taken out.
 * Every way must give a proven workbook or a refusal with a sentence; whatever else is thrown is listed. Files are read where they lie and the
 * results are written to OUT, for `open-all.py` and office programs to open. Nothing of them is kept here.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { editIssued, type SheetEdit } from "#backend/issued/edit-issued.ts";
import { zipPackage } from "#backend/issued/package/issued-package.ts";
import { openWorkbook } from "#backend/issued/package/workbook.ts";
import { columnLetters, lastColumn, lastRow } from "#backend/issued/rows/areas.ts";
import { sheetRows } from "#backend/issued/sheet/sheet-rows.ts";
import { UnmovableError } from "#backend/issued/unmovable-error.ts";
import { AppError } from "#shared/api/app-error.ts";
import { appErrorText } from "#shared/api/app-error-text.ts";

const [, , folder = ".", out] = process.argv;
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.xls[xm]$/i.test(entry.name) && !entry.name.startsWith("~"))
  .map((entry) => path.join(entry.parentPath, entry.name));

const nothing = { proven: 0, refused: 0, thrown: 0 };
const counts = { "one cell": { ...nothing }, "rows in": { ...nothing }, "row out": { ...nothing } };
const sentences = new Map<string, number>();

for (const file of files) {
  const bytes = readFileSync(file);
  for (const [way, edit] of waysFor(file, bytes)) tryWay(file, bytes, way, edit);
}

for (const [way, { proven, refused, thrown }] of Object.entries(counts))
  console.log(`${way}: ${proven} proven, ${refused} refused, ${thrown} thrown`);
console.log(`${files.length} files`);
for (const [sentence, count] of [...sentences].toSorted((a, b) => b[1] - a[1])) console.log(count, sentence);

type Way = keyof typeof counts;

function waysFor(file: string, bytes: Uint8Array): [Way, SheetEdit | undefined][] {
  const place = middleOf(file, bytes);
  if (!place) return [["one cell", undefined]];
  const { sheet, middle, free } = place;
  return [
    ["one cell", { sheet, cells: [{ cell: free, value: { kind: "text", text: "=填 “入” <&> 一格\n两行" } }] }],
    ["rows in", { sheet, rows: [{ kind: "insert", after: middle, count: 2 }] }],
    ["row out", { sheet, rows: [{ kind: "delete", first: middle, last: middle }] }],
  ];
}

function middleOf(file: string, bytes: Uint8Array) {
  try {
    const { parts, sheets } = openWorkbook(zipPackage(path.basename(file), bytes));
    for (const { name, path: part, hasCells } of sheets) {
      if (!hasCells) continue;
      const rows = sheetRows(parts.document(part));
      const last = rows.at(-1)?.number ?? 2;
      const right = rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
      return {
        sheet: name,
        middle: Math.max(1, Math.floor(last / 2)),
        free: `${columnLetters(Math.min(right + 1, lastColumn))}${Math.min(last + 1, lastRow)}`,
      };
    }
  } catch (error) {
    if (!(error instanceof UnmovableError || error instanceof AppError)) throw error;
  }
  return undefined;
}

function tryWay(file: string, bytes: Uint8Array, way: Way, edit: SheetEdit | undefined): void {
  const name = path.basename(file);
  try {
    const { bytes: edited } = editIssued(name, bytes, edit ? [edit] : []);
    counts[way].proven += 1;
    if (out === undefined || !edit) return;
    const target = path.join(out, way.replace(" ", "-"), path.relative(folder, file));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, edited);
  } catch (error) {
    if (error instanceof AppError) {
      counts[way].refused += 1;
      const sentence = `${way}: ${appErrorText({ ...error.toData(), subject: "" })}`;
      sentences.set(sentence, (sentences.get(sentence) ?? 0) + 1);
    } else {
      counts[way].thrown += 1;
      console.log(
        `${way}: ${file}: ${error instanceof Error ? error.stack?.split("\n").slice(0, 4).join(" | ") : String(error)}`,
      );
    }
  }
}
