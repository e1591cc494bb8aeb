/**
 * Merges after rows have moved: one that rows are put into grows, one that lost rows shrinks, and one inside a single row is repeated in the
 * rows made after it.
 */
import { areaName, overlap, parseArea, type Area } from "../rows/areas.ts";
import type { RowMoves } from "../rows/row-moves.ts";
import { UnmovableError } from "../unmovable-error.ts";
import { childOf, childrenOf, valueOf } from "../xml/read-xml.ts";
import type { XmlEdit } from "../xml/xml-edit.ts";
import { elementBefore, type SheetRow } from "./sheet-rows.ts";

/** @throws UnmovableError where a repeated merge would lie across another one, or one would lose what stands in it. */
export function moveMerges(edit: XmlEdit, rows: readonly SheetRow[], moves: RowMoves): void {
  const list = childOf(edit.document.root, "mergeCells");
  if (!list) return;
  const kept: Area[] = [];
  const models: Area[] = [];
  for (const element of childrenOf(list, "mergeCell")) {
    const name = valueOf(edit.document, element, "ref") ?? "";
    const area = parseArea(name);
    if (!area) throw new UnmovableError(`合并单元格“${name}”的位置读不懂`);
    if (area.top === area.bottom) models.push(area);
    const moved = moves.area(area);
    if (moved && moves.row(area.top) === undefined && holdsSomething(rows, area))
      throw new UnmovableError(`合并单元格 ${areaName(area)} 的内容在要删掉的第 ${area.top} 行`);
    if (!moved || isSingle(moved)) {
      edit.remove(element);
      continue;
    }
    kept.push(moved);
    if (areaName(moved) !== areaName(area)) edit.setValue(element, "ref", areaName(moved));
  }
  const repeated = moves.inserted.flatMap(({ like, first, last }) =>
    models
      .filter(({ top }) => top === like)
      .flatMap((model) =>
        Array.from({ length: last - first + 1 }, (_, i) => ({ ...model, top: first + i, bottom: first + i })),
      ),
  );
  const across = repeated.find((area) => kept.some((other) => overlap(area, other)));
  if (across) throw new UnmovableError(`新加的第 ${across.top} 行落在别的合并单元格里，合并单元格会互相重叠`);
  if (repeated.length > 0) edit.add(list, mergeXml(repeated, list.prefix), undefined, repeated.length);
}

/** Areas that are to be merged, each taking up the merges that lie inside it. @returns all there are then. */
export function addMerges(edit: XmlEdit, areas: readonly Area[]): Area[] {
  const list = childOf(edit.document.root, "mergeCells");
  const merges = childrenOf(list, "mergeCell").flatMap((element) => {
    const area = parseArea(valueOf(edit.document, element, "ref") ?? "");
    return area ? [{ element, area }] : [];
  });
  const missing = areas.filter((area) => !merges.some((merge) => areaName(merge.area) === areaName(area)));
  const taken = new Set<Area>();
  for (const area of missing) {
    for (const { element, area: other } of merges) {
      if (!overlap(area, other)) continue;
      if (!isInside(other, area)) throw new UnmovableError(`${areaName(area)} 与合并单元格 ${areaName(other)} 互相重叠`);
      edit.remove(element);
      taken.add(other);
    }
  }
  if (missing.length > 0 && list) edit.add(list, mergeXml(missing, list.prefix), undefined, missing.length);
  else if (missing.length > 0) addList(edit, missing);
  return [...merges.flatMap(({ area }) => (taken.has(area) ? [] : [area])), ...missing];
}

/** Exactly these areas are merged, whatever was before. */
export function setMerges(edit: XmlEdit, areas: readonly Area[]): void {
  const list = childOf(edit.document.root, "mergeCells");
  if (list) edit.remove(list);
  if (areas.length > 0) addList(edit, areas);
}

function addList(edit: XmlEdit, areas: readonly Area[]): void {
  const { prefix } = edit.document.root;
  const list = `<${prefix}mergeCells count="${areas.length}">${mergeXml(areas, prefix)}</${prefix}mergeCells>`;
  edit.add(edit.document.root, list, elementBefore(edit.document, "mergeCells"));
}

/** What stands in a merge stands in its first cell. */
function holdsSomething(rows: readonly SheetRow[], { top, left }: Area): boolean {
  const cell = rows.find(({ number }) => number === top)?.cells.find(({ column }) => column === left);
  return cell !== undefined && cell.element.children.length > 0;
}

function mergeXml(areas: readonly Area[], prefix: string): string {
  return areas.map((area) => `<${prefix}mergeCell ref="${areaName(area)}"/>`).join("");
}

function isSingle({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

function isInside(inner: Area, outer: Area): boolean {
  return inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
}
