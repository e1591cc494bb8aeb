/**
 * The door of this room: an issued workbook (.xlsx, .xlsm) and a list of changes in, the same workbook with nothing but these changes out.
 *
 * Pure: bytes in, bytes out. It knows cells and rows, no form and no template. What cannot be changed soundly is an AppError that says what stands
 * in the way, and what comes out has been read again and proven; so nothing wrong ever leaves here.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { readWorkbook } from "../readers/workbook/read-workbook.ts";
import { maximumCellText, workbookText } from "../writers/cell-text.ts";
import { calculateOnOpening } from "./around/calculation.ts";
import { moveWorkbookRows } from "./move-workbook-rows.ts";
import { zipPackage, type IssuedPackage } from "./package/issued-package.ts";
import { openWorkbook, sameName, type SheetPlace, type Workbook } from "./package/workbook.ts";
import { proveEdit, type ProvenEdit } from "./proof/prove-edit.ts";
import type { ChangedCell } from "./results/dependents.ts";
import { forgetResults } from "./results/forget-results.ts";
import { parseArea, type Area } from "./rows/areas.ts";
import { RowMoves, type RowChange } from "./rows/row-moves.ts";
import type { CellEdit } from "./sheet/cell-edit.ts";
import { hasFormulas } from "./sheet/formula-cells.ts";
import { addMerges, setMerges } from "./sheet/move-merges.ts";
import { numberFormats } from "./sheet/number-formats.ts";
import { setPageBreaks } from "./sheet/page-breaks.ts";
import { sharedTexts, usesOfSharedTexts, type SharedTexts } from "./sheet/shared-texts.ts";
import { sheetRows } from "./sheet/sheet-rows.ts";
import { placed, showRows, writeRows, type PlacedValue, type RowHeight } from "./sheet/write-cells.ts";
import { UnmovableError } from "./unmovable-error.ts";
import { childOf } from "./xml/read-xml.ts";

export interface SheetEdit {
  /** Name of the worksheet. */
  readonly sheet: string;
  /** In the row numbers of the issued sheet. */
  readonly rows?: readonly RowChange[];
  /** All of these in the row numbers of the sheet that comes back, after `rows`. */
  readonly merges?: readonly string[];
  /** Instead: all merges there are to be. */
  readonly allMerges?: readonly string[];
  readonly cells?: readonly CellEdit[];
  readonly heights?: readonly RowHeight[];
  /** Rows that are not to be hidden. */
  readonly shownRows?: readonly number[];
  /** The rows pages begin with, from the second page on, instead of the breaks there are. */
  readonly pageStarts?: readonly number[];
}

export interface EditedWorkbook extends ProvenEdit {
  readonly bytes: Uint8Array;
}

export interface EditedFile extends EditedWorkbook {
  /** The result as the program reads any workbook. */
  readonly read: readonly Sheet[];
}

/** @throws AppError `issued-refused` with the reason, `file-…` where it cannot be opened, `write-failed` where a text is too long. */
export function editIssued(name: string, bytes: Uint8Array, edits: readonly SheetEdit[]): EditedFile {
  const edited = editPackage(zipPackage(name, bytes), edits);
  return { ...edited, read: readWorkbook(name, edited.bytes) };
}

/** The same for a workbook that is open already: what is known of its parts is not found out again. */
export function editPackage(issued: IssuedPackage, edits: readonly SheetEdit[]): EditedWorkbook {
  const { name } = issued;
  try {
    const workbook = openWorkbook(issued);
    const prepared = edits.map((edit) => prepare(workbook, edit));
    const usesBefore = uses(workbook, prepared);
    for (const { sheet, moves } of prepared) if (!moves.isEmpty) moveWorkbookRows(workbook, sheet, moves);
    const texts = sharedTexts(workbook);
    const written = prepared.map((edit) => ({ ...edit, values: write(workbook, edit, texts) }));
    texts.finish(uses(workbook, prepared) - usesBefore);
    calculate(workbook, written);
    const bytes = workbook.parts.finish();
    return { bytes, ...proveEdit(issued, workbook, bytes, written) };
  } catch (error) {
    if (error instanceof UnmovableError) throw new AppError("issued-refused", name, error.message, { cause: error });
    throw error;
  }
}

interface PreparedEdit extends SheetEdit {
  readonly place: SheetPlace;
  readonly moves: RowMoves;
}

type Prepared = Omit<PreparedEdit, "sheet" | "place"> & { readonly sheet: SheetPlace };

function prepare(workbook: Workbook, edit: SheetEdit): Prepared {
  const sheet = workbook.sheets.find((each) => sameName(each.name, edit.sheet));
  if (!sheet?.hasCells) throw new UnmovableError(`文件里没有工作表“${edit.sheet}”`);
  const cells = edit.cells?.map((cell) => ({ ...cell, value: storable(cell, workbook.parts.name) }));
  return { ...edit, ...(cells && { cells }), sheet, moves: new RowMoves(edit.rows ?? []) };
}

function storable({ cell, value }: CellEdit, name: string): CellEdit["value"] {
  if (value.kind === "number" && !/^-?\d+(?:\.\d+)?$/.test(value.number)) throw new Error(`${value.number} is no number`);
  if (value.kind !== "text") return value;
  const text = workbookText(value.text);
  if (text.length > maximumCellText)
    throw new AppError(
      "write-failed",
      name,
      `${cell} 这一格有 ${text.length} 个字，工作簿的一格最多放 ${maximumCellText} 个字。请缩短这一格`,
    );
  return { kind: "text", text };
}

function uses({ parts }: Workbook, edits: readonly Prepared[]): number {
  return edits.reduce((sum, { sheet }) => sum + usesOfSharedTexts(parts.text(sheet.path)), 0);
}

function write(workbook: Workbook, edited: Prepared, texts: SharedTexts): PlacedValue[] {
  const { sheet, merges = [], allMerges, cells = [], heights = [], shownRows = [], pageStarts } = edited;
  let values: PlacedValue[] = [];
  workbook.parts.edit(sheet.path, (edit) => {
    const all = allMerges && areasOf(allMerges);
    if (all) setMerges(edit, all);
    values = placed(cells, all ?? addMerges(edit, areasOf(merges)));
    writeRows(edit, sheetRows(edit.document), values, heights, { texts, withFormat: numberFormats(workbook) });
    showRows(edit, sheetRows(edit.document), shownRows);
    if (pageStarts) setPageBreaks(edit, pageStarts);
  });
  return values;
}

function areasOf(names: readonly string[]): Area[] {
  return names.flatMap((name) => parseArea(name) ?? []);
}

interface Written extends Prepared {
  readonly values: readonly PlacedValue[];
}

function calculate(workbook: Workbook, edits: readonly Written[]): void {
  const changed = edits.flatMap(({ sheet, values }) => values.map(({ row, column }) => ({ sheet: sheet.index, row, column })));
  const told = edits.flatMap(({ sheet, values }) => toldResults(workbook, sheet, values));
  const isMoved = edits.some(({ moves }) => !moves.isEmpty);
  if (changed.length === 0 && !isMoved) return;
  if (forgetResults(workbook, changed, told) || isMoved) calculateOnOpening(workbook);
}

/** Cells with a formula for which the edit tells what it comes to. */
function toldResults({ parts }: Workbook, sheet: SheetPlace, values: readonly PlacedValue[]): ChangedCell[] {
  if (!hasFormulas(parts.text(sheet.path))) return [];
  const cells = new Map(
    sheetRows(parts.document(sheet.path)).flatMap((row) =>
      row.cells.map((cell) => [`${cell.row} ${cell.column}`, childOf(cell.element, "f")]),
    ),
  );
  return values.flatMap(({ row, column, value }) =>
    value.kind !== "blank" && cells.get(`${row} ${column}`) ? [{ sheet: sheet.index, row, column }] : [],
  );
}
