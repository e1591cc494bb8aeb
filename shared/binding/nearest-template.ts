/** The template whose fields a blank has most of, and which of them it lacks. */
import type { Field } from "../form/field.ts";
import { headFields } from "../template/head-fields.ts";
import type { Template } from "../template/template.ts";

export interface NearestTemplate {
  readonly template: Template;
  readonly missing: readonly Field[];
}

/** `known` are the fields that have a cell, or may have one. Of templates that fit alike the one with fewer fields lacking counts. */
export function nearestTemplate(known: ReadonlySet<Field>, templates: readonly [Template, ...Template[]]): NearestTemplate {
  const fits = templates.map((template) => {
    const fields = headFields(template).all.filter((field) => field !== "title");
    const missing = fields.filter((field) => !known.has(field));
    return { template, missing, score: 2 * (fields.length - missing.length) - missing.length };
  });
  const best = Math.max(...fits.map(({ score }) => score));
  const { template, missing } = fits.find(({ score }) => score === best) ?? { template: templates[0], missing: [] };
  return { template, missing };
}
