/**
 * Everything else on a worksheet that names cells of it by their address: links, filters, ranges that may be edited, …
 *
 * One table says which attribute of which element is an address, and what becomes of the element where the cells are gone.
 */
import { areaName, parseArea } from "../rows/areas.ts";
import { movedList } from "../rows/move-areas.ts";
import type { RowMoves } from "../rows/row-moves.ts";
import { UnmovableError } from "../unmovable-error.ts";
import { descendants, textOf, valueOf, type XmlElement } from "../xml/read-xml.ts";
import type { XmlEdit } from "../xml/xml-edit.ts";

interface Place {
  readonly attribute: string;
  /** A list belongs to its cells one by one, so new rows may join it; an area is one thing. */
  readonly kind: "area" | "list";
  /** What the person would miss, where it cannot just go with its cells. */
  readonly missed?: string;
}

const places: Readonly<Record<string, Place>> = {
  protectedRange: { attribute: "sqref", kind: "list" },
  ignoredError: { attribute: "sqref", kind: "list" },
  hyperlink: { attribute: "ref", kind: "area" },
  cellWatch: { attribute: "r", kind: "area" },
  cellSmartTags: { attribute: "r", kind: "area" },
  webPublishItem: { attribute: "sourceRef", kind: "area" },
  scenarios: { attribute: "sqref", kind: "list", missed: "方案" },
  inputCells: { attribute: "r", kind: "area", missed: "方案" },
  autoFilter: { attribute: "ref", kind: "area", missed: "自动筛选" },
  sortState: { attribute: "ref", kind: "area" },
  sortCondition: { attribute: "ref", kind: "area" },
};

/** Lists in elements of their own, in extensions; the rules among them are moved with their formulas. */
const ruled = new Set(["conditionalFormatting", "dataValidation", "sparkline"]);

export function movePlaces(edit: XmlEdit, moves: RowMoves): void {
  for (const element of descendants(edit.document.root, "sheetData")) {
    const place = places[element.name];
    if (place) movePlace(edit, element, place, moves);
    if (element.name !== "sqref" || !element.parent || ruled.has(element.parent.name)) continue;
    const list = textOf(edit.document, element);
    const moved = movedList(list, moves);
    if (moved === undefined) edit.remove(element.parent);
    else if (moved !== list) edit.setText(element, moved);
  }
}

function movePlace(edit: XmlEdit, element: XmlElement, { attribute, kind, missed }: Place, moves: RowMoves): void {
  const name = valueOf(edit.document, element, attribute);
  if (name === undefined) return;
  const moved = kind === "list" ? movedList(name, moves) : movedArea(name, moves);
  const isHeaderGone = element.name === "autoFilter" && moves.row(parseArea(name)?.top ?? 1) === undefined;
  if (moved === undefined || isHeaderGone) {
    if (missed !== undefined) throw new UnmovableError(`${missed}用到要删掉的 ${name}`);
    edit.remove(element);
  } else if (moved !== name) edit.setValue(element, attribute, moved);
}

/** Text that is no area stays as it is. */
export function movedArea(name: string, moves: RowMoves): string | undefined {
  const area = parseArea(name);
  if (!area) return name;
  const moved = moves.area(area);
  return moved && (moved.top === area.top && moved.bottom === area.bottom ? name : areaName(moved));
}
