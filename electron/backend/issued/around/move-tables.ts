/** Tables, pivot tables and cells mapped to XML below the rows that move; what would be cut is refused. */
import type { WorkbookParts } from "../package/workbook-parts.ts";
import { areaName, parseArea, type Area } from "../rows/areas.ts";
import type { Movement } from "../rows/movement.ts";
import type { RowMoves } from "../rows/row-moves.ts";
import { movedArea } from "../sheet/move-places.ts";
import { UnmovableError } from "../unmovable-error.ts";
import { childOf, descendants, valueOf, type XmlElement } from "../xml/read-xml.ts";
import type { XmlEdit } from "../xml/xml-edit.ts";

export function moveTables(parts: WorkbookParts, { sheet, moves }: Movement): void {
  for (const path of parts.related(sheet.path, "table")) {
    parts.edit(path, (edit) => {
      const { root } = edit.document;
      const name = valueOf(edit.document, root, "displayName") ?? valueOf(edit.document, root, "name") ?? "";
      const by = heldTogether(edit, root, moves, `表“${name}”`);
      if (by === 0) return;
      for (const element of [root, ...descendants(root)]) shift(edit, element, by);
    });
  }
  for (const path of parts.related(sheet.path, "pivotTable")) {
    parts.edit(path, (edit) => {
      const location = childOf(edit.document.root, "location");
      if (!location) return;
      const name = valueOf(edit.document, edit.document.root, "name") ?? "";
      const by = heldTogether(edit, location, moves, `数据透视表“${name}”`, pageRows(edit, location));
      if (by !== 0) shift(edit, location, by);
    });
  }
  for (const path of parts.related(sheet.path, "tableSingleCells")) {
    parts.edit(path, (edit) => {
      for (const element of descendants(edit.document.root)) moveCell(edit, element, moves);
    });
  }
}

function heldTogether(edit: XmlEdit, element: XmlElement, moves: RowMoves, what: string, rowsAbove = 0): number {
  const name = valueOf(edit.document, element, "ref") ?? "";
  const area = parseArea(name);
  if (!area) throw new UnmovableError(`${what}的位置“${name}”读不懂`);
  const by = moves.together(Math.max(1, area.top - rowsAbove), area.bottom);
  if (by === undefined) throw new UnmovableError(`${name} 是${what}，增减行会把它切断`);
  return by;
}

/** The filters of a pivot table stand above it, with a blank row between. */
function pageRows(edit: XmlEdit, location: XmlElement): number {
  const count = Number(valueOf(edit.document, location, "rowPageCount") ?? 0);
  return count > 0 ? count + 1 : 0;
}

const shifted = new Set(["table", "autoFilter", "sortState", "sortCondition", "location"]);

function shift(edit: XmlEdit, element: XmlElement, by: number): void {
  if (!shifted.has(element.name)) return;
  const area = parseArea(valueOf(edit.document, element, "ref") ?? "");
  if (area) edit.setValue(element, "ref", areaName(below(area, by)));
}

function below(area: Area, by: number): Area {
  return { ...area, top: area.top + by, bottom: area.bottom + by };
}

function moveCell(edit: XmlEdit, element: XmlElement, moves: RowMoves): void {
  const name = element.name === "singleXmlCell" ? valueOf(edit.document, element, "r") : undefined;
  if (name === undefined) return;
  const moved = movedArea(name, moves);
  if (moved === undefined) throw new UnmovableError(`${name} 连着 XML 数据，不能删掉它所在的行`);
  if (moved !== name) edit.setValue(element, "r", moved);
}
