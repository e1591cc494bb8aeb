/** Texts as values of cells: a number only where nothing of how it is written would be lost. */
import { Big } from "big.js";
import type { FillValue } from "./filled.ts";

export function textValue(text: string): FillValue {
  return text === "" ? { kind: "blank" } : { kind: "text", text };
}

/** Weights and numbers of split values: `90.00` or `1,000` stay as they are written. */
export function plainNumber(text: string): FillValue {
  return /^-?\d{1,15}(?:\.\d+)?$/.test(text) && new Big(text).toFixed() === text
    ? { kind: "number", number: text }
    : textValue(text);
}
