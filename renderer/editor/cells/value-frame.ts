/**
 * A value that is nothing but sign and unit (`≥%`), as a taken name brings it: the first digit typed over it goes between the two, as every other
 * text takes its place.
 */
import { onlyMeasure } from "#shared/value/grammar/indicator-value.ts";
import { parseValue } from "#shared/value/grammar/parse-value.ts";

const frame = /^([≥≤><=]?)([^\d\s≥≤><=]{0,12})$/u;

export interface Framed {
  readonly text: string;
  /** Where the next digit goes. */
  readonly caret: number;
}

/** @param typed What was typed over it. */
export function intoFrame(value: string, typed: string): Framed | undefined {
  const [, sign = "", unit = ""] = frame.exec(value) ?? [];
  if (!/^\d$/.test(typed) || sign + unit === "") return undefined;
  const measure = onlyMeasure(parseValue(`${sign}1${unit}`));
  const isUnit = unit === "" || (measure?.kind === "quantity" && measure.unit.known);
  return isUnit ? { text: sign + typed + unit, caret: sign.length + 1 } : undefined;
}
