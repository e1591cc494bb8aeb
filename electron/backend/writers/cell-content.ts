/**
 * What a laid-out cell becomes in a workbook: a number where it is an amount a workbook can hold exactly, else text that stays text.
 */
import { parseAmount, printedDecimals } from "#shared/value/amount.ts";
import type { LaidOutCell } from "#shared/layout/form-layout.ts";
import type { Template } from "#shared/template/template.ts";
import { workbookText } from "./cell-text.ts";

export interface CellContent {
  /** `null` leaves the cell blank. */
  readonly value: string | number | null;
  /** Number format code. */
  readonly format: string;
}

const general = "General";
const asText = "@";

/** Some versions of Excel show a cell in text format as `####` beyond this length. */
const longestInTextFormat = 255;

export function cellContent(
  { role, text }: Pick<LaidOutCell, "role" | "text">,
  { thousandsSeparators }: Pick<Template, "thousandsSeparators">,
): CellContent {
  if (text === "") return { value: null, format: general };
  const digits = thousandsSeparators ? withoutSeparators(text) : text;
  if (role === "amount" && isExactNumber(digits))
    return { value: Number(digits), format: numberFormat(digits, thousandsSeparators) };
  // In text format a value that begins with = + - @ stays text even after somebody edits it in the workbook.
  return { value: workbookText(text), format: text.length > longestInTextFormat ? general : asText };
}

function withoutSeparators(text: string): string {
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text;
}

/** Prints the number again as the layout has it. */
function numberFormat(digits: string, thousandsSeparators: boolean): string {
  const decimals = printedDecimals(digits);
  return `${thousandsSeparators ? "#,##0" : "0"}${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`;
}

/** Workbooks hold fifteen significant digits; an amount that would not print again as it stands is written as text. */
function isExactNumber(text: string): boolean {
  const amount = parseAmount(text);
  if (amount === undefined) return false;
  const digits = amount.toFixed().replace(/\D/g, "").replace(/^0+/, "");
  return digits.length <= 15 && Number(text).toFixed(printedDecimals(text)) === text;
}
