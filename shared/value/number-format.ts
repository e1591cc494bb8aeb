/** What a number format of a spreadsheet says of amounts: how many decimals show, and whether thousands are set apart. */
import { neededDecimals, parseAmount } from "./amount.ts";

/** Decimals a number format shows; `undefined` where it shows as many as there are. */
export function decimalsShown(format: string | undefined): number | undefined {
  const bare = bareFormat(format);
  if (bare === "" || bare === "@" || /general/i.test(bare) || /[ymdhs年月日]/i.test(bare)) return undefined;
  return /[0#?]/.test(bare) ? (/\.([0#?]*)/.exec(bare)?.[1] ?? "").length : undefined;
}

/** An amount as the format shows it, but with all its decimals; text that is no amount as it is. */
export function printedByFormat(text: string, format: string | undefined): string {
  const shown = decimalsShown(format);
  const amount = parseAmount(text);
  const bare = bareFormat(format);
  if (shown === undefined || amount === undefined || bare.includes("%")) return text;
  const [whole = "", decimals] = amount.toFixed(Math.max(shown, neededDecimals(amount))).split(".");
  const separated = bare.includes(",") ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return separated + (decimals === undefined ? "" : `.${decimals}`);
}

/** The part for positive numbers, without colours, quoted text and room kept free. */
function bareFormat(format = ""): string {
  const [positive = ""] = format.split(";", 1);
  return positive.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
}
