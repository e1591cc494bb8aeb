/** Whether a cell can be filled in: labels cannot, and sums are worked out. */
import { computedAmount } from "#shared/editing/computed-amounts.ts";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import type { Template } from "#shared/template/template.ts";

export function mayFill(template: Template, cell: LaidOutCell): boolean {
  if (cell.target?.kind !== "field") return cell.target !== undefined;
  return computedAmount(template, cell.target.field) === undefined;
}
