/** The selected cell in a sentence, for who hears the form: what it is called, what it holds, and what there is to know of it. */
import type { Form } from "#shared/form/form.ts";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import type { Template } from "#shared/template/template.ts";
import type { Area } from "#renderer/paper/area.ts";
import { cellName } from "#renderer/paper/cell-name.ts";
import { indexOf } from "#renderer/paper/layout-index.ts";
import { carryingWords } from "#renderer/text/carrying-words.ts";
import { spokenWords } from "#renderer/text/spoken-words.ts";
import { canFill } from "../grid/paint.ts";
import type { Sheet } from "./form-editing.ts";

export function spokenSelection(template: Template, form: Form, sheet: Sheet, area: Area | undefined): string {
  if (!area) return "";
  const index = indexOf(sheet.layout);
  const cell = index.cellAt(area.from);
  const count = index.cellsIn(area).length;
  if (!cell) return "";
  return count > 1 ? spokenWords.several(count, cellName(template, form, cell)) : spokenCell(template, form, sheet, cell);
}

function spokenCell(template: Template, form: Form, { faces }: Sheet, cell: LaidOutCell): string {
  const face = faces.get(cell);
  return [
    cell.target ? spokenWords.cell(cellName(template, form, cell), cell.text) : cell.text,
    !cell.target && spokenWords.label,
    face?.computed && spokenWords.computed,
    canFill(cell, face) && face?.choices && spokenWords.choices,
    face?.mark?.sentence,
    face?.carried && carryingWords.state(face.carried),
  ]
    .filter((part) => typeof part === "string" && part !== "")
    .join("；");
}
