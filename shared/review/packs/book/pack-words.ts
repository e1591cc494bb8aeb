/** How a workbook names what a pack speaks of: fields by their printed labels, levels of findings and indicators by their names. */
import { rememberByObject } from "../../../value/remember-by-object.ts";
import type { Field } from "../../../form/field.ts";
import { fieldName } from "../../../template/field-name.ts";
import { headFields } from "../../../template/head-fields.ts";
import { printings, type Template } from "../../../template/template.ts";
import { templateOf, templates } from "../../../template/templates.ts";
import { groupNames } from "../../finding-words.ts";
import { findingLevels, type FindingLevel } from "../../finding.ts";
import { everywhere } from "../everywhere.ts";
import { CellFault } from "./cell-fault.ts";

export interface PackWords {
  readonly template: Template;
  readonly nameOf: (field: Field) => string;
  /** @throws CellFault */
  readonly fieldOf: (name: string) => Field;
  /** Both levels of a printed level; of a level 1 the first below it. @throws CellFault */
  readonly levelOf: (name: string) => { readonly level1: string; readonly level2: string };
}

const otherName = "没有自己表样的其他表";

/** Of every template a pack can be for. */
export const packTemplates: readonly { readonly id: string; readonly name: string }[] = [
  ...templates.map(({ id, name }) => ({ id, name })),
  { id: everywhere.id, name: otherName },
];

/** By the id of a pack. */
export function packWords(id: string): PackWords {
  return wordsOf(templateOf(id));
}

const wordsOf = rememberByObject((template: Template): PackWords => {
  const fields = new Map(headFields(template).all.map((field) => [fieldName(template, field), field]));
  const levels = new Map(
    template.tree.flatMap((level1) => {
      const below = level1.level2.map((level2) => ({ level2, both: { level1: level1.name, level2: level2.name } }));
      const first = below[0] ? printings(level1).map((name) => [name, below[0]?.both] as const) : [];
      return [...first, ...below.flatMap(({ level2, both }) => printings(level2).map((name) => [name, both] as const))];
    }),
  );
  return {
    template,
    nameOf: (field) => fieldName(template, field),
    fieldOf: (name) => known(fields.get(name), `表上没有“${name}”这一项，能写的有：${[...fields.keys()].join("、")}`),
    // Tables print 社会效益 and 社会效益指标 for the same.
    levelOf: (name) =>
      known(
        levels.get(name) ?? levels.get(`${name}指标`),
        `表上没有“${name}”这一级指标，能写的有：${[...levels.keys()].join("、")}`,
      ),
  };
});

function known<T>(found: T | undefined, fault: string): T {
  if (found === undefined) throw new CellFault(`${fault}。`);
  return found;
}

export function levelWord(level: FindingLevel): string {
  return groupNames[level];
}

/** @throws CellFault */
export function levelFrom(word: string): FindingLevel {
  const level = findingLevels.find((one) => groupNames[one] === word);
  return known(level, `级别写的是“${word}”，只能写${findingLevels.map((one) => `“${groupNames[one]}”`).join("")}`);
}
