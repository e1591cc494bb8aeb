/**
 * The cost balance: what the 成本指标 come to, against 项目总额.
 *
 * Rules (forms.md, section 1): per year or by itself an amount is a lump sum; per month it is twelve times; anything else it is per has
 * to be counted somewhere in the form. The state is `differs` only where every row is sure: a wrong alarm is worse than none.
 */
import { Big } from "big.js";
import type { Form, Indicator } from "../../form/form.ts";
import type { Template } from "../../template/template.ts";
import { parseAmount, printedDecimals } from "../../value/amount.ts";
import { moneyUnitOf, type MoneyUnit } from "../../value/money-unit.ts";
import { packOf } from "../packs/built-in.ts";
import type { RulePack } from "../packs/rule-pack.ts";
import { formTotal, type FormTotal } from "../text/form-total.ts";
import { costEntries, quantityRows } from "./balance-input.ts";
import type { BalanceState, Closing, CostBalance } from "./balance-parts.ts";
import { combinationFor, nearestCombination } from "./choose-pairings.ts";
import { closingsOf, isSlip } from "./closing.ts";
import { readCostRow, surePairings, type ReadRow } from "./cost-row.ts";
import { lumpOrPrice } from "./lump-or-price.ts";
import { nameEvidence } from "./name-evidence.ts";
import type { Pairing, Surroundings } from "./pairings.ts";
import { pairedRow, unpairedRow } from "./row-text.ts";
import { unitsAlike } from "./unit-likeness.ts";
import { toUnit, yuanPer } from "./yuan.ts";

/** A sum is right to the cent of the unit it is printed in, or to the printed decimals where there are more. */
const leastDecimals = 2;

const zero = new Big(0);

type PairedRow = { readonly read: ReadRow; readonly pairing: Pairing };

/** What a balance comes to, before its rows are written out for a reader. */
export interface WorkedBalance extends Omit<CostBalance, "rows"> {
  readonly reads: readonly ReadRow[];
  /** What was multiplied with what; rows that could not be told are not among them. */
  readonly pairings: ReadonlyMap<ReadRow, Pairing>;
}

export function costBalance(form: Form, template: Template, pack: RulePack = packOf(form.template)): CostBalance {
  return writtenOut(workBalance(form, template, pack));
}

export function writtenOut({ reads, pairings, ...balance }: WorkedBalance): CostBalance {
  return { ...balance, rows: reads.map((read) => balanceRow(read, pairings.get(read), balance)) };
}

/** Against 项目总额; against the year's money where that is what the costs come to, as they do in a project that is paid over years. */
export function workBalance(form: Form, template: Template, pack: RulePack): WorkedBalance {
  const whole = balanceAgainst(formTotal(form, pack), form, template, pack);
  const year = whole.state === "balanced" ? undefined : yearOfMany(form, pack);
  const ofYear = year && balanceAgainst(year, form, template, pack);
  return ofYear?.state === "balanced" ? ofYear : whole;
}

/** 年度资金总额 where it is neither the whole nor the whole without what was carried over. */
function yearOfMany(form: Form, pack: RulePack): FormTotal | undefined {
  const { annualTotal: text, ownLevel } = form.funds;
  const [amount, carried] = [text, ownLevel.carryOver].map(parseAmount);
  const whole = formTotal(form, pack).amount;
  if (!whole || !amount || amount.lte(0) || amount.plus(carried ?? 0).gte(whole)) return undefined;
  return { field: "funds.annualTotal", text, amount };
}

function balanceAgainst(against: FormTotal, form: Form, template: Template, pack: RulePack): WorkedBalance {
  const unit = moneyUnitOf(form.moneyUnit) ?? moneyUnitOf(template.moneyUnit) ?? "万元";
  const { rows, around } = readRows(form, pack);

  const { field: totalField, text: totalText, amount: total } = against;
  const yuanPerUnit = yuanPer(unit);
  const tolerance = yuanPerUnit.times(`5e-${1 + Math.max(leastDecimals, printedDecimals(totalText))}`);
  const counted = rows.filter(({ pairings }) => pairings.length > 0);
  const complete = counted.length > 0 && !rows.some(({ kind }) => kind === "unknown");
  const combination =
    complete && total
      ? combinationFor(
          counted.map(({ pairings }) => pairings),
          total.times(yuanPerUnit),
          tolerance,
        )
      : undefined;

  const pairedBy = (chosen: readonly number[] | undefined): PairedRow[] =>
    counted.flatMap((read, at) => {
      const pairing = read.pairings[chosen?.[at] ?? 0];
      return pairing ? { read, pairing } : [];
    });
  const likeliest = pairedBy(combination);
  const loose = combination ? [] : likeliest.filter(({ pairing }) => !pairing.firm);
  const nearest =
    loose.length > 0 && complete && total
      ? nearestCombination(counted.map(surePairings), total.times(yuanPerUnit), tolerance)
      : undefined;
  const tried = nearest?.hits === false;
  // Where every way to pair was tried and none comes out, the form is wrong, whichever was meant.
  const noneFits = tried && loose.every(({ read }) => read.pairings.some(isSpokenFor));
  const paired = tried ? pairedBy(nearest.chosen) : likeliest;
  const sum = sumOf(paired);
  const gap = total && total.times(yuanPerUnit).minus(sum);
  const doubt = doubtOf(
    rows,
    total,
    combination ? undefined : { paired, loose: noneFits ? [] : loose, tried, unit, totalText, gap },
  );
  const state: BalanceState = combination ? "balanced" : doubt === "" ? "differs" : "unknown";
  const closings = state === "differs" && total ? closingsIn(noneFits ? [likeliest, paired] : [paired]) : [];
  const [closing, another] = closings;
  const result: WorkedBalance = {
    state,
    reason: combination ? "" : doubt,
    unit,
    sum: paired.length === 0 ? "" : toUnit(sum, unit),
    total: totalText,
    difference: paired.length === 0 || !gap || state === "unknown" ? "" : toUnit(gap.times(-1), unit),
    reads: rows,
    pairings: new Map(paired.map(({ read, pairing }) => [read, pairing])),
    ...(state === "differs" && noneFits && { loose: loose.map(({ read }) => read.entry.name) }),
  };
  if (!closing) return result;
  return another ? { ...result, closings } : { ...result, closing };

  /** By the pairings in which a number looks like a slip of the hand, or else by the first in which any would close the gap. */
  function closingsIn(pairs: readonly (readonly PairedRow[])[]): readonly Closing[] {
    const goal = total?.times(yuanPerUnit) ?? zero;
    const found = pairs.map((one) => closingsOf(form, one, goal.minus(sumOf(one)), yuanPerUnit, totalField));
    const slips = found.find((closings) => closings.some(isSlip));
    if (slips) return slips;
    const otherwise = pairs.flatMap((one) => lumpOrPrice(one, goal.minus(sumOf(one)), around));
    return otherwise.slice(0, 1).concat(found.find(({ length }) => length > 0) ?? []);
  }
}

interface ReadRows {
  readonly pack: RulePack;
  readonly costPairs: Form["costPairs"];
  readonly rows: readonly ReadRow[];
  readonly around: Surroundings;
}

const knownRows = new WeakMap<readonly Indicator[], ReadRows>();

/** What the rows can come to does not depend on the head: an amount that is edited there leaves them as they are. */
function readRows(form: Form, pack: RulePack): ReadRows {
  const { indicators, costPairs } = form;
  const known = knownRows.get(indicators);
  if (known?.pack === pack && known.costPairs === costPairs) return known;
  const quantities = quantityRows(form);
  const entries = costEntries(form);
  const evidence = nameEvidence([...entries, ...quantities].map(({ name }) => name));
  const around = { rows: quantities, evidence, alike: unitsAlike(pack) };
  const read = { pack, costPairs, around, rows: entries.map((entry) => readCostRow(entry, form, around)) };
  knownRows.set(indicators, read);
  return read;
}

/** A quantity of which nothing but the unit speaks may be of something else altogether. */
function isSpokenFor({ factors }: Pairing): boolean {
  return factors.every(
    (factor) =>
      factor.kind !== "quantity" ||
      factor.evidence.some((one) => one === "same-name" || one === "shared-words" || one === "one-product"),
  );
}

function sumOf(paired: readonly PairedRow[]): Big {
  return paired.reduce((all, { pairing }) => all.plus(pairing.amount), new Big(0));
}

function balanceRow(read: ReadRow, pairing: Pairing | undefined, { state, unit }: Pick<CostBalance, "state" | "unit">) {
  if (!pairing) return unpairedRow(read);
  return pairedRow(read, pairing, unit, state === "balanced" && !pairing.firm && read.pairings.length > 1);
}

/** So many costs are named in one sentence; all of them stand in the balance. */
const mostNames = 3;

interface Unbalanced {
  readonly paired: readonly PairedRow[];
  /** Costs of which it is not sure what they are to be multiplied with. */
  readonly loose: readonly PairedRow[];
  /** Every likely way to pair was tried, and none comes out. */
  readonly tried: boolean;
  readonly unit: MoneyUnit;
  readonly totalText: string;
  readonly gap: Big | undefined;
}

/** Why it cannot be told, as one sentence; `""` where it can. */
function doubtOf(rows: readonly ReadRow[], total: Big | undefined, unbalanced: Unbalanced | undefined): string {
  if (!total) return "项目总额没有填写，或者不是一个金额";
  if (rows.every(({ kind }) => kind === "none")) return "没有写明金额的成本指标";
  const unread = rows.filter(({ kind }) => kind === "unknown");
  if (unread.length > 0) return problemsOf(unread);
  if (!unbalanced) return "";
  const price = unbalanced.paired.find(
    ({ read }) => read.kind === "per-unit" && read.entry.price?.unit.per.length === 0 && read.entry.ownFactors.length === 0,
  );
  if (price) return `“${price.read.entry.name}”看名称是单价，指标值“${price.read.entry.value}”没有写每什么（例如“元/公里”）`;
  if (unbalanced.loose.length > 0) return looseDoubt(unbalanced);
  const about = rows.filter(({ approximate }) => approximate);
  return about.length === 0 ? "" : `这些成本写的是约数：${about.map(({ entry }) => `“${entry.name}”`).join("、")}`;
}

/** How near the costs come, and which of them to look at. */
function looseDoubt({ loose, tried, paired, gap, unit, totalText }: Unbalanced): string {
  const sum = toUnit(sumOf(paired), unit);
  const apart = gap ? `${gap.gt(0) ? "少" : "多"} ${toUnit(gap.abs(), unit)} ${unit}` : "";
  const names = loose.slice(0, mostNames).map(({ read }) => `“${read.entry.name}”`);
  const which = `请核对${names.join("、")}${loose.length > mostNames ? `等 ${loose.length} 项` : ""}与哪个数量相乘`;
  return tried
    ? `按各种可能的对应，成本合计都不等于总额 ${totalText} ${unit}，最接近的是 ${sum} ${unit}，${apart}，${which}`
    : `按最可能的对应，成本合计是 ${sum} ${unit}，比总额 ${totalText} ${unit}${apart}，${which}`;
}

/** A problem that several costs share is said once. */
export function problemsOf(unread: readonly ReadRow[]): string {
  return [...Map.groupBy(unread, ({ problem }) => problem)]
    .map(([problem, rows]) => {
      const names = rows.slice(0, mostNames).map(({ entry }) => `“${entry.name}”`);
      return `${names.join("、")}${rows.length > mostNames ? `等 ${rows.length} 项` : ""}${problem}`;
    })
    .join("；");
}
