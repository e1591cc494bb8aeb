/** Where an old version of a form differs from its present content, as the cells of the old version's layout. */
import { isBlankIndicator, type Form, type Indicator } from "#shared/form/form.ts";
import { readField } from "#shared/form/field.ts";
import { printedRows } from "#shared/editing/indicator-rows.ts";
import type { CellTarget } from "#shared/layout/form-layout.ts";
import type { Template } from "#shared/template/template.ts";

export interface FormDifference {
  /** Whether a cell of the old version holds something the present form does not. */
  readonly isDifferent: (target: CellTarget | undefined) => boolean;
  /** Indicators of the present form that the old version does not have. */
  readonly onlyNow: number;
}

/** Indicators are compared by what they say, not by their place: moving a row is no difference of content. */
export function compareForms(old: Form, now: Form, template: Template): FormDifference {
  const rows = printedRows(old, template);
  const rowsNow = now.indicators.filter((row) => !isBlankIndicator(row));
  const names = new Set(rowsNow.map(identity));
  const values = new Set(rowsNow.map((row) => `${identity(row)}\n${row.value}`));
  const namesOld = new Set(old.indicators.map(identity));
  return {
    isDifferent(target) {
      if (!target) return false;
      if (target.kind === "field") return readField(old, target.field) !== readField(now, target.field);
      const index = rows[target.row]?.index;
      const row = index === undefined ? undefined : old.indicators[index];
      if (!row || isBlankIndicator(row)) return false;
      return target.column === "name" ? !names.has(identity(row)) : !values.has(`${identity(row)}\n${row.value}`);
    },
    onlyNow: rowsNow.filter((row) => !namesOld.has(identity(row))).length,
  };
}

function identity({ level1, level2, name }: Indicator): string {
  return [level1, level2, name].join("\n");
}
