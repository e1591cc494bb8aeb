/** Defined names after rows have moved, print areas and print titles among them. */
import { moveFormula, moveRows, type MoveRows } from "../formula/move-formula.ts";
import type { Workbook } from "../package/workbook.ts";
import type { Movement } from "../rows/movement.ts";
import { UnmovableError } from "../unmovable-error.ts";
import { childOf, childrenOf, textOf, valueOf } from "../xml/read-xml.ts";

export function moveNames({ parts, path, sheets }: Workbook, movement: Movement): void {
  parts.edit(path, (edit) => {
    for (const element of childrenOf(childOf(edit.document.root, "definedNames"), "definedName")) {
      const name = valueOf(edit.document, element, "name") ?? "";
      const formula = textOf(edit.document, element);
      const isBuiltIn = name.startsWith("_xlnm.");
      // Only what Excel itself prints or filters by may name cells without their sheet.
      const home = isBuiltIn ? sheets[Number(valueOf(edit.document, element, "localSheetId") ?? -1)] : undefined;
      const moved = movedName(name, formula, () =>
        moveFormula(formula, movement.seenFrom(home), isBuiltIn ? moveRows : moveFixedRows),
      );
      if (moved !== formula) edit.setText(element, moved);
    }
  });
}

/** A relative row in a name means so many rows from wherever the name is used, so it does not move. */
const moveFixedRows: MoveRows = (reference, moves) => {
  const corners = reference.last ? [reference.first, reference.last] : [reference.first];
  if (corners.every(({ row }) => row?.isFixed)) return moveRows(reference, moves);
  const rows = corners.map(({ row }) => (row?.isFixed ? moves.row(row.value) : row?.value));
  const [first, last = first] = rows;
  return first === undefined || last === undefined ? undefined : [first, last];
};

function movedName(name: string, formula: string, move: () => string): string {
  try {
    return move();
  } catch (error) {
    if (!(error instanceof UnmovableError)) throw error;
    throw new UnmovableError(`名称“${name}”（${formula}）要用到被删掉的行`, { cause: error });
  }
}
