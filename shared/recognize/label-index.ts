/**
 * The labels of a template and its relatives, ready to be looked up by what a cell says. This is the only list of labels recognizing
 * goes by.
 *
 * Lookups see through white space, width, brackets, a colon at the end and a remark in brackets behind the label (`项目总额（万元）`);
 * those of the head also through a number or `其中：` in front.
 */
import { rememberByObject } from "../value/remember-by-object.ts";
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
  const of = rememberTexts((text): Meanings => {
    const label = foldLabel(text).replace(/:$/, "");
    const [printed, bare] = [printingsOf(label), printingsOf(withoutLead(label))];
    const either = <Meaning>(map: ReadonlyMap<string, Meaning>) => findIn(map, printed) ?? findIn(map, bare);
    const [, last] = /^.{2,8}或(.{4,})$/.exec(bare[1]) ?? [];
    const level = <Meaning>(map: ReadonlyMap<string, Meaning>) => either(map) ?? (last === undefined ? last : map.get(last));
    return {
      head: either(head) ?? headMeaning(bare[0], (other) => findIn(head, printingsOf(other))),
      column: findIn(columns, printed),
      anyColumn: findIn(anyColumns, printed) ?? columnByStructure(label),
      period: findIn(periods, printed) ?? periodByStructure(label),
      level1: level(level1),
      otherLevel1: level(others),
      level2: level(level2),
    };
  });
  return {
    head: (text) => of(text).head,
    column: (text) => of(text).column,
    anyColumn: (text) => of(text).anyColumn,
    period: (text) => of(text).period,
    level1: (text) => of(text).level1,
    otherLevel1: (text) => of(text).otherLevel1,
    level2: (text) => of(text).level2,
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

/** Everything a text may mean. */
interface Meanings {
  readonly head: HeadLabel | undefined;
  readonly column: OfficialColumn | undefined;
  readonly anyColumn: IndicatorColumnName | undefined;
  readonly period: "annual" | "midTerm" | undefined;
  readonly level1: string | undefined;
  readonly otherLevel1: string | undefined;
  readonly level2: Level2Hit | undefined;
}

const nothing: Meanings = {
  head: undefined,
  column: undefined,
  anyColumn: undefined,
  period: undefined,
  level1: undefined,
  otherLevel1: undefined,
  level2: undefined,
};

/** Longer text is never a label; not folding it saves the time of folding whole goals. */
const longestLabel = 40;
/** Texts remembered; what more files ask for is looked up anew. */
const mostKnown = 20_000;

/** Every text is looked at once, however much is asked of it; most questions are about the text that was asked about last. */
function rememberTexts(workOut: (text: string) => Meanings): (text: string) => Meanings {
  const known = new Map<string, Meanings>();
  let [last, lastMeanings] = ["", nothing];
  return (text) => {
    if (text === last) return lastMeanings;
    if (text.length > longestLabel) return nothing;
    let meanings = known.get(text);
    if (!meanings) {
      meanings = workOut(text);
      if (known.size > mostKnown) known.clear();
      known.set(text, meanings);
    }
    [last, lastMeanings] = [text, meanings];
    return meanings;
  };
}

/** A folded label as it stands, and without a remark in brackets behind it. */
type Printings = readonly [whole: string, withoutRemark: string];

function printingsOf(folded: string): Printings {
  return [folded, folded.endsWith(")") ? folded.replace(/(?<=.)\([^()]*\)$/, "") : folded];
}

function findIn<Meaning>(map: ReadonlyMap<string, Meaning>, [whole, withoutRemark]: Printings): Meaning | undefined {
  return map.get(whole) ?? (withoutRemark === whole ? undefined : map.get(withoutRemark));
}

/** A label of the head with words put in, or told by how it is made. */
function headMeaning(bare: string, find: (folded: string) => HeadLabel | undefined): HeadLabel | undefined {
  const plain = firstMeaning(plainerLabels(bare), find);
  if (plain) return plain.kind === "field" ? { ...plain, isRelative: true, isGuess: true } : plain;
  const label = headByStructure(bare);
  return label?.kind === "field" ? { ...label, isRelative: true, isGuess: true } : label;
}

function firstMeaning<Meaning>(labels: readonly string[], find: (folded: string) => Meaning | undefined): Meaning | undefined {
  for (const label of labels) {
    const meaning = find(label);
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

/** Without a number, or the word that says it is part of a sum: `其中：`, `1.`, `（一）`. */
function withoutLead(folded: string): string {
  return folded
    .replace(/^\d{1,2}(?:\.\d{1,2})+[).、]?(?=.{2})/, "")
    .replace(/^(?:其中:?|\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[).、]+)+(?=.{2})/, "");
}
