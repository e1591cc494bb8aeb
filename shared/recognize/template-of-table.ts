/**
 * Which template a table follows: the pack whose labels it prints, all of them weighed together. No single label decides, so a table that
 * lost some of them is still told; one that fits no pack well follows none.
 *
 * A label counts whole where the pack prints it so, and half where the pack prints another label for the same thing.
 */
import { headerLabels } from "../template/indicator-columns.ts";
import { newFormTemplate, templates } from "../template/templates.ts";
import { printings, type Label, type Template } from "../template/template.ts";
import { rememberByObject } from "../value/remember-by-object.ts";
import { foldLabel } from "../value/normalize-text.ts";
import type { LabelIndex } from "./label-index.ts";

/** The id of forms that follow no pack, by the interchange contract. */
export const noTemplate = "other";

export interface FollowedTemplate {
  /** What the form says it follows. */
  readonly id: string;
  /** What has a place in it: the pack's, or where it follows none, that of new forms. */
  readonly template: Template;
}

/** What a table prints, as far as it is no one's own text. */
export interface PrintedLabels {
  readonly title: string;
  /** Labels above the indicators and of their header. */
  readonly labels: readonly string[];
  readonly levels: readonly string[];
  /** How many blocks of indicators stand beside each other. */
  readonly blocks: number;
}

/** A table that shares less than this with every pack follows none. */
const enough = 0.77;
/** What levels of indicators count for beside all other labels. */
const levelShare = 0.4;

export function templateOfTable(printed: PrintedLabels, labels: LabelIndex): FollowedTemplate {
  const own = meanings([titleKind(printed.title), ...printed.labels], printed.blocks, labels);
  const levels = printed.levels.map(bare);
  const fits = templates.map((template) => ({ template, fit: fitOf(template, own, levels, labels) }));
  const best = Math.max(...fits.map(({ fit }) => fit));
  const found = best < enough ? undefined : fits.find(({ fit }) => fit === best)?.template;
  return found ? { id: found.id, template: found } : { id: noTemplate, template: newFormTemplate };
}

type Meanings = ReadonlyMap<string, ReadonlySet<string>>;

/** `levels` are bare. */
function fitOf(template: Template, own: Meanings, levels: readonly string[], labels: LabelIndex): number {
  const { meaning, level } = printedBy(template, labels);
  const all = new Set([...own.keys(), ...meaning.keys()]);
  let shared = 0;
  for (const key of all) {
    const [here, there] = [own.get(key), meaning.get(key)];
    if (here && there) shared += [...here].some((text) => there.has(text)) ? 1 : 0.5;
  }
  const inTree = levels.reduce((sum, text) => sum + (level.get(text) ?? 0), 0);
  const levelFit = levels.length === 0 ? 0.5 : inTree / levels.length;
  return (1 - levelShare) * (shared / all.size) + levelShare * levelFit;
}

interface Printed {
  readonly meaning: Meanings;
  /** Level names as the template prints them count whole, other printings half. */
  readonly level: ReadonlyMap<string, number>;
}

const remembered = rememberByObject((labels: LabelIndex) =>
  rememberByObject((template: Template): Printed => {
    const inHead = template.head.flat().flatMap((cell) => ("label" in cell ? [cell.label] : []));
    const texts = [...inHead, ...headerLabels(template)].flatMap((label: Label) => printings(label));
    const names = template.tree.flatMap((first) => [first, ...first.level2]);
    const titles = template.titles.map((title) => titleKind(title));
    const level = new Map(names.flatMap((name) => printings(name).map((text, i) => [bare(text), i === 0 ? 1 : 0.5])));
    return { meaning: meanings([...titles, ...texts], template.indicators.blocks.length, labels), level };
  }),
);

function printedBy(template: Template, labels: LabelIndex): Printed {
  return remembered(labels)(template);
}

/** The labels by what they mean, and what shows without any label: periods beside each other. */
function meanings(texts: readonly string[], blocks: number, labels: LabelIndex): Meanings {
  const found = new Map([["blocks", new Set([String(blocks)])]]);
  for (const text of texts) {
    const key = meaningOf(text, labels);
    if (key === undefined) continue;
    found.set(key, (found.get(key) ?? new Set()).add(bare(text)));
  }
  return found;
}

function meaningOf(text: string, labels: LabelIndex): string | undefined {
  if (text.startsWith(titleMark)) return "title";
  const column = labels.anyColumn(text);
  if (column) return `column ${column}`;
  const label = labels.head(text);
  if (label?.kind === "field") return label.field;
  if (label?.kind === "amount") return label.choices.map(({ field }) => field).join(" ");
  if (label?.kind === "goal") return label.period === "midTerm" ? "midTermGoal" : "annualGoal";
  return label?.kind === "group" ? label.group.label.printed : label?.kind;
}

const titleMark = "title:";

/** What a title says, whatever the year. */
function titleKind(title: string): string {
  return titleMark + foldLabel(title).replace(/^(?:\{year\}|\d{4})年度?/, "");
}

function bare(text: string): string {
  return foldLabel(text)
    .replace(/:$/, "")
    .replace(/(?<=.)\([^()]*\)$/, "")
    .replace(/^其中:?/, "");
}
