/**
 * What a pack asks of a form that is written into an issued blank: no field, no sum and no kind of indicators that the blank has no place for. Nobody could mend
 * that there, and the office that issued the blank did not ask for it.
 */
import { sumsWithin } from "../../editing/computed-amounts.ts";
import { headFields } from "../../template/head-fields.ts";
import type { Template } from "../../template/template.ts";
import { rememberByObject } from "../../value/remember-by-object.ts";
import type { RulePack } from "./rule-pack.ts";

export const packWithin = rememberByObject((drawn: Template) => {
  const fields = headFields(drawn).all;
  const has = (level1: string, level2: string | undefined) =>
    drawn.tree.some(
      ({ name, level2: own }) => name === level1 && (level2 === undefined || own.some((one) => one.name === level2)),
    );
  return rememberByObject((pack: RulePack): RulePack => ({
    ...pack,
    required: pack.required.filter((field) => fields.includes(field)),
    identities: sumsWithin(pack.identities, fields),
    levels: pack.levels.filter(({ level1, level2 }) => has(level1, level2)),
  }));
});
