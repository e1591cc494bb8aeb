/** Why a cell cannot be filled, and what to do instead: the same sentence whether it is typed into, cleared or pasted onto. */
import { computedAmount } from "#shared/editing/computed-amounts.ts";
import { isAmountField } from "#shared/form/field.ts";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import type { Template } from "#shared/template/template.ts";
import { editorWords } from "#renderer/text/editor-words.ts";

export function lockedReason(template: Template, cell: LaidOutCell): string {
  if (cell.target?.kind === "field" && isAmountField(cell.target.field)) {
    const computed = computedAmount(template, cell.target.field);
    if (computed) return editorWords.lockedSum(computed.field, computed.formula);
  }
  if (cell.role === "level1" || cell.role === "level2") return editorWords.lockedLevel;
  if (cell.role === "unit-line") return editorWords.lockedUnit;
  return cell.role === "blank" ? editorWords.lockedBlank : editorWords.lockedLabel;
}
