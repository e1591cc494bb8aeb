/** The formulas of a worksheet in full: one that is shared is told for every cell that shares it, as it reads there. */
import { offsetFormula } from "../formula/move-formula.ts";
import { cellName } from "../rows/areas.ts";
import { UnmovableError } from "../unmovable-error.ts";
import { childOf, textOf, valueOf, type XmlDocument, type XmlElement } from "../xml/read-xml.ts";
import type { SheetCell, SheetRow } from "./sheet-rows.ts";

export interface FormulaCell {
  readonly cell: SheetCell;
  /** The `f` element. */
  readonly element: XmlElement;
  readonly formula: string;
  readonly kind: "plain" | "shared" | "array" | "dataTable";
  /** The cell that a shared formula begins in. */
  readonly group?: SheetCell;
}

/** Most sheets of a form have no formula at all, and then need not be taken apart. */
export function hasFormulas(xml: string): boolean {
  return /<(?:\w+:)?f[\s>/]/.test(xml);
}

/** @throws UnmovableError where a shared formula stands nowhere. */
export function formulaCells(document: XmlDocument, rows: readonly SheetRow[]): FormulaCell[] {
  const firsts = new Map<string, FormulaCell>();
  return rows
    .flatMap(({ cells }) => cells)
    .flatMap((cell) => {
      const element = childOf(cell.element, "f");
      if (!element) return [];
      const formula = textOf(document, element);
      const kind = valueOf(document, element, "t");
      if (kind === "array" || kind === "dataTable") return [{ cell, element, formula, kind }];
      const number = valueOf(document, element, "si");
      if (kind !== "shared" || number === undefined) return [{ cell, element, formula, kind: "plain" }];
      const first = firsts.get(number);
      // A number may be given anew further down.
      if (formula.trim() !== "") {
        const found: FormulaCell = { cell, element, formula, kind: "shared", group: cell };
        firsts.set(number, found);
        return [found];
      }
      if (!first) throw new UnmovableError(`单元格 ${cellName(cell)} 的公式缺少出处`);
      const here = offsetFormula(first.formula, cell.row - first.cell.row, cell.column - first.cell.column);
      return [{ cell, element, formula: here, kind: "shared", group: first.cell }];
    });
}
