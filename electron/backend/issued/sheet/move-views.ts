/** What a worksheet shows first and prints apart: selection, the first row of a view, page breaks. */
import { cellName, parseArea, parseAreas, parseCell } from "../rows/areas.ts";
import { listText } from "../rows/move-areas.ts";
import type { RowMoves } from "../rows/row-moves.ts";
import { childOf, childrenOf, descendants, valueOf, type XmlDocument, type XmlElement } from "../xml/read-xml.ts";
import type { XmlEdit } from "../xml/xml-edit.ts";

export function moveViews(edit: XmlEdit, moves: RowMoves): void {
  for (const element of descendants(edit.document.root, "sheetData")) {
    if (element.name === "selection") moveSelection(edit, element, moves);
    else if (element.name === "pane") movePane(edit, element, moves);
    else if (element.name === "sheetView" || element.name === "customSheetView") moveTop(edit, element, moves);
    else if (element.name === "rowBreaks") moveBreaks(edit, element, moves);
  }
}

/** The cell in use lies in the selection before and after; where its row is gone the next one takes its place. */
function moveSelection(edit: XmlEdit, element: XmlElement, moves: RowMoves): void {
  const active = valueOf(edit.document, element, "activeCell") ?? "A1";
  const list = valueOf(edit.document, element, "sqref") ?? "A1";
  const moved = movedCell(active, moves);
  const areas = parseAreas(list) ?? [];
  const left = areas.flatMap((area) => moves.area(area) ?? []);
  const isWhole = moves.row(parseCell(active)?.row ?? 1) !== undefined && left.length === areas.length;
  const written = isWhole ? listText(list, areas, left) : moved;
  if (moved !== active) edit.setValue(element, "activeCell", moved);
  if (written !== undefined && written !== list) edit.setValue(element, "sqref", written);
  if (!isWhole) edit.dropValue(element, "activeCellId");
}

/** A frozen pane that shows its first rows goes on showing them: they may be the new ones. */
function movePane(edit: XmlEdit, element: XmlElement, moves: RowMoves): void {
  const top = valueOf(edit.document, element, "topLeftCell");
  const view = element.parent && valueOf(edit.document, element.parent, "topLeftCell");
  const frozen = isFrozen(edit.document, element) ? Number(valueOf(edit.document, element, "ySplit") ?? 0) : 0;
  if (top === undefined || parseCell(top)?.row === frozen + (parseCell(view ?? "A1")?.row ?? 1)) return;
  const moved = movedCell(top, moves);
  if (moved !== top) edit.setValue(element, "topLeftCell", moved);
}

/** The rows above a frozen pane never scroll. */
function moveTop(edit: XmlEdit, view: XmlElement, moves: RowMoves): void {
  const pane = childOf(view, "pane");
  const top = valueOf(edit.document, view, "topLeftCell");
  if (top === undefined || (pane && isFrozen(edit.document, pane))) return;
  const moved = parseCell(top)?.row === 1 ? top : movedCell(top, moves);
  if (moved !== top) edit.setValue(view, "topLeftCell", moved);
}

function isFrozen(document: XmlDocument, pane: XmlElement): boolean {
  return (valueOf(document, pane, "state") ?? "").startsWith("frozen");
}

function movedCell(name: string, moves: RowMoves): string {
  const place = parseCell(name);
  return place ? cellName({ ...place, row: moves.atOrBelow(place.row) }) : name;
}

/** A break stays above the row it is above; its number is that of the row before. */
function moveBreaks(edit: XmlEdit, list: XmlElement, moves: RowMoves): void {
  const taken = new Set<number>();
  const breaks = childrenOf(list, "brk");
  for (const element of breaks) {
    const before = Number(valueOf(edit.document, element, "id") ?? 0);
    const after = moves.atOrBelow(before + 1) - 1;
    if (after < 1 || taken.has(after)) edit.remove(element);
    else if (after !== before) edit.setValue(element, "id", String(after));
    taken.add(after);
  }
  const byHand = breaks.filter((element) => !edit.isRemoved(element) && isTrue(valueOf(edit.document, element, "man"))).length;
  if (breaks.some((element) => edit.isRemoved(element)) && valueOf(edit.document, list, "manualBreakCount") !== undefined)
    edit.setValue(list, "manualBreakCount", String(byHand));
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** The range a sheet says to use, made to reach every row it has. */
export function moveDimension(edit: XmlEdit, moves: RowMoves): void {
  const element = childOf(edit.document.root, "dimension");
  const name = element && valueOf(edit.document, element, "ref");
  const area = name === undefined ? undefined : parseArea(name);
  if (!element || !area) return;
  const rows = moves.range(area.top, area.bottom) ?? { first: 1, last: 1 };
  const added = moves.inserted.filter(({ like }) => like >= area.top && like <= area.bottom);
  const top = added.reduce((least, { first }) => Math.min(least, first), rows.first);
  const bottom = added.reduce((most, { last }) => Math.max(most, last), rows.last);
  const written = listText(name ?? "", [area], [{ ...area, top, bottom }]);
  if (written !== undefined && written !== name) edit.setValue(element, "ref", written);
}
