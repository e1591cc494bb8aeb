/** Where an old version of a form differs from its present content, as the cells of the old version's layout. */
import { isBlankIndicator, type Form, type Indicator } from "#shared/form/form.ts";
import { readField, type IndicatorColumn, type IndicatorList } from "#shared/form/field.ts";
import { printedRows, rowIndex } from "#shared/editing/indicator-rows.ts";
import type { CellTarget } from "#shared/layout/form-layout.ts";
import type { Template } from "#shared/template/template.ts";

export interface FormDifference {
  /** Whether a cell of the old version holds something the present form does not. */
  readonly isDifferent: (target: CellTarget | undefined) => boolean;
  /** Indicators of the present form that the old version does not have. */
  readonly onlyNow: number;
  /** The cell below which the first of these stands. */
  readonly before: CellTarget | undefined;
}

/** Indicators are compared by what they say, not by their place: moving a row is no difference of content. */
export function compareForms(old: Form, now: Form, template: Template): FormDifference {
  const rows = printedRows(old, template);
  const rowsNow = now.indicators.filter((row) => !isBlankIndicator(row));
  const known = new Map<string, ReadonlySet<string>>();
  const textsNow = (list: IndicatorList, column: IndicatorColumn) => {
    const place = `${list}.${column}`;
    const texts = known.get(place) ?? new Set((now[list] ?? []).map((row) => textKey(row, column)));
    known.set(place, texts);
    return texts;
  };
  const namesOld = new Set(old.indicators.map(identity));
  const later = rowsNow.filter((row) => !namesOld.has(identity(row)));
  const before = rows.findLastIndex(({ level1, level2 }) => level1 === later[0]?.level1 && level2 === later[0].level2);
  return {
    isDifferent(target) {
      if (!target) return false;
      if (target.kind === "field") return readField(old, target.field) !== readField(now, target.field);
      const { list = "indicators", column } = target;
      const printed = rows[target.row];
      const index = printed && rowIndex(printed, list);
      const row = index === undefined ? undefined : old[list]?.[index];
      return row !== undefined && !isBlankIndicator(row) && !textsNow(list, column).has(textKey(row, column));
    },
    onlyNow: later.length,
    before: before < 0 ? undefined : { kind: "indicator", row: before, column: "name" },
  };
}

function textKey(row: Indicator, column: IndicatorColumn): string {
  const text = row[column];
  return `${identity(row)}\n${typeof text === "string" ? text : ""}`;
}

function identity({ level1, level2, name }: Indicator): string {
  return [level1, level2, name].join("\n");
}
