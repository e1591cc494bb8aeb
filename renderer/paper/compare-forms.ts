/** Where an old version of a form differs from its present content, as the cells of the old version's layout. */
import { isBlankIndicator, type Form, type Indicator } from "#shared/form/form.ts";
import { indicatorField, readField, type IndicatorColumn, type IndicatorList } from "#shared/form/field.ts";
import { printedRows, rowIndex } from "#shared/editing/indicator-rows.ts";
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
  const textsNow = (list: IndicatorList, column: IndicatorColumn) =>
    new Set((now[list] ?? []).map((row, index) => textKey(row, readField(now, indicatorField(index, column, list)))));
  const namesOld = new Set(old.indicators.map(identity));
  return {
    isDifferent(target) {
      if (!target) return false;
      if (target.kind === "field") return readField(old, target.field) !== readField(now, target.field);
      const { list = "indicators", column } = target;
      const printed = rows[target.row];
      const index = printed && rowIndex(printed, list);
      const row = index === undefined ? undefined : old[list]?.[index];
      if (index === undefined || !row || isBlankIndicator(row)) return false;
      return !textsNow(list, column).has(textKey(row, readField(old, indicatorField(index, column, list))));
    },
    onlyNow: rowsNow.filter((row) => !namesOld.has(identity(row))).length,
  };
}

function textKey(row: Indicator, text: string): string {
  return `${identity(row)}\n${text}`;
}

function identity({ level1, level2, name }: Indicator): string {
  return [level1, level2, name].join("\n");
}
