/** What is shown in the cells of a blank: the field each is bound to, what is asked about, and where the indicators go. */
import type { Binding } from "#shared/binding/binding.ts";
import { pathName } from "#shared/template/field-name.ts";
import { templateOf } from "#shared/template/templates.ts";
import type { IssuedMark } from "#renderer/paper/issued/IssuedSheetView.tsx";
import { slotName, type Slot } from "#renderer/paper/source/source-links.ts";
import { blankWords } from "#renderer/text/blank-words.ts";

export function cellMarks({ template: id, fields, indicators, unsure }: Binding): ReadonlyMap<Slot, IssuedMark> {
  const template = templateOf(id);
  const marks = new Map<Slot, IssuedMark>();
  for (const { period, columns } of indicators.blocks) {
    const list = period === "midTerm" ? "midTermIndicators" : "indicators";
    for (const [column, at] of Object.entries(columns)) {
      if (column === "level1" || column === "level2") continue;
      // Which period it is of is said above the column.
      const [name, title] = [pathName(template, `indicators.0.${column}`), pathName(template, `${list}.0.${column}`)];
      for (const { first, last } of indicators.groups) {
        for (let row = first; row <= last; row++) marks.set(slotName(row, at), { kind: "indicator", name, title });
      }
    }
  }
  for (const [field, { row, column, formula }] of fields) {
    const name = pathName(template, field);
    const title = formula === undefined ? name : `${name}（${blankWords.keepsFormula}）`;
    marks.set(slotName(row, column), { kind: "bound", name, title });
  }
  for (const { at, label, why } of unsure) {
    marks.set(slotName(at.row, at.column), { kind: "asked", name: `${label}？`, title: why });
  }
  return marks;
}
