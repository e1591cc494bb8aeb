/** Where the places of findings stand on the printed form, from top to bottom and left to right. */
import { rememberByObject } from "../value/remember-by-object.ts";
import { parseIndicatorField, type Field } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { headFields } from "../template/head-fields.ts";
import { levelNames } from "../template/level-names.ts";
import type { Template } from "../template/template.ts";
import type { FindingPlace } from "./finding.ts";

/** More rows than any level 2 of a form has. */
const rowsPerLevel = 1_000_000;

/** A number for each place that grows down the form. Levels the template does not know stand at the end, as they are printed. */
export function placeOrder(form: Form, template: Template): (place: FindingPlace | undefined) => number {
  const { fields, levels } = orderOf(template);
  const nameOf = levelNames(template);
  const levelOrder = (level1: string, level2: string) =>
    fields.size + (levels.get(levelKey(level1, level2)) ?? levels.size) * rowsPerLevel;
  return (place) => {
    if (place === undefined) return -1;
    if (!("field" in place)) return levelOrder(place.level1, place.level2);
    const row = parseIndicatorField(place.field);
    if (!row) return fields.get(place.field) ?? -1;
    const { level1, level2 } = nameOf(form[row.list]?.[row.index] ?? { level1: "", level2: "" });
    return levelOrder(level1, level2) + row.index * 2 + (row.column === "value" ? 1 : 0);
  };
}

interface TemplateOrder {
  readonly fields: ReadonlyMap<Field, number>;
  readonly levels: ReadonlyMap<string, number>;
}

const orderOf = rememberByObject((template: Template): TemplateOrder => {
  const fields = headFields(template).all;
  const levels = template.tree.flatMap(({ name, level2 }) => level2.map((level) => levelKey(name, level.name)));
  return {
    fields: new Map(fields.map((field, i) => [field, i])),
    levels: new Map(levels.map((level, i) => [level, i])),
  };
});

function levelKey(level1: string, level2: string): string {
  return `${level1}›${level2}`;
}
