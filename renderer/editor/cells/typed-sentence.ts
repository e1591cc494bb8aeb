/**
 * What must be said of texts just typed or pasted: a year that is none, an amount that was understood as another text than was typed, an
 * amount that could not be understood and keeps sums from being told. Nothing where the form holds what was typed.
 */
import { unknownSums } from "#shared/editing/computed-amounts.ts";
import { isAmountField, readField, type AmountField } from "#shared/form/field.ts";
import type { Form } from "#shared/form/form.ts";
import { amountPrinter } from "#shared/layout/amount-printer.ts";
import { fieldName } from "#shared/template/field-name.ts";
import type { Template } from "#shared/template/template.ts";
import { mostDecimals, neededDecimals, parseAmount } from "#shared/value/amount.ts";
import { moneyUnitOf } from "#shared/value/money-unit.ts";
import { cleanText } from "#shared/value/normalize-text.ts";
import { likelyAmount } from "#shared/value/read-amount.ts";
import { editorWords } from "#renderer/text/editor-words.ts";
import { refusedTexts, type TypedCell } from "./type-in-cells.ts";

const longestQuote = 20;

/** @param form The form with the texts in it. */
export function typedSentence(form: Form, template: Template, typed: readonly TypedCell[]): string | undefined {
  const [refused] = refusedTexts(typed);
  if (refused !== undefined) return editorWords.noYear(shortened(refused));
  const amounts = typed.flatMap(({ target, text }) => {
    const clean = cleanText(text);
    return target.kind === "field" && isAmountField(target.field) && clean !== "" ? [{ field: target.field, text: clean }] : [];
  });
  const unread = amounts.find(({ field }) => parseAmount(readField(form, field)) === undefined);
  if (unread) return unreadSentence(form, template, unread);
  const [first, ...others] = amounts.filter(({ field, text }) => readField(form, field) !== text || isLong(form, field));
  if (!first) return undefined;
  const printed = `${amountPrinter(form, template)(readField(form, first.field))} ${form.moneyUnit}`;
  return editorWords.amountRead(shortened(first.text), printed, others.length, isLong(form, first.field));
}

interface TypedAmount {
  readonly field: AmountField;
  readonly text: string;
}

function unreadSentence(form: Form, template: Template, { field, text }: TypedAmount): string {
  const sums = unknownSums(form, template).filter(({ parts }) => parts.includes(field));
  const likely = likelyAmount(text, moneyUnitOf(form.moneyUnit));
  return editorWords.amountUnread(shortened(text), sums[0] && fieldName(template, sums[0].field), sums.length, likely);
}

function isLong(form: Form, field: AmountField): boolean {
  const amount = parseAmount(readField(form, field));
  return amount !== undefined && neededDecimals(amount) > mostDecimals;
}

function shortened(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote).toWellFormed()}…` : text;
}
