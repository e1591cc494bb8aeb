/**
 * Pictures, charts and shapes after the rows under them have moved.
 *
 * What lies on two cells goes with both and is stretched, one that may not be stretched keeps its height, one that is held to its place stays. The
 * height of rows is looked at, since a stamp must not be drawn out.
 */
import type { RowMoves } from "../rows/row-moves.ts";
import { UnmovableError } from "../unmovable-error.ts";
import { childOf, descendants, textOf, valueOf, type XmlDocument, type XmlElement } from "../xml/read-xml.ts";
import type { XmlEdit } from "../xml/xml-edit.ts";
import type { AnchorCorner, RowHeights } from "./row-heights.ts";

export interface AnchorRows {
  readonly moves: RowMoves;
  readonly heights: RowHeights;
}

type Holding = "both" | "first" | "none";

export function moveAnchors(edit: XmlEdit, rows: AnchorRows): void {
  for (const element of descendants(edit.document.root, "sheetData")) {
    const holding = holdingOf(edit.document, element);
    if (holding !== undefined && holding !== "none") moveAnchor(edit, element, holding, rows);
  }
}

function holdingOf(document: XmlDocument, element: XmlElement): Holding | undefined {
  if (element.name === "oneCellAnchor") return "first";
  if (element.name === "twoCellAnchor") {
    const rule = valueOf(document, element, "editAs") ?? "twoCell";
    return rule === "twoCell" ? "both" : rule === "oneCell" ? "first" : "none";
  }
  // Controls and objects tell it in another way.
  if (element.name !== "anchor" || !childOf(element, "from")) return undefined;
  if (!isTrue(valueOf(document, element, "moveWithCells"))) return "none";
  return isTrue(valueOf(document, element, "sizeWithCells")) ? "both" : "first";
}

function moveAnchor(edit: XmlEdit, anchor: XmlElement, holding: "both" | "first", { moves, heights }: AnchorRows): void {
  const [from, to] = [corner(edit.document, anchor, "from"), corner(edit.document, anchor, "to")];
  if (!from) return;
  // Right at the top of a row is the end of the one above: a deletion below takes nothing of it.
  const lastTaken = to && (to.offset === 0 ? to.row - 1 : to.row);
  if (lastTaken !== undefined && lastTaken >= from.row && moves.range(from.row, lastTaken) === undefined)
    throw new UnmovableError(`第 ${from.row} 行上有图片或图形，要删掉它下面所有的行`);
  const first = moved(from, moves);
  write(edit, from, first);
  if (!to) return;
  const together = moves.together(from.row, to.row);
  if (together !== undefined) write(edit, to, { ...to, row: to.row + together });
  else if (holding === "both") write(edit, to, moved(to, moves));
  else write(edit, to, heights.after(first, heights.between(from, to)));
}

interface WrittenCorner extends AnchorCorner {
  readonly rowElement: XmlElement;
  readonly offsetElement: XmlElement | undefined;
}

function corner(document: XmlDocument, anchor: XmlElement, name: "from" | "to"): WrittenCorner | undefined {
  const element = childOf(anchor, name);
  const rowElement = childOf(element, "row");
  if (!rowElement) return undefined;
  const offsetElement = childOf(element, "rowOff");
  const offset = offsetElement ? Number.parseInt(textOf(document, offsetElement), 10) : 0;
  return {
    row: Number(textOf(document, rowElement)) + 1,
    offset: Number.isNaN(offset) ? 0 : offset,
    rowElement,
    offsetElement,
  };
}

function moved({ row, offset }: AnchorCorner, moves: RowMoves): AnchorCorner {
  const kept = moves.row(row);
  return kept === undefined ? { row: moves.atOrBelow(row), offset: 0 } : { row: kept, offset };
}

function write(edit: XmlEdit, before: WrittenCorner, { row, offset }: AnchorCorner): void {
  if (row !== before.row) edit.setText(before.rowElement, String(row - 1));
  if (offset !== before.offset && before.offsetElement) edit.setText(before.offsetElement, String(Math.round(offset)));
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
