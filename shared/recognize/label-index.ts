/**
 * The template's labels, ready to be looked up by what a cell says. This is the only list of labels recognizing goes by.
 *
 * Lookups see through white space, width, brackets, a colon at the end and a remark in brackets behind the label (`项目总额（万元）`).
 */
import type { AmountField, Field } from "../form/field.ts";
import { printings, type FundsGroup, type Label, type Level1, type Level2, type Template } from "../template/template.ts";
import { foldLabel } from "../value/normalize-text.ts";

export type HeadLabel =
  | { readonly kind: "field"; readonly field: Field }
  | { readonly kind: "group"; readonly group: FundsGroup }
  /** A label that stands in one or more groups of amounts; which one it means is told by its place. */
  | { readonly kind: "amount"; readonly choices: readonly AmountChoice[] }
  | { readonly kind: "goal" };

export interface AmountChoice {
  readonly group: FundsGroup;
  readonly field: AmountField;
}

export type IndicatorColumnName = "level1" | "level2" | "name" | "value";

export interface Level2Hit {
  readonly level1: string;
  readonly level2: string;
}

export interface LabelIndex {
  /** A label of the part above the indicators. */
  head(text: string): HeadLabel | undefined;
  /** A label of the header row of the indicators. */
  column(text: string): IndicatorColumnName | undefined;
  /** The template's name of a level 1. */
  level1(text: string): string | undefined;
  /** The template's names of a level 2 and of the level 1 it belongs to. */
  level2(text: string): Level2Hit | undefined;
  /** Every printing of every label, folded. */
  readonly folded: ReadonlySet<string>;
}

export function labelIndex(template: Template): LabelIndex {
  const head = new Map<string, HeadLabel>();
  for (const { label, field } of template.fieldLabels) addAll(head, label, { kind: "field", field });
  for (const group of template.fundsGroups) addAll(head, group.label, { kind: "group", group });
  for (const { label, choices } of amountLabels(template)) addAll(head, label, { kind: "amount", choices });
  addAll(head, template.goal.label, { kind: "goal" });

  const columns = new Map<string, IndicatorColumnName>();
  for (const name of ["level1", "level2", "name", "value"] as const) addAll(columns, template.indicators[name].label, name);

  const level1 = new Map<string, string>();
  const level2 = new Map<string, Level2Hit>();
  for (const first of template.tree) {
    addAll(level1, first, first.name);
    for (const second of first.level2) addAll(level2, second, { level1: first.name, level2: second.name });
  }
  return {
    head: lookUpIn(head),
    column: lookUpIn(columns),
    level1: lookUpIn(level1),
    level2: lookUpIn(level2),
    folded: new Set([...head.keys(), ...columns.keys(), ...level1.keys(), ...level2.keys()]),
  };
}

function addAll<Meaning>(map: Map<string, Meaning>, label: Label | Level1 | Level2, meaning: Meaning): void {
  for (const printing of printings(label)) map.set(foldLabel(printing), meaning);
}

/** Longer text is never a label; not folding it saves the time of folding whole goals. */
const longestLabel = 40;

/** Looks texts up in a map; every text is folded once, however often it is asked for. */
function lookUpIn<Meaning>(map: ReadonlyMap<string, Meaning>): (text: string) => Meaning | undefined {
  const known = new Map<string, Meaning | undefined>();
  return (text) => {
    if (text.length > longestLabel) return undefined;
    if (known.has(text)) return known.get(text);
    const folded = foldLabel(text).replace(/:$/, "");
    const meaning = map.get(folded) ?? map.get(folded.replace(/(?<=.)\([^()]*\)$/, ""));
    known.set(text, meaning);
    return meaning;
  };
}

/** Labels inside the groups, those of one printing together (`资金总额` stands in both groups). */
function amountLabels(template: Template): { label: Label; choices: AmountChoice[] }[] {
  const byPrinting = new Map<string, { label: Label; choices: AmountChoice[] }>();
  for (const group of template.fundsGroups) {
    for (const { label, field } of group.amounts) {
      const known = byPrinting.get(label.printed) ?? { label, choices: [] };
      known.choices.push({ group, field });
      byPrinting.set(label.printed, known);
    }
  }
  return [...byPrinting.values()];
}
