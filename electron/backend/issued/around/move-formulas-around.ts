/**
 * Formulas that stand in no cell: of charts, tables, controls, shapes that show a cell, sparklines, the sources of pivot tables and consolidations.
 *
 * A chart's own copy of its numbers stays; programs take them anew when they open the file.
 */
import { moveFormula, type MovingSheet } from "../formula/move-formula.ts";
import type { SheetPlace, Workbook } from "../package/workbook.ts";
import { sameName } from "../package/workbook.ts";
import type { WorkbookParts } from "../package/workbook-parts.ts";
import type { Movement } from "../rows/movement.ts";
import { movedArea } from "../sheet/move-places.ts";
import { UnmovableError } from "../unmovable-error.ts";
import { childOf, descendants, textOf, valueOf, type XmlElement } from "../xml/read-xml.ts";
import type { XmlEdit } from "../xml/xml-edit.ts";
import { shapePaths } from "./move-comments.ts";
import { movedShapeFormulas } from "./move-shapes.ts";

/** Attributes that are formulas. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  controlPr: ["linkedCell", "listFillRange"],
  formControlPr: ["fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup"],
  sp: ["textlink"],
  cameraTool: ["cellRange"],
};

const chart = /drawingml\.chart\+xml|chartex\+xml/;
const pivotCache = /pivotCacheDefinition\+xml/;

export function moveFormulasAround({ parts, sheets }: Workbook, movement: Movement): void {
  for (const sheet of sheets) {
    const seen = movement.seenFrom(sheet);
    for (const path of parts.related(sheet.path, "table"))
      moveTexts(parts, path, ["calculatedColumnFormula", "totalsRowFormula"], seen);
    for (const path of parts.related(sheet.path, "drawing", "ctrlProp")) parts.edit(path, (edit) => moveAttributes(edit, seen));
    if (!sheet.hasCells) continue;
    for (const path of shapePaths(parts, sheet.path)) parts.setText(path, movedShapeFormulas(parts.text(path), seen));
  }
  for (const path of parts.ofType(chart)) moveTexts(parts, path, ["f", "sqref"], movement.seenFrom(undefined));
  for (const path of parts.ofType(pivotCache)) {
    parts.edit(path, (edit) => {
      for (const element of descendants(edit.document.root))
        if (element.name === "worksheetSource") moveSource(edit, element, movement);
    });
  }
}

/** Sparklines, controls and consolidations, which stand on the sheet itself. */
export function moveFormulasBeside(edit: XmlEdit, sheet: SheetPlace, movement: Movement): void {
  const seen = movement.seenFrom(sheet);
  moveAttributes(edit, seen);
  for (const element of descendants(edit.document.root, "sheetData")) {
    if (element.name === "dataRef") moveSource(edit, element, movement);
    if (element.name === "sparklineGroup") moveText(edit, childOf(element, "f"), seen);
    if (element.name === "sparkline") moveSparkline(edit, element, seen);
  }
}

function moveSparkline(edit: XmlEdit, element: XmlElement, seen: MovingSheet): void {
  const list = childOf(element, "sqref");
  const name = list && textOf(edit.document, list);
  if (list && name !== undefined && seen.relation(undefined, undefined) === "on it") {
    const moved = movedArea(name, seen.moves);
    if (moved === undefined) {
      edit.remove(element);
      return;
    }
    if (moved !== name) edit.setText(list, moved);
  }
  moveText(edit, childOf(element, "f"), seen);
}

function moveTexts(parts: WorkbookParts, path: string, names: readonly string[], seen: MovingSheet): void {
  parts.edit(path, (edit) => {
    for (const element of descendants(edit.document.root)) if (names.includes(element.name)) moveText(edit, element, seen);
  });
}

function moveText(edit: XmlEdit, element: XmlElement | undefined, seen: MovingSheet): void {
  if (!element || element.children.length > 0) return;
  const formula = textOf(edit.document, element);
  const moved = moveFormula(formula, seen);
  if (moved !== formula) edit.setText(element, moved);
}

function moveAttributes(edit: XmlEdit, seen: MovingSheet): void {
  const { root } = edit.document;
  for (const element of [root, ...descendants(root, "sheetData")]) {
    for (const name of attributes[element.name] ?? []) {
      const formula = valueOf(edit.document, element, name);
      const moved = formula === undefined ? undefined : moveFormula(formula, seen);
      if (moved !== undefined && moved !== formula) edit.setValue(element, name, moved);
    }
  }
}

function moveSource(edit: XmlEdit, element: XmlElement, { sheet, moves }: Movement): void {
  const name = valueOf(edit.document, element, "ref");
  if (name === undefined || !sameName(valueOf(edit.document, element, "sheet") ?? "", sheet.name)) return;
  // With a relation it is another workbook's sheet of that name.
  if (element.attributes.some((attribute) => attribute.name.endsWith(":id"))) return;
  const moved = movedArea(name, moves);
  if (moved === undefined) throw new UnmovableError(`汇总要用到被删掉的 ${name}`);
  if (moved !== name) edit.setValue(element, "ref", moved);
}
