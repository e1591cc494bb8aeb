/** Where a finding stands, in the words printed on the form, and what is written there. */
import { parseIndicatorField, readField } from "../form/field.ts";
import type { Form, Indicator } from "../form/form.ts";
import { fieldName } from "../template/field-name.ts";
import type { Template } from "../template/template.ts";
import type { FindingPlace } from "./finding.ts";

/**
 * `年度资金总额`, `数量指标“培训期数”的指标值`, `数量指标“培训期数”` for the name itself, `数量指标第2行的指标值` for a row without one, `生态效益` for
 * a level 2 without indicators. Rows that are called alike are told apart.
 */
export function placeName(form: Form, template: Template, place: FindingPlace): string {
  if (!("field" in place)) return place.level2;
  const name = fieldName(template, place.field);
  const row = parseIndicatorField(place.field);
  const indicator = row && form[row.list]?.[row.index];
  if (!indicator) return name;
  const called = indicator.name.trim();
  const isSister = ({ level1, level2 }: Indicator) => level1 === indicator.level1 && level2 === indicator.level2;
  const rows = form[row.list] ?? [];
  const nth = `第${rows.slice(0, row.index + 1).filter(isSister).length}行`;
  const where = row.list === "midTermIndicators" ? `中期${indicator.level2}` : indicator.level2;
  if (called === "") return `${where}${nth}的${name}`;
  const alike = rows.filter((one) => isSister(one) && one.name.trim() === called).length > 1;
  const said = `${where}“${called}”${alike ? `（${nth}）` : ""}`;
  return row.column === "name" ? said : `${said}的${name}`;
}

/** The text of the cell; `""` for the empty row of a level 2. */
export function placeText(form: Form, place: FindingPlace): string {
  return "field" in place ? readField(form, place.field) : "";
}
