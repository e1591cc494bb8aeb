/** Conditional formats and validations, in the plain part of a sheet and in its extensions: the cells they are for, and their formulas. */
import { moveRuleFormula, type RuleAreas } from "../formula/rule-formula.ts";
import type { MovingSheet } from "../formula/move-formula.ts";
import { parseAreas } from "../rows/areas.ts";
import { listText, movedAreas } from "../rows/move-areas.ts";
import { RowMoves } from "../rows/row-moves.ts";
import { childOf, descendants, textOf, valueOf, type XmlDocument, type XmlElement } from "../xml/read-xml.ts";
import type { XmlEdit } from "../xml/xml-edit.ts";

const rules = new Set(["conditionalFormatting", "dataValidation"]);
const formulas = new Set(["formula", "formula1", "formula2", "f"]);
const noMoves = new RowMoves([]);

export function moveRules(edit: XmlEdit, sheet: MovingSheet): void {
  const isOwn = sheet.relation(undefined, undefined) === "on it";
  for (const element of descendants(edit.document.root, "sheetData")) {
    if (rules.has(element.name)) moveRule(edit, element, sheet, isOwn ? sheet.moves : noMoves);
  }
}

function moveRule(edit: XmlEdit, rule: XmlElement, sheet: MovingSheet, own: RowMoves): void {
  const list = childOf(rule, "sqref");
  const text = list ? textOf(edit.document, list) : (valueOf(edit.document, rule, "sqref") ?? "");
  const before = parseAreas(text);
  if (!before || before.length === 0) return;
  const after = movedAreas(before, own);
  const written = listText(text, before, after);
  if (written === undefined) {
    edit.remove(rule);
    return;
  }
  if (written !== text) {
    if (list) edit.setText(list, written);
    else edit.setValue(rule, "sqref", written);
  }
  moveFormulas(edit, rule, { before, after, moves: own }, sheet);
}

function moveFormulas(edit: XmlEdit, rule: XmlElement, areas: RuleAreas, sheet: MovingSheet): void {
  for (const element of descendants(rule)) {
    if (formulas.has(element.name) && element.children.length === 0) {
      const formula = textOf(edit.document, element);
      const moved = moveRuleFormula(formula, areas, sheet);
      if (moved !== formula) edit.setText(element, moved);
    }
    const bound = element.name === "cfvo" ? boundFormula(edit.document, element) : undefined;
    const moved = bound === undefined ? undefined : moveRuleFormula(bound, areas, sheet);
    if (moved !== undefined && moved !== bound) edit.setValue(element, "val", moved);
  }
}

/** Where a colour scale begins or ends may be a formula as well as a number. */
function boundFormula(document: XmlDocument, element: XmlElement): string | undefined {
  const value = valueOf(document, element, "val");
  return value !== undefined && Number.isNaN(Number(value)) ? value : undefined;
}
