/** What may be answered about a cell of a blank: each choice carries its answer, and is named as a person names the field. */
import type { Answer } from "#shared/binding/answers.ts";
import type { Binding, Doubt } from "#shared/binding/binding.ts";
import type { Field } from "#shared/form/field.ts";
import { cellName } from "#shared/sheet/cell-name.ts";
import type { SheetSlot } from "#shared/sheet/sheet.ts";
import { pathName } from "#shared/template/field-name.ts";
import { headFields } from "#shared/template/head-fields.ts";
import { templateOf, templates } from "#shared/template/templates.ts";
import { slotName } from "#renderer/paper/source/source-links.ts";
import { blankWords } from "#renderer/text/blank-words.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly answer: Answer;
}

export interface ChoiceGroup {
  /** Blank where there is but one. */
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** The value of the choice that nothing is written. */
export const nothing = "nothing";

/** Nothing, what it may be, and everything else a form of this family may say: first what the nearest template has. */
export function fieldChoices(at: SheetSlot, likely: readonly Field[], { template: id }: Binding): readonly ChoiceGroup[] {
  const template = templateOf(id);
  const known = new Set([template, ...templates].flatMap((one) => headFields(one).all));
  const choice = (field: Field): Choice => ({ value: field, label: pathName(template, field), answer: cellAnswer(at, field) });
  const others = [...known].filter((field) => field !== "title" && !likely.includes(field)).map((field) => choice(field));
  if (likely.length === 0) return [{ label: "", choices: [leftBlank(at), ...others] }];
  return [
    { label: blankWords.maybe, choices: likely.map((field) => choice(field)) },
    { label: blankWords.others, choices: [leftBlank(at), ...others] },
  ];
}

/** `places`: the cells a field that has none may be written to. */
export function doubtChoices(doubt: Doubt, binding: Binding, places: readonly SheetSlot[]): readonly ChoiceGroup[] {
  const { asks, at, fields } = doubt;
  const alone = (choices: readonly Choice[]) => [{ label: "", choices }];
  switch (asks) {
    case "field":
      return fieldChoices(at, fields, binding);
    case "place":
      return alone([leftBlank(at), ...places.map((place) => placeChoice(place, fields[0] ?? null))]);
    case "unit":
      return alone((["万元", "元"] as const).map((unit) => ({ value: unit, label: unit, answer: { kind: "unit", unit } })));
    case "operator":
      return alone([
        { value: "true", label: blankWords.isOperator, answer: { kind: "operator", ...slotOf(at), is: true } },
        { value: "false", label: blankWords.noOperator, answer: { kind: "operator", ...slotOf(at), is: false } },
      ]);
    case "period":
      return alone([
        { value: "midTerm", label: blankWords.secondIsMidTerm, answer: { kind: "period", ...slotOf(at), second: "midTerm" } },
        { value: "annual", label: blankWords.secondIsAnnual, answer: { kind: "period", ...slotOf(at), second: "annual" } },
        { value: nothing, label: blankWords.secondIsNone, answer: { kind: "period", ...slotOf(at), second: null } },
      ]);
    case "structure":
      return alone([{ ...leftBlank(at), label: blankWords.leaveStructure }]);
  }
}

function placeChoice(place: SheetSlot, field: Field | null): Choice {
  return {
    value: slotName(place.row, place.column),
    label: blankWords.cellOf(cellName(place)),
    answer: cellAnswer(place, field),
  };
}

function leftBlank(at: SheetSlot): Choice {
  return { value: nothing, label: blankWords.leaveBlank, answer: cellAnswer(at, null) };
}

function cellAnswer(at: SheetSlot, field: Field | null): Answer {
  return { kind: "cell", ...slotOf(at), field };
}

function slotOf({ row, column }: SheetSlot): SheetSlot {
  return { row, column };
}
