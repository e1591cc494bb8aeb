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
import { mostDecimals, neededDecimals } from "../value/amount.ts";
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

export type SummaryRow =
  | { readonly kind: "project"; readonly number: number; readonly entry: SummaryEntry; readonly cells: readonly SummaryCell[] }
  | {
      readonly kind: "unit" | "department" | "all";
      /** Whose sum it is. */
      readonly department: string;
      readonly unit: string;
      /** Rows it is the sum of, from 0: projects from the first to the last, or sums one by one. */
      readonly of: { readonly first: number; readonly last: number } | { readonly rows: readonly number[] };
      readonly cells: readonly SummaryCell[];
    };

export interface Summary {
  readonly title: string;
  readonly moneyUnit: MoneyUnit;
  readonly columns: readonly AmountColumn[];
  /** Whether forms of several years stand in it. */
  readonly hasYears: boolean;
  readonly rows: readonly SummaryRow[];
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

export function summarize(entries: readonly SummaryEntry[]): Summary {
  const moneyUnit = commonUnit(entries);
  const columns = amountColumns(entries);
  const told: SummaryTold[] = [];
  const rows = summaryRows(entries, (entry) => readCells(entry, columns, moneyUnit, told));
  const converted = entries.filter((entry) => ![moneyUnit, undefined].includes(moneyUnitOf(entry.moneyUnit))).length;
  if (converted > 0) told.push({ message: `${converted} 张表的金额换算成了${moneyUnit}。`, needsAttention: false });
  const amounts = rows.flatMap(({ cells }) => cells.flatMap(({ amount }) => (amount === undefined ? [] : [new Big(amount)])));
  if (amounts.some((amount) => digitsOf(amount) > mostDigits))
    told.push({ message: `有的合计超过 ${mostDigits} 位数字，工作簿里只显示前 ${mostDigits} 位。`, needsAttention: true });
  const years = new Set(entries.map(({ year }) => year));
  const [year] = years;
  return {
    title: `${years.size === 1 && year ? `${year}年` : ""}项目支出绩效目标汇总表`,
    moneyUnit,
    columns,
    hasYears: years.size > 1,
    rows,
    decimals: amounts.reduce((most, amount) => Math.max(most, neededDecimals(amount)), mostDecimals),
    told,
  };
}

/** That of all forms, else 万元. */
function commonUnit(entries: readonly SummaryEntry[]): MoneyUnit {
  const units = new Set(entries.flatMap(({ moneyUnit }) => moneyUnitOf(moneyUnit) ?? []));
  const [only] = units;
  return units.size === 1 && only ? only : "万元";
}

function summaryRows(entries: readonly SummaryEntry[], cellsOf: (entry: SummaryEntry) => SummaryCell[]): SummaryRow[] {
  const rows: SummaryRow[] = [];
  let number = 0;
  const sum = (row: Omit<Exclude<SummaryRow, { kind: "project" }>, "cells">): number => {
    const parts = "rows" in row.of ? row.of.rows.map((at) => rows[at]) : rows.slice(row.of.first, row.of.last + 1);
    const cells = (rows[0]?.cells ?? []).map((_, column) => ({ amount: sumOf(parts.map((part) => part?.cells[column])) }));
    return rows.push({ ...row, cells }) - 1;
  };
  const departments = [...Map.groupBy(entries, ({ supervisingDepartment }) => supervisingDepartment)];
  const departmentSums = departments.flatMap(([department, own]) => {
    const units = [...Map.groupBy(own, ({ implementingUnit }) => implementingUnit)].map(([unit, projects]) => {
      const first = rows.length;
      for (const entry of projects) rows.push({ kind: "project", number: (number += 1), entry, cells: cellsOf(entry) });
      return sum({ kind: "unit", department, unit, of: { first, last: rows.length - 1 } });
    });
    // A department of one unit, where there is no other, comes to the same three times.
    if (departments.length === 1) return units;
    return [sum({ kind: "department", department, unit: "", of: { rows: units } })];
  });
  const [only] = departments;
  const department = departments.length === 1 && only ? only[0] : "";
  sum({ kind: "all", department, unit: "", of: { rows: departmentSums } });
  return rows;
}

function sumOf(cells: readonly (SummaryCell | undefined)[]): string {
  return cells.reduce((sum, cell) => (cell?.amount === undefined ? sum : sum.plus(cell.amount)), new Big(0)).toFixed();
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
    if (exact !== undefined && digitsOf(new Big(exact)) <= mostDigits) return { amount: exact };
    const what = exact === undefined ? "不是数字" : `超过 ${mostDigits} 位数字`;
    tell(`的${fieldName(templateOf(template), field)}“${text}”${what}`);
    return { text };
  });
}

function digitsOf(amount: Big): number {
  return amount.toFixed().replace(/\D/g, "").replace(/^0+/, "").length;
}
