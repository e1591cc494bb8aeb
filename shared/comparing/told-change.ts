/** A change as it is told in a list, on paper and in a workbook: where it is, both texts, and of amounts the difference and its share. */
import { isAmountField, parseIndicatorField, type IndicatorList } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { pathName } from "../template/field-name.ts";
import type { Template } from "../template/template.ts";
import { parseAmount, printedDecimals } from "../value/amount.ts";
import { convertAmount, moneyUnitOf } from "../value/money-unit.ts";
import type { FormChange, TextChange } from "./form-change.ts";
import { shownTexts } from "./shown-texts.ts";

export const changeNames: Readonly<Record<FormChange["kind"], string>> = {
  changed: "改动",
  renamed: "改名",
  moved: "移动",
  added: "新增",
  removed: "删去",
};

export interface ToldChange {
  readonly kind: FormChange["kind"];
  readonly where: string;
  /** Absent where that side has no such row. */
  readonly left?: string;
  readonly right?: string;
  /** Of amounts that say a number on both sides: how much more the right one is, in its unit. */
  readonly difference?: string;
  /** The same as a share of the left one, where that is not nought: `+12.5%`. */
  readonly share?: string;
}

/** @param template Of the right form. */
export function toldChange(left: Form, right: Form, change: FormChange, template: Template): ToldChange {
  const { kind } = change;
  switch (kind) {
    case "changed": {
      const row = parseIndicatorField(change.place);
      const column = pathName(template, change.place);
      const where = row ? `${rowName(right, row.list, row.index)} · ${column}` : column;
      const [was, is] = shownTexts(left, right, change);
      return { kind, where, left: was, right: is, ...differenceOf(left, right, change) };
    }
    case "renamed": {
      const { list, to } = change;
      const where = `${right[list]?.[to]?.level2 ?? ""} · ${pathName(template, `${list}.${to}.name`)}`;
      return { kind, where, left: change.left, right: change.right };
    }
    case "moved": {
      const { list, from, to } = change;
      return { kind, where: rowName(right, list, to), left: placeOf(left, list, from), right: placeOf(right, list, to) };
    }
    case "added":
      return { kind, where: rowName(right, change.list, change.to), right: right[change.list]?.[change.to]?.value ?? "" };
    case "removed":
      return { kind, where: rowName(left, change.list, change.from), left: left[change.list]?.[change.from]?.value ?? "" };
  }
}

function rowName(form: Form, list: IndicatorList, index: number): string {
  const { level2 = "", name = "" } = form[list]?.[index] ?? {};
  return `${list === "midTermIndicators" ? "中期" : ""}${level2} ${name}`.trim();
}

/** Its level, and the how-manieth of that it is. */
function placeOf(form: Form, list: IndicatorList, index: number): string {
  const rows = form[list] ?? [];
  const { level1 = "", level2 = "" } = rows[index] ?? {};
  const before = rows.slice(0, index).filter((row) => row.level1 === level1 && row.level2 === level2);
  return `${level2}第 ${before.length + 1} 行`;
}

function differenceOf(left: Form, right: Form, { place, ...texts }: TextChange): Pick<ToldChange, "difference" | "share"> {
  if (!isAmountField(place)) return {};
  return amountDifference({ amount: texts.left, unit: left.moneyUnit }, { amount: texts.right, unit: right.moneyUnit });
}

interface Money {
  readonly amount: string;
  readonly unit: string;
}

/** How much more the right amount is, in its unit. Nothing where one of them is no amount, or their units cannot be compared. */
export function amountDifference(left: Money, right: Money): Pick<ToldChange, "difference" | "share"> {
  const [from, to] = [moneyUnitOf(left.unit), moneyUnitOf(right.unit)];
  if (left.unit !== right.unit && (!from || !to)) return {};
  const amount = from && to ? convertAmount(left.amount, from, to) : left.amount;
  const [was, is] = [parseAmount(amount), parseAmount(right.amount)];
  if (!was || !is) return {};
  const more = is.minus(was);
  const sign = more.gt(0) ? "+" : "";
  const difference = sign + more.toFixed(Math.max(printedDecimals(amount), printedDecimals(right.amount)));
  return was.eq(0) ? { difference } : { difference, share: `${sign}${more.div(was.abs()).times(100).toFixed(1)}%` };
}
