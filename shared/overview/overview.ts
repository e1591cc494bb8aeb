/**
 * The forms of a year beside those of another one: by source of money, unit and state, and how much still is last year's.
 *
 * Invariant: everything is added up from the two 汇总表, exactly: what a unit, a state and the year come to are sums of the same amounts, and what no 汇总表
 * can add up is told. A project counts with its 项目总额, or its 年度资金总额 where that is blank.
 */
import { Big } from "big.js";
import type { Overview } from "../api/overview.ts";
import type { AmountField } from "../form/field.ts";
import { templateOf } from "../template/templates.ts";
import { wholeAmounts } from "../template/whole-amount.ts";
import { printedDecimals } from "../value/amount.ts";
import { handingStates, reviewStates } from "../form/form-states.ts";
import { Tally, tallying, type Tallies, type YearSummary } from "./tallies.ts";
import type { YearTotal } from "./year-totals.ts";

interface Parts {
  readonly year: number | null;
  readonly now: YearSummary;
  /** In the same unit of money. */
  readonly before: { readonly year: number; readonly summary: YearSummary } | undefined;
  readonly years: readonly YearTotal[];
  /** Forms that could not be opened, and are in no sum. */
  readonly damaged: number;
}

/** More sentences nobody reads. */
const mostTold = 100;

/** A form at a time, for whoever has something else to do in between. */
export function* overviewing({ year, now, before, years, damaged }: Parts): Generator<undefined, Overview> {
  const own = yield* tallying(now);
  const was = before && (yield* tallying(before.summary));
  const { all } = own;
  const { carried } = all;
  const sources = sourcesOf(now, before?.summary, [own, was]);
  return {
    year,
    ...(before && { before: before.year }),
    moneyUnit: now.moneyUnit,
    decimals: Math.max(now.decimals, before?.summary.decimals ?? 0, ...years.map(({ amount }) => printedDecimals(amount))),
    all: bothOf(all, was && was.all),
    years: [...years],
    sources,
    units: unitsOf(own, was),
    states: [...reviewStates, ...handingStates].map((state) => {
      const { forms, amount } = own.states.get(state) ?? new Tally();
      return { state, forms, amount };
    }),
    ...(carried && { carried }),
    told: toldOf([...left(damaged), ...apart(sources, all.amount, now.moneyUnit)], now, before),
  };
}

function bothOf(now: Tally, was: Tally | undefined) {
  return { forms: now.forms, now: now.amount, ...(was && { formsBefore: was.forms, before: was.amount }) };
}

/** Those of this year, then those that only the other one had. */
function unitsOf(now: Tallies, was: Tallies | undefined): Overview["units"] {
  const keys = new Set([...now.units.keys(), ...(was?.units.keys() ?? [])]);
  return [...keys].map((key) => {
    const [own, earlier] = [now.units.get(key), was?.units.get(key)];
    const { department = "", unit = "" } = own ?? earlier ?? {};
    const tally = own?.tally ?? new Tally();
    const { carried } = tally;
    const both = bothOf(tally, was && (earlier?.tally ?? new Tally()));
    return Object.assign(both, { department, unit }, carried && { carried });
  });
}

/** The columns of both years; what a template has a sum for is no part. */
function sourcesOf(
  now: YearSummary,
  was: YearSummary | undefined,
  tallies: readonly (Tallies | undefined)[],
): Overview["sources"] {
  const sums = new Set<AmountField>(wholeAmounts);
  for (const { templates } of tallies.flatMap((one) => one ?? []))
    for (const id of templates) for (const { field } of templateOf(id).computedAmounts) sums.add(field);
  const [own, before] = [totals(now), was && totals(was)];
  const columns = new Map([...now.columns, ...(was?.columns ?? [])].map((column) => [column.field, column]));
  return [...columns.values()].map(({ field, group, title }) => {
    const source = { group, title, isPart: !sums.has(field), now: own.get(field) ?? "0" };
    return before ? Object.assign(source, { before: before.get(field) ?? "0" }) : source;
  });
}

function totals({ rows, columns }: YearSummary): Map<AmountField, string> {
  const cells = rows.at(-1)?.cells ?? [];
  return new Map(columns.map(({ field }, i) => [field, cells[i]?.amount ?? "0"]));
}

function left(damaged: number): string[] {
  return damaged > 0 ? [`${damaged} 张表打不开，没有计入。`] : [];
}

/** That the sources do not come to what the projects do: a bar of each would be taken for all of the money. */
function apart(sources: Overview["sources"], amount: string, moneyUnit: string): string[] {
  const parts = sources.reduce((sum, { isPart, now }) => (isPart ? sum.plus(now) : sum), new Big(0));
  if (parts.eq(amount)) return [];
  return [
    `各项来源相加是 ${parts.toFixed()} ${moneyUnit}，各表的总额是 ${amount} ${moneyUnit}：有的表里两者不一致，或者没有填各项来源。`,
  ];
}

function toldOf(first: readonly string[], now: YearSummary, before: Parts["before"]): string[] {
  const all = [
    ...first,
    ...now.told.map(({ message }) => message),
    ...(before?.summary.told ?? []).map(({ message }) => `${before?.year ?? ""} 年：${message}`),
  ];
  return all.length <= mostTold ? all : [...all.slice(0, mostTold), `还有 ${all.length - mostTold} 处。`];
}
