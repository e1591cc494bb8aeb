/** Numbers, times and amounts as the window prints them. */
import { Big } from "big.js";
import { parseAmount, printedDecimals } from "#shared/value/amount.ts";

/**
 * `1273.6` as `1,273.60`: thousands apart and at least two decimals, so that amounts line up under each other. Nothing is rounded, and
 * text that is no amount stays as it is.
 */
export function readableAmount(amount: string): string {
  const exact = parseAmount(amount);
  if (!exact) return amount;
  return grouped(exact.toFixed(Math.max(2, printedDecimals(amount))));
}

/** A decimal with its thousands apart. */
export function grouped(decimal: string): string {
  return decimal.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));
}

/** `+1234.5` as `+1,234.5`; a difference of nothing as nothing. */
export function readableDifference(difference: string | undefined): string {
  if (difference === undefined || /^[-+]?0*\.?0*$/.test(difference)) return "";
  return difference.replace(/\d+(\.\d+)?/, (digits) => grouped(digits));
}

/** The exact sum of those amounts that can be read, with as many decimals as the most precise. */
export function sumReadable(amounts: readonly string[]): string {
  const readable = amounts.flatMap((text) => parseAmount(text) ?? []);
  const decimals = Math.max(0, ...amounts.map((text) => (parseAmount(text) ? printedDecimals(text) : 0)));
  return readable.reduce((sum, amount) => sum.plus(amount), new Big(0)).toFixed(decimals);
}

/** `14:02:31` */
export function clockTime(instant: number): string {
  return new Date(instant).toLocaleTimeString("zh-CN", { hour12: false });
}

/** `14:02` */
export function minuteTime(instant: number): string {
  return new Date(instant).toLocaleTimeString("zh-CN", { hour12: false, hour: "2-digit", minute: "2-digit" });
}

/** `2026年3月5日` */
export function dayInWords(instant: number): string {
  const date = new Date(instant);
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}

/** `3月5日` */
export function shortDay(instant: number): string {
  const date = new Date(instant);
  return `${date.getMonth() + 1}月${date.getDate()}日`;
}

/** `2026年3月5日 14:02` */
export function dateAndTime(instant: number): string {
  return `${dayInWords(instant)} ${minuteTime(instant)}`;
}

/** `12.3 MB`; what is small in KB. */
export function fileSize(bytes: number): string {
  const units = ["KB", "MB", "GB", "TB"];
  const step = Math.min(Math.max(Math.floor(Math.log2(Math.max(bytes, 1)) / 10) - 1, 0), units.length - 1);
  const size = bytes / 1024 ** (step + 1);
  return `${size < 100 && step > 0 ? size.toFixed(1) : Math.ceil(size)} ${units[step] ?? ""}`;
}
