/** The same small fault in many cells of a form: one sentence, all places, one repair. */
import type { Edit } from "../../form/edit.ts";
import { indicatorField, type Field } from "../../form/field.ts";
import type { Form, Indicator } from "../../form/form.ts";
import type { Report } from "../finding.ts";
import { periodsOf } from "./periods.ts";

export interface RewrittenCell {
  readonly field: Field;
  readonly row: Indicator;
  readonly column: "name" | "value";
  readonly rewrite: string;
}

export type RewrittenCells = readonly [RewrittenCell, ...RewrittenCell[]];

/** `rewrite` answers with the same text where there is nothing to mend. */
export function rewrittenCells(
  form: Form,
  columns: readonly ("name" | "value")[],
  rewrite: (text: string) => string,
  say: (cells: RewrittenCells) => string,
): Report[] {
  const [first, ...others] = periodsOf(form).flatMap(({ rows, list }) =>
    rows.flatMap((row, index) =>
      columns.flatMap((column): RewrittenCell[] => {
        const written = rewrite(row[column]);
        return written === row[column] ? [] : [{ field: indicatorField(index, column, list), row, column, rewrite: written }];
      }),
    ),
  );
  if (!first) return [];
  const cells: RewrittenCells = [first, ...others];
  const edits = cells.map(({ field, rewrite: text }): Edit => ({ kind: "set-field", field, text }));
  const label = others.length === 0 ? `改为“${first.rewrite}”` : `改正这 ${cells.length} 处`;
  return [{ state: "fails", message: say(cells), places: cells.map(({ field }) => ({ field })), fix: { label, edits } }];
}
