/**
 * What a step takes away: the texts of cells in which another text, or none, stands afterwards. Whoever takes texts that were not in hand,
 * or those of more than one group, must say so.
 *
 * A group is a level 2; the part above the indicators is one as well.
 */
import { printedRows, type PrintedRow } from "#shared/editing/indicator-rows.ts";
import type { Form } from "#shared/form/form.ts";
import { printedField } from "#shared/form/printed-text.ts";
import type { CellTarget } from "#shared/layout/form-layout.ts";
import type { Template } from "#shared/template/template.ts";
import { fieldOf } from "#renderer/paper/cell-target.ts";

export interface TakenText {
  readonly text: string;
  readonly group: string;
}

/** Both forms print the same rows. */
export function takenTexts(before: Form, after: Form, template: Template, targets: readonly CellTarget[]): TakenText[] {
  const [rowsBefore, rowsAfter] = [printedRows(before, template), printedRows(after, template)];
  return targets.flatMap((target) => {
    const text = textOf(before, rowsBefore, target);
    const isTaken = text !== "" && text !== textOf(after, rowsAfter, target);
    return isTaken ? [{ text, group: groupOf(rowsBefore, target) }] : [];
  });
}

export function groupsOf(taken: readonly TakenText[]): number {
  return new Set(taken.map(({ group }) => group)).size;
}

/** As it would be typed. */
function textOf(form: Form, rows: readonly PrintedRow[], target: CellTarget): string {
  const field = fieldOf(target, rows);
  return field === undefined ? "" : printedField(form, field);
}

function groupOf(rows: readonly PrintedRow[], target: CellTarget): string {
  const row = target.kind === "indicator" ? rows[target.row] : undefined;
  return row ? JSON.stringify([row.level1, row.level2]) : "";
}
