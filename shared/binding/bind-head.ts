/**
 * The part above the indicators: each label of the form, what it means, and the cell its value is written to.
 *
 * Of several labels for one field the official printing counts before its other printings, and those before what relatives print. Labels
 * of one rank are a person's to choose from.
 */
import type { Field } from "../form/field.ts";
import { unitOfLabel, unitOfPart } from "../recognize/head/label-unit.ts";
import { inlineValues } from "../recognize/tokens/inline-values.ts";
import type { HeadLabel } from "../recognize/label-index.ts";
import type { Token } from "../recognize/tokens/token.ts";
import { cellName } from "../sheet/cell-name.ts";
import { pathName } from "../template/field-name.ts";
import type { Template } from "../template/template.ts";
import type { MoneyUnit } from "../value/money-unit.ts";
import { foldLabel } from "../value/normalize-text.ts";
import { isPlaceholder } from "../value/placeholder.ts";
import { amountMeaning, type HeadLabels, type TotalLabel } from "./amount-meaning.ts";
import type { Doubt } from "./binding.ts";
import type { Box } from "./boxes.ts";
import { doubts } from "./doubts.ts";
import { valueBox, type Area, type ValueBox } from "./value-box.ts";

/** A field and the cell it is written to. */
export interface FieldCell {
  readonly field: Field;
  readonly label: Box;
  readonly box: Box;
  /** Unit of money its label, its part of the table or a cell beside it names. */
  readonly unit: MoneyUnit | undefined;
}

export interface BoundHead {
  readonly cells: readonly FieldCell[];
  readonly unsure: readonly Doubt[];
}

type Found = { readonly box: Box; readonly meaning: HeadLabel; readonly value: ValueBox | undefined };

interface Candidate {
  readonly field: Field;
  readonly label: Box;
  readonly value: ValueBox | undefined;
  readonly rank: number;
  /** The fields it may be besides. */
  readonly others: readonly Field[];
  /** Whether something else than the field may be asked for. */
  readonly isDoubtful: boolean;
}

export function bindHead(from: number, to: number, area: Area, template: Template): BoundHead {
  const found = labelsIn(from, to, area);
  const labels = headLabels(found);
  const candidates = found.flatMap((one) => candidatesOf(one, labels, template));
  const byField = Map.groupBy(candidates, ({ field }) => field);
  const parts = found.flatMap(({ box }) => {
    const unit = unitOfPart(box.text, area.labels);
    return unit ? [{ box, unit }] : [];
  });
  const cells: FieldCell[] = [];
  const unsure: Doubt[] = inlineDoubts(from, to, area);
  for (const [field, all] of byField) {
    const chosen = choose(field, all, template);
    if ("why" in chosen) {
      unsure.push(chosen);
      continue;
    }
    const { label, value } = chosen;
    if (!value) continue;
    const taken = cells.find(({ box }) => box.row === value.box.row && box.column === value.box.column);
    if (taken) {
      unsure.push({ label: label.text, at: value.box, why: doubts.sameCell(taken.label.text), fields: [field], asks: "field" });
      continue;
    }
    const unit = value.unit ?? unitOfLabel(label.text, area.labels) ?? unitAround(label, parts);
    cells.push({ field, label, box: value.box, unit });
  }
  return { cells, unsure: distinct(unsure) };
}

/** Labels in reading order; a cell that is the value of one is no label, whatever it says. */
function labelsIn(from: number, to: number, area: Area): Found[] {
  const values = new Set<string>();
  const found: Found[] = [];
  for (const token of area.boxes.tokens.slice(from, to).flat()) {
    const meaning = area.labels.head(token.text);
    const box = area.boxes.at(token.row, token.column);
    // What is told by how a label is made is read, but nothing is written by it.
    if (!meaning || isGuess(meaning) || meaning.kind === "goal" || !box || values.has(cellName(box))) continue;
    const value = meaning.kind === "group" || meaning.kind === "section" ? undefined : valueBox(box, area);
    if (value) values.add(cellName(value.box));
    found.push({ box, meaning, value });
  }
  return found;
}

const totalFields: ReadonlySet<Field> = new Set(["funds.projectTotal", "funds.annualTotal", "funds.midTerm.total"]);

function headLabels(found: readonly Found[]): HeadLabels {
  return {
    groups: found.flatMap(({ box, meaning }) => (meaning.kind === "group" ? [{ group: meaning.group, at: box }] : [])),
    totals: found.flatMap(({ box, meaning }): TotalLabel[] =>
      meaning.kind === "field" && totalFields.has(meaning.field) ? [{ field: meaning.field, at: box }] : [],
    ),
  };
}

function candidatesOf({ box, meaning, value }: Found, labels: HeadLabels, template: Template): Candidate[] {
  if (meaning.kind === "amount") {
    const fields = amountMeaning(box, meaning.choices, labels, template);
    return fields.map((field) => ({
      field,
      label: box,
      value,
      rank: 0,
      others: fields.filter((other) => other !== field),
      isDoubtful: fields.length > 1,
    }));
  }
  if (meaning.kind !== "field") return [];
  const { field, onlyWith, isRelative } = meaning;
  const says = value ? [value.box.text, ...value.box.choices].filter((text) => text !== "" && !isPlaceholder(text)) : [];
  const isShown = onlyWith === undefined || says.some((text) => onlyWith.test(text));
  // What is filled in or offered there is something else.
  if (!isShown && says.length > 0) return [];
  const rank = isRelative ? 2 : isOfficial(box, field, template) ? 0 : 1;
  return [{ field, label: box, value, rank, others: [], isDoubtful: !isShown }];
}

function isOfficial({ text }: Token, field: Field, { fieldLabels }: Template): boolean {
  const official = fieldLabels.find((labelled) => labelled.field === field)?.label.printed;
  return official !== undefined && foldLabel(text).replace(/:$/, "") === foldLabel(official);
}

/** The one cell of a field, or what has to be asked. */
function choose(field: Field, candidates: readonly Candidate[], template: Template): Candidate | Doubt {
  const clear = candidates.filter(({ isDoubtful, value }) => !isDoubtful && value);
  const rank = Math.min(...clear.map((one) => one.rank));
  const [best, second] = clear.filter((one) => one.rank === rank);
  if (best && !second) return best;
  const [first = fail()] = candidates;
  if (best && second) {
    return {
      label: best.label.text,
      at: slotOf(best),
      why: doubts.alsoAt(cellName(slotOf(second))),
      fields: [field],
      asks: "field",
    };
  }
  const why =
    first.others.length > 0
      ? doubts.severalMeanings([field, ...first.others].map((one) => pathName(template, one)))
      : first.isDoubtful
        ? doubts.maybeSomethingElse(pathName(template, field))
        : doubts.noCell();
  return {
    label: first.label.text,
    at: slotOf(first),
    why,
    fields: [field, ...first.others],
    asks: first.value ? "field" : "place",
  };
}

function slotOf({ label, value }: Candidate) {
  const { row, column } = value?.box ?? label;
  return { row, column };
}

/** A label and the place for its value in one cell. */
function inlineDoubts(from: number, to: number, { boxes, labels }: Area): Doubt[] {
  return boxes.tokens
    .slice(from, to)
    .flat()
    .flatMap((token) => {
      const whole = labels.head(token.text);
      if (whole && !isGuess(whole)) return [];
      return inlineValues(token, labels).flatMap(({ label }): Doubt[] => {
        // A year in a line with its label is found with the title.
        if (label.kind !== "field" || label.field === "year") return [];
        const text = token.text.split(/[:：]/, 1)[0] ?? "";
        return [{ label: text, at: token, why: doubts.inLabel(), fields: [label.field], asks: "place" }];
      });
    });
}

function isGuess(label: HeadLabel): boolean {
  return label.kind === "field" && label.isGuess === true;
}

/** The unit of the part of the table a label belongs to: named by a label beside it, or else by the only one there is. */
function unitAround(label: Token, parts: readonly { readonly box: Box; readonly unit: MoneyUnit }[]): MoneyUnit | undefined {
  const beside = parts.find(({ box }) => box.row <= label.row && label.row < box.row + box.rowSpan);
  return (beside ?? parts[0])?.unit;
}

/** One question for one label. */
function distinct(unsure: readonly Doubt[]): Doubt[] {
  return [...new Map(unsure.map((doubt) => [`${cellName(doubt.at)} ${doubt.label}`, doubt])).values()];
}

function fail(): never {
  throw new Error("a field without a label");
}
