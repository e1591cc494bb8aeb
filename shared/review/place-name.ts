/** Where a finding stands, in the words printed on the form, and what is written there. */
import { parseIndicatorField, readField } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { fieldName } from "../template/field-name.ts";
import type { Template } from "../template/template.ts";
import type { FindingPlace } from "./finding.ts";

/** `年度资金总额`, `数量指标“培训期数”的指标值`, `生态效益` for a level 2 without indicators. */
export function placeName(form: Form, template: Template, place: FindingPlace): string {
  if (!("field" in place)) return place.level2;
  const name = fieldName(template, place.field);
  const row = parseIndicatorField(place.field);
  const indicator = row && form[row.list]?.[row.index];
  if (!indicator) return name;
  const { name: called, level2 } = indicator;
  const where = row.list === "midTermIndicators" ? `中期${level2}` : level2;
  if (row.column === "value" && called.trim() !== "") return `${where}“${called}”的${name}`;
  return `${where}的${name}`;
}

/** The text of the cell; `""` for the empty row of a level 2. */
export function placeText(form: Form, place: FindingPlace): string {
  return "field" in place ? readField(form, place.field) : "";
}
