/**
 * The amounts of a head as the form keeps them: in the template's unit and in their printed form.
 *
 * The unit is the cell's own, or that of its label, or that of the line above the table. Text that is no amount is kept and noted.
 */
import type { Field } from "../../form/field.ts";
import { convertAmount, type MoneyUnit } from "../../value/money-unit.ts";
import { readMoney } from "../../value/read-money.ts";
import { remarks } from "../remarks.ts";
import type { TableContext } from "../table-context.ts";
import type { HeadValue } from "./head-reading.ts";

export function isAmount(field: Field): boolean {
  return field.startsWith("funds.");
}

/** One text for each value, in their order. */
export function amountTexts(values: readonly HeadValue[], context: TableContext): string[] {
  const { ledger, follows } = context;
  const { moneyUnit } = follows.template;
  const told = new Set<MoneyUnit>();
  const assumed = assumedUnit(values, context);
  return values.map(({ label, pieces, unit }) => {
    const [first] = pieces;
    if (!first) return "";
    const printed = pieces.map((piece) => piece.text).join("");
    const money = readMoney(printed);
    if (!money) {
      ledger.note(first, remarks.amountUnreadable(label.text, printed));
      return printed.trim();
    }
    const from = money.unit ?? unit ?? context.moneyUnit ?? assumed;
    if (from === moneyUnit) {
      if (money.amount !== printed) ledger.note(first, remarks.amountNormalized(printed, money.amount));
      return money.amount;
    }
    const amount = convertAmount(money.amount, from, moneyUnit);
    // One remark for a unit that holds for many amounts; one for each amount that names its own.
    if (money.unit ? money.amount !== amount : !told.has(from))
      ledger.note(first, remarks.amountConverted(printed, money.unit ? "" : from, amount, moneyUnit));
    if (!money.unit) told.add(from);
    return amount;
  });
}

/** The unit of amounts that nothing names one for: that of another amount, the template's, or, where the person says so, the other of the two in use. */
function assumedUnit(values: readonly HeadValue[], { moneyUnit, ledger, follows }: TableContext): MoneyUnit {
  // A unit named beside one amount holds for those beside it.
  const named = values.find(({ unit }) => unit !== undefined)?.unit;
  const usual = named ?? follows.template.moneyUnit;
  const isOpen = ({ pieces, unit }: HeadValue) => {
    const money = readMoney(pieces.map(({ text }) => text).join(""));
    return unit === undefined && money !== undefined && money.unit === undefined && Number(money.amount) !== 0;
  };
  const open = moneyUnit === undefined && named === undefined ? values.find(isOpen) : undefined;
  if (!open) return usual;
  const other = usual === "元" ? "万元" : "元";
  return ledger.isOther(open.label, { kind: "money-unit", why: "原表没有写金额的单位。", by: usual, otherwise: other })
    ? other
    : usual;
}
