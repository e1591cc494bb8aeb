/**
 * The 汇总表: every project with its amounts by source, subtotals by unit and department, in one unit of money.
 *
 * Invariant: every sum is the exact sum of the amounts that stand as numbers above it; nothing is rounded, and what is no number stands as it is written
 * and is told.
 */
import { Big } from "big.js";
import { isAmountField, readField, type AmountField } from "../form/field.ts";
import type { Form } from "../form/form.ts";
import { headFields } from "../template/head-fields.ts";
import { fieldName } from "../template/field-name.ts";
import { templateOf } from "../template/templates.ts";
import { saidFields } from "../template/texts-without-cell.ts";
import { convertAmount, moneyUnitOf, type MoneyUnit } from "../value/money-unit.ts";
import { mostDecimals, printedDecimals } from "../value/amount.ts";
import { readAmount } from "../value/read-amount.ts";
import { amountColumns, type AmountColumn } from "./amount-columns.ts";

/** What is kept of a form, so that thousands take little. */
export interface SummaryEntry {
  readonly year: number | null;
  readonly template: string;
  readonly moneyUnit: string;
  readonly supervisingDepartment: string;
  readonly implementingUnit: string;
  readonly projectName: string;
  /** As written, where there is something. */
  readonly amounts: ReadonlyMap<AmountField, string>;
}

/** `amount`: exact, in the unit of the summary. `text`: what is no number, as written. */
export interface SummaryCell {
  readonly amount?: string;
  readonly text?: string;
}

export type SummaryRow<Entry extends SummaryEntry = SummaryEntry> =
  | { readonly kind: "project"; readonly number: number; readonly entry: Entry; readonly cells: readonly SummaryCell[] }
  | {
      readonly kind: "unit" | "department" | "all";
      /** Whose sum it is. */
      readonly department: string;
      readonly unit: string;
      /** Rows it is the sum of, from 0: projects from the first to the last, or sums one by one. */
      readonly of: { readonly first: number; readonly last: number } | { readonly rows: readonly number[] };
      readonly cells: readonly SummaryCell[];
    };

export interface Summary<Entry extends SummaryEntry = SummaryEntry> {
  readonly title: string;
  readonly moneyUnit: MoneyUnit;
  readonly columns: readonly AmountColumn[];
  /** Whether forms of several years stand in it. */
  readonly hasYears: boolean;
  readonly rows: readonly SummaryRow<Entry>[];
  /** That all amounts are printed with. */
  readonly decimals: number;
  readonly told: readonly SummaryTold[];
}

export interface SummaryTold {
  /** One sentence. */
  readonly message: string;
  /** Whether it leaves something out of the sums. */
  readonly needsAttention: boolean;
}

/** Digits a number of a workbook holds. */
const mostDigits = 15;

export function summaryEntry(form: Form): SummaryEntry {
  const { year, template, moneyUnit, supervisingDepartment, implementingUnit, projectName } = form;
  const said = saidFields(form).map(({ field }) => field);
  const fields = new Set([...headFields(templateOf(template)).amounts, ...said.filter((field) => isAmountField(field))]);
  const amounts = new Map(
    [...fields].map((field) => [field, readField(form, field)] as const).filter(([, text]) => text !== ""),
  );
  return { year, template, moneyUnit, supervisingDepartment, implementingUnit, projectName, amounts };
}

export function summarize<Entry extends SummaryEntry>(entries: readonly Entry[]): Summary<Entry> {
  const steps = summarizing(entries);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * The same a form at a time, for whoever has something else to do in between.
 * @param moneyUnit What everything is told in; that of all forms where not given, else 万元.
 */
export function* summarizing<Entry extends SummaryEntry>(
  entries: readonly Entry[],
  moneyUnit = commonUnit(entries),
): Generator<undefined, Summary<Entry>> {
  const columns = amountColumns(entries);
  const told: SummaryTold[] = [];
  const rows: SummaryRow<Entry>[] = [];
  const all = new Sums(columns.length);
  const departments = [...Map.groupBy(entries, ({ supervisingDepartment }) => supervisingDepartment)];
  const parts: number[] = [];
  let number = 0;
  for (const [department, own] of departments) {
    const ofDepartment = new Sums(columns.length);
    const units: number[] = [];
    for (const [unit, projects] of Map.groupBy(own, ({ implementingUnit }) => implementingUnit)) {
      const [ofUnit, first] = [new Sums(columns.length), rows.length];
      for (const entry of projects) {
        const cells = readCells(entry, columns, moneyUnit, told);
        for (const sums of [ofUnit, ofDepartment, all]) sums.add(cells);
        rows.push({ kind: "project", number: (number += 1), entry, cells });
        yield;
      }
      const of = { first, last: rows.length - 1 };
      units.push(rows.push({ kind: "unit", department, unit, of, cells: ofUnit.cells() }) - 1);
    }
    // A department of one unit, where there is no other, comes to the same three times.
    if (departments.length === 1) parts.push(...units);
    else
      parts.push(rows.push({ kind: "department", department, unit: "", of: { rows: units }, cells: ofDepartment.cells() }) - 1);
  }
  const [only] = departments;
  const department = departments.length === 1 && only ? only[0] : "";
  rows.push({ kind: "all", department, unit: "", of: { rows: parts }, cells: all.cells() });
  const converted = entries.filter((entry) => ![moneyUnit, undefined].includes(moneyUnitOf(entry.moneyUnit))).length;
  if (converted > 0) told.push({ message: `${converted} 张表的金额换算成了${moneyUnit}。`, needsAttention: false });
  const sums = rows.flatMap((row) => (row.kind === "project" ? [] : row.cells));
  if (sums.some(({ amount = "" }) => digitsOf(amount) > mostDigits))
    told.push({ message: `有的合计超过 ${mostDigits} 位数字，工作簿里只显示前 ${mostDigits} 位。`, needsAttention: true });
  const years = new Set(entries.map(({ year }) => year));
  const [year] = years;
  return {
    title: `${years.size === 1 && year ? `${year}年` : ""}项目支出绩效目标汇总表`,
    moneyUnit,
    columns,
    hasYears: years.size > 1,
    rows,
    decimals: Math.max(mostDecimals, all.decimals),
    told,
  };
}

/** That of all forms, else 万元. */
function commonUnit(entries: readonly SummaryEntry[]): MoneyUnit {
  const units = new Set(entries.flatMap(({ moneyUnit }) => moneyUnitOf(moneyUnit) ?? []));
  const [only] = units;
  return units.size === 1 && only ? only : "万元";
}

/** What the cells of rows come to, column by column. */
class Sums {
  /** As many as the most precise amount needs. */
  decimals = 0;
  #sums: Big[];

  constructor(columns: number) {
    this.#sums = Array.from({ length: columns }, () => new Big(0));
  }

  add(cells: readonly SummaryCell[]): void {
    this.#sums = this.#sums.map((sum, column) => {
      const amount = cells[column]?.amount;
      if (amount === undefined) return sum;
      this.decimals = Math.max(this.decimals, printedDecimals(amount));
      return sum.plus(amount);
    });
  }

  cells(): SummaryCell[] {
    return this.#sums.map((sum) => ({ amount: sum.toFixed() }));
  }
}

function readCells(entry: SummaryEntry, columns: readonly AmountColumn[], to: MoneyUnit, told: SummaryTold[]): SummaryCell[] {
  const { amounts, projectName, template } = entry;
  const from = moneyUnitOf(entry.moneyUnit);
  const tell = (what: string) =>
    told.push({ message: `“${projectName}”${what}，照原样写，没有计入合计。`, needsAttention: true });
  if (!from && amounts.size > 0) tell(`的金额单位“${entry.moneyUnit}”认不出来，它的金额`);
  return columns.map(({ field }): SummaryCell => {
    const text = amounts.get(field) ?? "";
    if (text === "") return {};
    if (!from) return { text };
    const amount = readAmount(text, from);
    const exact = amount === undefined ? undefined : convertAmount(amount, from, to);
    if (exact !== undefined && digitsOf(exact) <= mostDigits) return { amount: exact };
    const what = exact === undefined ? "不是数字" : `超过 ${mostDigits} 位数字`;
    tell(`的${fieldName(templateOf(template), field)}“${text}”${what}`);
    return { text };
  });
}

function digitsOf(amount: string): number {
  return amount.replace(/\D/g, "").replace(/^0+/, "").length;
}
