/** What a step changed, in a few words for the list of steps: `项目名称 → “培训费”`. Sums that follow are not told of. */
import type { Edit } from "../form/edit.ts";
import { parseIndicatorField, type Field } from "../form/field.ts";
import type { Form, Indicator } from "../form/form.ts";
import type { Step } from "../form/history.ts";
import { fieldName } from "../template/field-name.ts";
import type { Template } from "../template/template.ts";
import { templateOf } from "../template/templates.ts";
import { computedAmount } from "./computed-amounts.ts";

const mostCharacters = 20;
const became = " → ";

/** Blank where the cause of the step says all. @param form The form after the step. */
export function changedWords(form: Form, { edits, inverse }: Pick<Step, "edits" | "inverse">): string {
  const template = templateOf(form.template);
  const own = edits.filter((edit) => edit.kind !== "set-field" || !computedAmount(template, edit.field));
  const told = own.length > 0 ? own : edits;
  // A text typed into an empty line says more than the row that came with it.
  const first = told.find(({ kind }) => kind === "set-field") ?? told[0];
  if (!first) return "";
  const places = new Set(told.filter(({ kind }) => kind === first.kind).map(placeOf)).size;
  const removed = inverse.flatMap((edit) => (edit.kind === "splice-indicators" ? edit.insert : []));
  return wordsOf(form, template, first, removed) + (places > 1 ? `，共 ${places} 处` : "");
}

/** The one cell that such words speak of; blank where they speak of several, or of whole rows. */
export function changedPlace(words: string): string {
  const [place = "", ...texts] = words.split(became);
  return texts.length > 0 && !/，共 \d+ 处$/.test(words) ? place : "";
}

function placeOf(edit: Edit): string {
  if (edit.kind === "set-field") return edit.field;
  return edit.kind === "splice-indicators" ? `row ${edit.at}` : edit.kind;
}

const listWords = {
  explanations: "审核说明",
  costPairs: "成本配对",
  checklist: "人工核对",
  carried: "沿用标记",
  remarks: "退回意见",
} as const;

function wordsOf(form: Form, template: Template, edit: Edit, removed: readonly Indicator[]): string {
  if (edit.kind === "set-form") return "";
  if (edit.kind === "set-list") return listWords[edit.list];
  if (edit.kind === "set-field")
    return `${nameOf(form, template, edit.field)}${became}${edit.text === "" ? "空白" : quoted(edit.text)}`;
  return rowWords(edit.insert.length > 0 ? edit.insert : removed);
}

function nameOf(form: Form, template: Template, field: Field): string {
  const row = parseIndicatorField(field);
  const indicator = row && form.indicators[row.index];
  const name = fieldName(template, field);
  return indicator && indicator.name !== "" && row.column === "value" ? `${quoted(indicator.name)}的${name}` : name;
}

function rowWords(rows: readonly Indicator[]): string {
  const named = rows.find(({ name }) => name !== "");
  const count = `${rows.length} 行`;
  return named
    ? `${named.level2}${quoted(named.name)}${rows.length > 1 ? `等 ${count}` : ""}`
    : `${rows[0]?.level2 ?? ""} ${count}`.trim();
}

function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return `“${line.length > mostCharacters ? `${line.slice(0, mostCharacters).toWellFormed()}…` : line}”`;
}
