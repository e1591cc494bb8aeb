/**
 * The labels of a template and its relatives, ready to be looked up by what a cell says. This is the only list of labels recognizing
 * goes by.
 *
 * Lookups see through white space, width, brackets, a colon at the end and a remark in brackets behind the label (`项目总额（万元）`);
 * those of the head also through a number or `其中：` in front.
 */
import { rememberByObject } from "../value/remember-by-object.ts";
import { rememberByText, tableOf } from "../value/remember-by-text.ts";
import type { Field } from "../form/field.ts";
import { relatives, type GoalPeriod, type IndicatorColumnName } from "../template/relatives.ts";
import { blockOf, indicatorCell } from "../template/indicator-columns.ts";
import { printings, type FundsGroup, type Label, type Template } from "../template/template.ts";
import { templates } from "../template/templates.ts";
import { foldLabel } from "../value/normalize-text.ts";
import { columnByStructure, headByStructure, periodByStructure, plainerLabels, type TermPart } from "./labels-by-structure.ts";

export type HeadLabel =
  | {
      readonly kind: "field";
      readonly field: Field;
      /** Whether the official form prints the field under another label. */
      readonly isRelative: boolean;
      /** What its value must say to mean the field. */
      readonly onlyWith?: RegExp | undefined;
      /** Whether it is told by how the label is made: then any other label for the field counts before it. */
      readonly isGuess?: boolean;
      /** Which half of a term its value says, where two cells say it together. */
      readonly part?: TermPart | undefined;
    }
  | { readonly kind: "group"; readonly group: FundsGroup }
  /** A label that stands in one or more groups of amounts; which one it means is told by its place. */
  | { readonly kind: "amount"; readonly choices: readonly AmountChoice[] }
  | { readonly kind: "goal"; readonly period: GoalPeriod }
  /** A label over a part of the table, without a value of its own. */
  | { readonly kind: "section" };

/** A field an amount's label can mean: in a group with a label of its own, below a total, or where there is neither. */
export interface AmountChoice {
  readonly field: Field;
  readonly group?: FundsGroup;
  readonly head?: Field;
  readonly isAlone?: boolean;
}

export interface Level2Hit {
  readonly level1: string;
  readonly level2: string;
}

export interface LabelIndex {
  /** A label of the part above the indicators. */
  head(text: string): HeadLabel | undefined;
  /** A label of the header row of the indicators, as the official form has it. */
  column(text: string): OfficialColumn | undefined;
  /** A label of a header row, those of relatives included. */
  anyColumn(text: string): IndicatorColumnName | undefined;
  /** The period a label over columns of indicators names. */
  period(text: string): "annual" | "midTerm" | undefined;
  /** The template's name of a level 1. */
  level1(text: string): string | undefined;
  /** The name of a level 1 that only relatives have. */
  otherLevel1(text: string): string | undefined;
  /** The template's names of a level 2 and of the level 1 it belongs to. */
  level2(text: string): Level2Hit | undefined;
  /** Every printing of every label that may stand broken or beside others in one cell, folded. */
  readonly folded: ReadonlySet<string>;
  /** What those begin with, without being the whole of them. */
  readonly beginnings: ReadonlySet<string>;
}

export type OfficialColumn = "level1" | "level2" | "name" | "value";

export const labelIndex: (template: Template) => LabelIndex = rememberByObject(buildIndex);

function buildIndex(template: Template): LabelIndex {
  const head = headLabels(template);
  const columns = new Map<string, OfficialColumn>();
  for (const [name, label] of officialColumns(template)) addAll(columns, printings(label), name);
  const anyColumns = new Map<string, IndicatorColumnName>();
  for (const [name, printed] of Object.entries(relatives.columns)) addAll(anyColumns, printed, name as IndicatorColumnName);
  for (const [printed, name] of columns) anyColumns.set(printed, name);
  const periods = new Map<string, "annual" | "midTerm">();
  for (const period of ["annual", "midTerm"] as const) addAll(periods, relatives.indicatorPeriods[period], period);

  const level1 = new Map<string, string>();
  const level2 = new Map<string, Level2Hit>();
  for (const first of relatives.levels) {
    for (const printed of first.level2) addAll(level2, printed, { level1: first.level1, level2: printed[0] ?? "" });
  }
  for (const first of template.tree) {
    addAll(level1, printings(first), first.name);
    for (const second of first.level2) addAll(level2, printings(second), { level1: first.name, level2: second.name });
  }
  const others = new Map(relatives.levels.map((first) => [foldLabel(first.level1), first.level1]));
  const folded = new Set([...head.keys(), ...columns.keys(), ...level1.keys(), ...level2.keys()]);
  const lookUpIn = openLookUps();
  return {
    head: lookUpIn(head, headMeaning),
    column: lookUpIn(columns),
    anyColumn: lookUpIn(anyColumns, (folded) => columnByStructure(folded)),
    period: lookUpIn(periods, (folded) => periodByStructure(folded)),
    level1: lookUpIn(level1, leadless),
    otherLevel1: lookUpIn(others, leadless),
    level2: lookUpIn(level2, leadless),
    folded,
    beginnings: beginningsOf(folded),
  };
}

function officialColumns(template: Template): readonly (readonly [OfficialColumn, Label])[] {
  const { level1 } = template.indicators;
  const block = blockOf(template);
  const cells = (["name", "value"] as const).flatMap((column) => {
    const cell = indicatorCell(template, column);
    return cell ? [[column, cell.label] as const] : [];
  });
  return [["level1", level1.label], ...(block ? [["level2", block.level2.label] as const] : []), ...cells];
}

function headLabels(template: Template): Map<string, HeadLabel> {
  const head = new Map<string, HeadLabel>();
  addAll(head, relatives.sections, { kind: "section" });
  for (const { printed, field, onlyWith } of relatives.fieldLabels)
    addAll(head, printed, { kind: "field", field, isRelative: true, onlyWith });
  for (const period of ["annual", "overall", "midTerm"] as const)
    addAll(head, relatives.goals[period], { kind: "goal", period });
  for (const [printed, choices] of amountChoices(template)) head.set(printed, { kind: "amount", choices });
  for (const { label, field } of template.fieldLabels)
    addAll(head, printings(label), { kind: "field", field, isRelative: false });
  for (const group of template.fundsGroups) addAll(head, printings(group.label), { kind: "group", group });
  for (const { label, field } of template.goals)
    addAll(head, printings(label), { kind: "goal", period: field === "annualGoal" ? "annual" : "midTerm" });
  addOthers(head, template);
  return head;
}

/** What only other templates print. */
function addOthers(head: Map<string, HeadLabel>, template: Template): void {
  const addNew = (label: Label, meaning: HeadLabel) => {
    for (const printed of printings(label).map((text) => foldLabel(text).replace(/:$/, "")))
      if (!head.has(printed)) head.set(printed, meaning);
  };
  for (const { fieldLabels, goals } of templates.filter((one) => one !== template)) {
    for (const { label, field } of fieldLabels) addNew(label, { kind: "field", field, isRelative: true });
    for (const { label, field } of goals)
      addNew(label, { kind: "goal", period: field === "annualGoal" ? "annual" : "midTerm" });
  }
}

/** What each printing of an amount's label can mean: one of the official groups first. */
function amountChoices({ fundsGroups }: Template): Map<string, AmountChoice[]> {
  const byPrinting = new Map<string, AmountChoice[]>();
  const add = (printed: readonly string[], choice: AmountChoice) => {
    for (const text of printed) byPrinting.set(foldLabel(text), [...(byPrinting.get(foldLabel(text)) ?? []), choice]);
  };
  for (const group of fundsGroups) for (const { label, field } of group.amounts) add(printings(label), { group, field });
  for (const { head, amounts } of relatives.headedGroups) {
    for (const { printed, field } of amounts) add(printed, { head, field });
  }
  add(relatives.loneTotals, { field: "funds.projectTotal", isAlone: true });
  return byPrinting;
}

function beginningsOf(labels: ReadonlySet<string>): ReadonlySet<string> {
  const beginnings = new Set<string>();
  for (const label of labels) for (let end = 1; end < label.length; end++) beginnings.add(label.slice(0, end));
  return beginnings;
}

/** All printings of a label. */
function addAll<Meaning>(map: Map<string, Meaning>, printed: readonly string[], meaning: Meaning): void {
  for (const printing of printed) map.set(foldLabel(printing), meaning);
}

/** Longer text is never a label; not folding it saves the time of folding whole goals. */
const longestLabel = 40;

type LookUp = <Meaning>(
  map: ReadonlyMap<string, Meaning>,
  otherwise?: (folded: string, find: (folded: string) => Meaning | undefined) => Meaning | undefined,
) => (text: string) => Meaning | undefined;

/** Looks texts up in maps; every text is folded once, however often and in however many of them it is asked for. */
function openLookUps(): LookUp {
  const texts = tableOf({ most: 8192, longest: longestLabel });
  const folded = rememberByText(texts, (text) => foldLabel(text).replace(/:$/, ""));
  return (map, otherwise = () => undefined) => {
    const find = (text: string) => map.get(text) ?? map.get(withoutRemark(text));
    const lookUp = rememberByText(texts, (text) => find(folded(text)) ?? otherwise(folded(text), find));
    return (text) => (text.length > longestLabel ? undefined : lookUp(text));
  };
}

function withoutRemark(folded: string): string {
  return folded.endsWith(")") ? folded.replace(/(?<=.)\([^()]*\)$/, "") : folded;
}

/** A label of the head behind a number, with words put in, or told by how it is made. */
function headMeaning(folded: string, find: (folded: string) => HeadLabel | undefined): HeadLabel | undefined {
  const bare = withoutLead(folded);
  const known = find(bare);
  if (known) return known;
  const plain = plainerLabels(bare)
    .map(find)
    .find((meaning) => meaning !== undefined);
  if (plain) return plain.kind === "field" ? { ...plain, isRelative: true, isGuess: true } : plain;
  const label = headByStructure(bare);
  return label?.kind === "field" ? { ...label, isRelative: true, isGuess: true } : label;
}

function leadless<Meaning>(folded: string, find: (folded: string) => Meaning | undefined): Meaning | undefined {
  return find(withoutLead(folded));
}

/** Without a number, or the word that says it is part of a sum: `其中：`, `1.`, `（一）`. */
function withoutLead(folded: string): string {
  return folded
    .replace(/^\d{1,2}(?:\.\d{1,2})+[).、]?(?=.{2})/, "")
    .replace(/^(?:其中:?|\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[).、]+)+(?=.{2})/, "");
}
