/**
 * The overview as it is shown in the window and on paper: tables of exact amounts, and beside each a chart that says the same of its greatest rows. Lengths
 * of bars are numbers; what is written on them are the amounts themselves.
 */
import type { Overview } from "../api/overview.ts";
import { carriedShare } from "../carrying/carried-counts.ts";
import { amountDifference } from "../comparing/told-change.ts";
import {
  noDepartmentName,
  noUnitName,
  sectionNames,
  sourceName,
  stateNames,
  stateRespects,
  yearName,
} from "./overview-names.ts";
import { printedAmount } from "./printed-amount.ts";

export interface Section {
  readonly name: keyof typeof sectionNames;
  readonly title: string;
  readonly heads: readonly { readonly text: string; readonly isNumber: boolean }[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly isSum: boolean }[];
  /** None where there is nothing to draw. */
  readonly chart: BarChart | undefined;
}

export interface BarChart {
  readonly title: string;
  /** One for each part of a bar. */
  readonly series: readonly string[];
  readonly bars: readonly Bar[];
  /** What is not drawn. */
  readonly more: string;
}

export interface Bar {
  readonly name: string;
  readonly parts: readonly { readonly value: number; readonly label: string }[];
}

/** More bars nobody compares; the table has all of them. */
const mostBars = 12;

export function sectionsOf(overview: Overview): Section[] {
  const all = [
    sources(overview),
    units(overview),
    years(overview),
    states(overview, "review"),
    states(overview, "handing"),
    carried(overview),
  ];
  return all.filter((section) => section.rows.length > 0);
}

function sources(overview: Overview): Section {
  const parts = overview.sources.filter(({ isPart, ...amounts }) => isPart && isMoney(amounts));
  return {
    ...titled("sources"),
    heads: [text("资金"), ...amountHeads(overview)],
    rows: overview.sources.filter(isMoney).map((source) => ({
      cells: [sourceName(source), ...amountCells(overview, source)],
      isSum: !source.isPart,
    })),
    chart: chart(
      sectionNames.sources,
      seriesOf(overview),
      parts.map((source) => bar(overview, sourceName(source), source)),
    ),
  };
}

function units(overview: Overview): Section {
  const departments = new Set(overview.units.map(({ department }) => department));
  const isOfMany = departments.size > 1;
  const nameOf = ({ unit }: { readonly unit: string }) => unit || noUnitName;
  const rows = overview.units.map((one) => ({
    cells: [
      ...(isOfMany ? [one.department || noDepartmentName] : []),
      nameOf(one),
      String(one.forms),
      ...amountCells(overview, one),
    ],
    isSum: false,
  }));
  const sum = {
    cells: [...(isOfMany ? [""] : []), "合计", String(overview.all.forms), ...amountCells(overview, overview.all)],
    isSum: true,
  };
  const bars = overview.units
    .filter(isMoney)
    .toSorted((a, b) => Number(b.now) - Number(a.now))
    .map((one) => bar(overview, nameOf(one), one));
  return {
    ...titled("units"),
    heads: [...(isOfMany ? [text("主管部门")] : []), text("实施单位"), number("张数"), ...amountHeads(overview)],
    rows: rows.length > 1 ? [...rows, sum] : rows,
    chart: chart(sectionNames.units, seriesOf(overview), bars),
  };
}

function years({ years: all, decimals, moneyUnit }: Overview): Section {
  const rows = all.map(({ year, forms, amount }, i) => {
    const before = all[i - 1];
    const { difference = "", share = "" } =
      before && before.year !== null
        ? amountDifference({ amount: before.amount, unit: moneyUnit }, { amount, unit: moneyUnit })
        : {};
    const change = signed(difference, decimals);
    const cells = [yearName(year), String(forms), printedAmount(amount, decimals), change, change === "" ? "" : share];
    return { cells, isSum: false };
  });
  const bars = all.map(({ year, amount }) => ({ name: yearName(year), parts: [part(amount, decimals)] }));
  return {
    ...titled("years"),
    heads: [text("年度"), number("张数"), number("金额"), number("比前一年"), number("百分比")],
    rows,
    chart: chart(sectionNames.years, ["金额"], bars),
  };
}

/** By one respect: the counts add up to all forms. */
function states({ states: all, decimals }: Overview, name: "review" | "handing"): Section {
  const own = all.filter(({ state }) => stateRespects[name].has(state));
  const rows = own.map(({ state, forms, amount }) => ({
    cells: [stateNames[state], String(forms), printedAmount(amount, decimals)],
    isSum: false,
  }));
  const bars = own.map(({ state, forms }) => ({ name: stateNames[state], parts: [{ value: forms, label: `${forms} 张` }] }));
  return {
    ...titled(name),
    heads: [text("状态"), number("张数"), number("金额")],
    rows,
    chart: chart(sectionNames[name], ["张数"], bars),
  };
}

function carried({ units: all, carried: sum }: Overview): Section {
  const withAny = all.flatMap(({ unit, carried: own }) => (own ? [{ name: unit || noUnitName, own }] : []));
  const row = (name: string, own: NonNullable<typeof sum>, isSum: boolean) => ({
    cells: [name, String(own.forms), `${own.untouched} / ${own.texts}`, `${carriedShare({ ...own, asked: 0 })}%`],
    isSum,
  });
  const bars = withAny.map(({ name, own }) => {
    const share = carriedShare({ ...own, asked: 0 });
    return { name, parts: [{ value: share, label: `${share}%` }] };
  });
  return {
    ...titled("carried"),
    heads: [text("实施单位"), number("张数"), number("没改过 / 全部（处）"), number("占比")],
    rows: [
      ...withAny.map(({ name, own }) => row(name, own, false)),
      ...(sum && withAny.length > 1 ? [row("合计", sum, true)] : []),
    ],
    chart: chart(
      sectionNames.carried,
      ["没改过的占比"],
      bars.toSorted((a, b) => (b.parts[0]?.value ?? 0) - (a.parts[0]?.value ?? 0)),
    ),
  };
}

function titled(name: Section["name"]): Pick<Section, "name" | "title"> {
  return { name, title: sectionNames[name] };
}

function text(head: string) {
  return { text: head, isNumber: false };
}

function number(head: string) {
  return { text: head, isNumber: true };
}

interface Both {
  readonly now: string;
  readonly before?: string | undefined;
}

function isMoney({ now, before = "0" }: Both): boolean {
  return Number(now) !== 0 || Number(before) !== 0;
}

function amountHeads({ year, before }: Overview) {
  if (before === undefined) return [number("金额")];
  return [number(yearName(year)), number(yearName(before)), number("增减"), number("百分比")];
}

function amountCells({ decimals, moneyUnit }: Overview, { now, before }: Both): string[] {
  if (before === undefined) return [printedAmount(now, decimals)];
  const { difference = "", share = "" } = amountDifference(
    { amount: before, unit: moneyUnit },
    { amount: now, unit: moneyUnit },
  );
  const change = signed(difference, decimals);
  return [printedAmount(now, decimals), printedAmount(before, decimals), change, change === "" ? "" : share];
}

/** Nothing where nothing changed. */
function signed(difference: string, decimals: number): string {
  const isNothing = difference === "" || Number(difference) === 0;
  return isNothing ? "" : `${difference.startsWith("-") ? "" : "+"}${printedAmount(difference.replace("+", ""), decimals)}`;
}

function seriesOf({ year, before }: Overview): string[] {
  return [yearName(year), ...(before === undefined ? [] : [yearName(before)])];
}

function bar({ decimals }: Overview, name: string, { now, before }: Both): Bar {
  return { name, parts: [part(now, decimals), ...(before === undefined ? [] : [part(before, decimals)])] };
}

function part(amount: string, decimals: number): Bar["parts"][number] {
  return { value: Number(amount), label: printedAmount(amount, decimals) };
}

function chart(title: string, series: readonly string[], bars: readonly Bar[]): BarChart | undefined {
  if (bars.length === 0) return undefined;
  const left = bars.length - mostBars;
  return {
    title,
    series,
    bars: bars.slice(0, mostBars),
    more: left > 0 ? `图中是最大的 ${mostBars} 个，其余 ${left} 个见表。` : "",
  };
}
