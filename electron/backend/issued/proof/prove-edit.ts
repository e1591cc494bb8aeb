/**
 * What an edit did, looked up in its result and not in its intentions: which parts are the issued ones, which cells hold what was to be written, whether
 * every other cell is where its row went.
 *
 * What does not hold is refused, so a file that was spoilt by a mistake of ours never leaves the program.
 */
import { zipPackage, type IssuedPackage } from "../package/issued-package.ts";
import { openWorkbook, type SheetPlace, type Workbook } from "../package/workbook.ts";
import { cellName } from "../rows/areas.ts";
import type { RowMoves } from "../rows/row-moves.ts";
import { numberFormats, type WithFormat } from "../sheet/number-formats.ts";
import type { PlacedValue } from "../sheet/write-cells.ts";
import { UnmovableError } from "../unmovable-error.ts";
import { cellContents, type CellContents } from "./cell-contents.ts";

export interface Proof {
  /** Paths of the parts that are byte for byte the issued ones, those that were changed, and those that were taken out. */
  readonly unchangedParts: readonly string[];
  readonly changedParts: readonly string[];
  readonly removedParts: readonly string[];
  readonly sheets: readonly SheetProof[];
}

export interface SheetProof {
  readonly sheet: string;
  readonly cellsWritten: number;
  /** Cells to be written that have a formula, and kept it. */
  readonly formulasKept: readonly string[];
  readonly rowsInserted: number;
  readonly rowsDeleted: number;
  /** Rows that have another number than in the issued sheet. */
  readonly rowsMoved: number;
}

export interface ProvenEdit {
  readonly proof: Proof;
  /** The result, opened anew. */
  readonly edited: Workbook;
  /** The cells of each edited sheet in the result, by address. */
  readonly cells: readonly ReadonlyMap<string, CellContents>[];
}

interface MadeEdit {
  readonly sheet: SheetPlace;
  readonly moves: RowMoves;
  readonly values: readonly PlacedValue[];
}

/** `workbook` is the issued one with the edits laid over it. @throws UnmovableError where the result is not what it should be. */
export function proveEdit(
  issued: IssuedPackage,
  { parts }: Workbook,
  bytes: Uint8Array,
  edits: readonly MadeEdit[],
): ProvenEdit {
  const before = openWorkbook(issued);
  const after = openWorkbook(zipPackage(parts.name, bytes));
  const changed = new Set(parts.changed);
  const [unchangedParts, changedParts]: [string[], string[]] = [[], []];
  for (const path of after.parts.paths) {
    const isSame = before.parts.has(path) && before.parts.part(path).isSameAs(after.parts.part(path));
    (isSame ? unchangedParts : changedParts).push(path);
    if (!isSame && !changed.has(path)) fail(`“${path}”变了`);
  }
  const removed = new Set(parts.removed);
  for (const path of before.parts.paths) if (!after.parts.has(path) && !removed.has(path)) fail(`“${path}”不见了`);
  const cells = edits.map(({ sheet }) => cellContents(after, sheet));
  const sheets = edits.map((edit, i) =>
    proveSheet(cellContents(before, edit.sheet), cells[i] ?? new Map(), edit, numberFormats(before)),
  );
  return { proof: { unchangedParts, changedParts, removedParts: parts.removed, sheets }, edited: after, cells };
}

type Cells = ReadonlyMap<string, CellContents>;

function proveSheet(old: Cells, now: Cells, { sheet, moves, values }: MadeEdit, withFormat: WithFormat): SheetProof {
  const written = new Map(values.map((value) => [cellName(value), value]));
  const formulasKept: string[] = [];
  for (const [name, { value }] of written) {
    const cell = now.get(name);
    if (cell?.hasFormula) formulasKept.push(name);
    if (!holds(cell, value)) fail(`${sheet.name}!${name} 里不是要填的内容`);
  }
  let rowsMoved = 0;
  for (const cell of old.values()) {
    const row = moves.row(cell.row);
    if (row === undefined) continue;
    const name = cellName({ row, column: cell.column });
    const found = now.get(name);
    const format = written.get(name)?.format;
    const style = format === undefined ? cell.style : withFormat(cell.style, format);
    if (!found || found.style !== style || found.hasFormula !== cell.hasFormula) fail(`${sheet.name}!${name} 与原表不同`);
    if (!written.has(name) && !cell.hasFormula && (found.text !== cell.text || found.isText !== cell.isText))
      fail(`${sheet.name}!${name} 的内容与原表不同`);
  }
  const rows = new Set([...old.values()].map(({ row }) => row));
  for (const row of rows) if ((moves.row(row) ?? row) !== row) rowsMoved += 1;
  return {
    sheet: sheet.name,
    cellsWritten: values.length - formulasKept.length,
    formulasKept,
    rowsInserted: moves.inserted.reduce((sum, { first, last }) => sum + last - first + 1, 0),
    rowsDeleted: moves.changes.reduce(
      (sum, change) => sum + (change.kind === "delete" ? change.last - change.first + 1 : 0),
      0,
    ),
    rowsMoved,
  };
}

function holds(cell: CellContents | undefined, value: PlacedValue["value"]): boolean {
  if (value.kind === "blank") return cell === undefined || cell.text === "";
  if (!cell) return false;
  return value.kind === "text"
    ? cell.text === value.text && (cell.isText || value.text === "")
    : cell.text === value.number && !cell.isText;
}

function fail(what: string): never {
  throw new UnmovableError(`写好后核对，${what}`);
}
