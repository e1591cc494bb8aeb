/**
 * What a laid-out cell becomes in a workbook: a number that prints as the layout has it, where a workbook can hold it exactly, else text that
 * stays text.
 */
import type { LaidOutCell } from "../layout/form-layout.ts";
import type { Template } from "../template/template.ts";
import { parseAmount, printedDecimals } from "../value/amount.ts";
import type { FillValue } from "./filled.ts";

export interface PrintedValue {
  readonly value: FillValue;
  /** Number format code. */
  readonly format: string;
}

export const general = "General";
/** In text format a value that begins with = + - @ stays text even after somebody edits it in the workbook. */
export const asText = "@";

/** Some versions of Excel show a cell in text format as `####` beyond this length. */
const longestInTextFormat = 255;

export function printedValue(
  { role, text }: Pick<LaidOutCell, "role" | "text">,
  { thousandsSeparators }: Pick<Template, "thousandsSeparators">,
): PrintedValue {
  if (text === "") return { value: { kind: "blank" }, format: role === "amount" ? general : asText };
  const digits = thousandsSeparators ? withoutSeparators(text) : text;
  if (role === "amount" && isExactNumber(digits))
    return { value: { kind: "number", number: digits }, format: numberFormat(printedDecimals(digits), thousandsSeparators) };
  return { value: { kind: "text", text }, format: text.length > longestInTextFormat ? general : asText };
}

/** Prints a number with so many decimals. */
export function numberFormat(decimals: number, thousandsSeparators: boolean): string {
  return `${thousandsSeparators ? "#,##0" : "0"}${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`;
}

function withoutSeparators(text: string): string {
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text;
}

/** Decimals a number of a workbook may need: it holds fifteen significant digits. */
export const mostNumberDecimals = 15;

/**
 * An amount that would not print again as it stands is written as text. The zeros at its end count as digits: what is more than a number holds is made up
 * by whoever shows it.
 */
function isExactNumber(text: string): boolean {
  if (parseAmount(text) === undefined) return false;
  const digits = text.replace(/\D/g, "").replace(/^0+/, "");
  const decimals = printedDecimals(text);
  return digits.length <= 15 && decimals <= mostNumberDecimals && Number(text).toFixed(decimals) === text;
}
