/** Indicators that count things, as numbers of a goal are held against them. */
import { Big } from "big.js";
import type { Quantity } from "../../value/grammar/indicator-value.ts";
import { isShareUnit } from "../../value/grammar/units.ts";
import { rememberByObject } from "../../value/remember-by-object.ts";
import type { RulePack } from "../packs/rule-pack.ts";
import type { CountedThing } from "./counted-things.ts";
import { oneUnit } from "./one-unit.ts";
import type { Period } from "./periods.ts";
import { rowReadings } from "./row-readings.ts";

export interface CountedRow {
  readonly index: number;
  /** Without the unit in brackets behind it. */
  readonly name: string;
  readonly quantity: Quantity;
  readonly unit: string;
}

/** Exact quantities, each with its row; the unit stands in the name where the value is a bare number. Read once for all that ask. */
export function countedRows({ rows }: Period, pack: RulePack): readonly CountedRow[] {
  return rowsBy(pack)(rows);
}

const rowsBy = rememberByObject((pack: RulePack) => rememberByObject((rows: Period["rows"]) => readRows(rows, pack)));

function readRows(rows: Period["rows"], pack: RulePack): CountedRow[] {
  const counted: CountedRow[] = [];
  for (const { row, index, kind, quantity } of rowReadings(rows)) {
    if (!quantity || !(kind.isQuantity || kind.isBenefit)) continue;
    const { unit, approximate, average } = quantity;
    if (approximate || average || isShareUnit(unit.base)) continue;
    const [bracket = "", inName = ""] = unit.text === "" ? (unitInName.exec(row.name) ?? []) : [];
    const name = row.name.slice(0, row.name.length - bracket.length);
    counted.push({ index, name, quantity, unit: oneUnit(pack, unit.base || inName) });
  }
  return counted;
}

const unitInName = /[（(]([^（）()≥≤<>*＊]{1,4})[）)]$/;

/** What is about so much may be a tenth more or less. */
const about = 0.1;

/** A number so many times as large as a bound asks for is no word about reaching it. */
const farTimes = 2;

/** Whether a number of a goal says what an indicator asks for, or what reaches it. */
export function agrees(
  { number, loosely }: Pick<CountedThing, "number" | "loosely">,
  { operator, number: { value, more } }: Quantity,
): boolean {
  const order = new Big(number).cmp(value);
  if (order === 0 || more) return true;
  // 不少于330天 beside ≥300天: two bounds of one sort are to be one.
  if (loosely === "least" && (operator === "≥" || operator === ">")) return false;
  if (loosely === "about") return new Big(number).minus(value).abs().lte(new Big(value).abs().times(about));
  if (operator === "≥" || operator === ">") return order > 0 && new Big(number).lt(new Big(value).times(farTimes));
  if (operator === "≤" || operator === "<") return order < 0 && new Big(number).times(farTimes).gt(value);
  return (loosely === "least" && order < 0) || (loosely === "most" && order > 0);
}
