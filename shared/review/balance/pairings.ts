/**
 * What a price may be multiplied with, by the evidence for it.
 *
 * A pairing covers everything the price is per, each with one number of the form, with the months or quarters of the year, or, where
 * nobody counts it, with one. Only the evidence decides what is proposed; whether the sum comes out is no business of this file.
 */
import { Big } from "big.js";
import type { Evidence } from "./balance-parts.ts";
import type { CostEntry, Factor, QuantityRow } from "./balance-input.ts";
import { isSameName, type NameEvidence } from "./name-evidence.ts";
import type { UnitLikeness, UnitsAlike } from "./unit-likeness.ts";
import { isTimeUnit, unitNoun } from "../../value/grammar/units.ts";

/** What stands around a cost in its form. */
export interface Surroundings {
  readonly rows: readonly QuantityRow[];
  readonly evidence: NameEvidence;
  readonly alike: UnitsAlike;
}

export type PairedFactor =
  | { readonly kind: "quantity"; readonly row: QuantityRow; readonly factor: Factor; readonly evidence: readonly Evidence[] }
  | { readonly kind: "year"; readonly unit: string; readonly number: Big }
  | { readonly kind: "assumed-one"; readonly unit: string };

export interface Pairing {
  readonly factors: readonly PairedFactor[];
  readonly score: number;
  /** No other pairing is as likely, and none of its factors is a guess: a wrong sum is then the form's own. */
  readonly firm: boolean;
  /** In 元. */
  readonly amount: Big;
}

interface Candidate {
  readonly row: QuantityRow;
  readonly factor: Factor;
  readonly name: number;
  readonly likeness: UnitLikeness;
  readonly score: number;
}

interface Draft {
  readonly factors: readonly PairedFactor[];
  readonly score: number;
  readonly guessed: boolean;
}

const justOne = new Big(1);
/** How many of these a year has. */
export const perYear: Readonly<Record<string, Big>> = { 月: new Big(12), 季度: new Big(4), 季: new Big(4) };
const likenessScores: Readonly<Record<UnitLikeness, number>> = { same: 3, like: 2, general: 1, none: 0 };
const candidatesPerUnit = 4;
const mostDrafts = 48;
const mostPairings = 8;
/** Pairings so much less likely than the best are not proposed at all. */
const widestGap = 4;
/** So much more likely than the next, a pairing stands by itself. */
const firmLead = 1;
const namesakeLoss = 1.5;
/** The least that names must share for a pairing to be firm. */
const firmName = 0.2;

/** Pairings by likelihood; none where something the price is per is nowhere counted. */
export function pairingsOf(entry: CostEntry, price: Big, per: readonly string[], around: Surroundings): Pairing[] {
  const { rows, evidence: likeness } = around;
  const candidates = (unit: string) => candidatesFor(entry, unit, around);
  const covered = extend([{ factors: [], score: 0, guessed: false }], per, { ...around, candidates });
  const drafts = covered
    .concat(covered.flatMap((draft) => timesNamesake(draft, entry, rows, likeness)))
    .map(asOneProduct)
    .toSorted((a, b) => b.score - a.score);
  const best = drafts[0];
  if (!best) return [];
  const pairings: { draft: Draft; amount: Big }[] = [];
  for (const draft of drafts) {
    if (draft.score < best.score - widestGap || pairings.length === mostPairings) break;
    const amount = amountOf(price, draft.factors);
    // Where two pairings come to the same, there is nothing to choose.
    if (!pairings.some((other) => other.amount.eq(amount))) pairings.push({ draft, amount });
  }
  const [, second] = pairings;
  const lead = second ? best.score - second.draft.score : Number.POSITIVE_INFINITY;
  return pairings.map(({ draft, amount }, at) => ({
    factors: draft.factors,
    score: draft.score,
    firm: at === 0 && !draft.guessed && lead >= firmLead,
    amount,
  }));
}

export function amountOf(price: Big, factors: readonly PairedFactor[]): Big {
  return factors.reduce((product, factor) => product.times(numberOf(factor)), price);
}

function numberOf(factor: PairedFactor): Big {
  if (factor.kind === "quantity") return factor.factor.count;
  return factor.kind === "year" ? factor.number : justOne;
}

interface Supply extends Surroundings {
  readonly candidates: (unit: string) => Candidate[];
}

function extend(drafts: readonly Draft[], per: readonly string[], supply: Supply): Draft[] {
  const [unit, ...others] = per;
  if (unit === undefined) return [...drafts];
  const { candidates } = supply;
  const found = candidates(unit);
  const noun = unitNoun(unit);
  const ofYear = perYear[noun];
  const next = drafts.flatMap((draft) => {
    const ways = found
      .filter(({ row, factor }) => !uses(draft, row, factor))
      .flatMap((one) => withCandidate(draft, one, candidates));
    if (ofYear)
      ways.push({
        ...draft,
        factors: [...draft.factors, { kind: "year", unit: noun, number: ofYear }],
        score: draft.score + 3.5,
      });
    // 1.12元/人/条: nobody says how many 条 a person gets. One at least is a reading; a price per nothing else is none.
    else if (found.length === 0 && !isRange(noun, supply) && draft.factors.some(({ kind }) => kind === "quantity")) {
      ways.push({ factors: [...draft.factors, { kind: "assumed-one", unit: noun }], score: draft.score - 2, guessed: true });
    }
    return ways;
  });
  const most = next.toSorted((a, b) => b.score - a.score).slice(0, mostDrafts);
  // What was cut off may be as likely as what was kept: then nothing is sure.
  if (next.length > mostDrafts)
    return extend(
      most.map((draft) => ({ ...draft, guessed: true })),
      others,
      supply,
    );
  return extend(most, others, supply);
}

const eachInName =
  /每一?个?(?:行政|自然)?(期|班|次|场|批|轮|户|人|家|天|月|个月|季度|村|校|学校|社区|乡镇|点位|站点|单位|项目|组|队|台|套|处)/;

/** With the candidate; where it is itself per something else (50人/期, or 每期人数), also with how many of those there are. */
function withCandidate(draft: Draft, candidate: Candidate, candidates: (unit: string) => Candidate[]): Draft[] {
  const { row, factor, name } = candidate;
  const plain: Draft = {
    factors: [...draft.factors, { kind: "quantity", row, factor, evidence: evidenceOf(candidate) }],
    score: draft.score + candidate.score,
    guessed:
      draft.guessed || name < firmName || (candidate.likeness === "none" && !isGeneral(factor.unit)) || factor.approximate,
  };
  const said = factor.per.map(unitNoun).filter((unit) => unit !== "年" && unit !== "年度");
  const inName = eachInName.exec(row.name)?.[1];
  const each = said[0] ?? (inName === undefined ? undefined : unitNoun(inName));
  if (each === undefined || draft.factors.length > 4) return [plain];
  const times = candidates(each)
    .filter((one) => !uses(plain, one.row, one.factor) && one.row.index !== row.index)
    .map((one) => ({
      factors: [...plain.factors, { kind: "quantity" as const, row: one.row, factor: one.factor, evidence: evidenceOf(one) }],
      score: plain.score + Math.min(0.5, one.score / 10),
      // A unit that says per 期 has to be multiplied; a name that says 每期 may speak of the plan only.
      guessed: plain.guessed || said.length === 0 || one.name < firmName,
    }));
  return said.length > 0 ? times : [plain, ...times];
}

/** 3000元/月 for 保安服务 beside 保安人员 4人: a price per time only may still be each one's. Hardly as likely as what it says. */
function timesNamesake(draft: Draft, entry: CostEntry, rows: readonly QuantityRow[], evidence: NameEvidence): Draft[] {
  if (draft.factors.some(({ kind }) => kind !== "year")) return [];
  return rows.flatMap((row) => {
    const [factor, another] = row.factors;
    if (!factor || another || isTimeUnit(factor.unit)) return [];
    const name = evidence(entry.name, row.name);
    if (name < firmName) return [];
    const words: Evidence = name === 1 ? "same-name" : "shared-words";
    const paired: PairedFactor = { kind: "quantity", row, factor, evidence: [words] };
    return { factors: [...draft.factors, paired], score: draft.score - namesakeLoss, guessed: true };
  });
}

function isRange(unit: string, { rows, alike }: Surroundings): boolean {
  return rows.some(({ rangeUnits }) => rangeUnits.some((one) => alike(unit, one) !== "none"));
}

function candidatesFor(entry: CostEntry, unit: string, { rows, evidence, alike }: Surroundings): Candidate[] {
  const all: Candidate[] = [];
  for (const row of rows) {
    let name: number | undefined;
    for (const factor of row.factors) {
      const likeness = alike(unit, factor.unit);
      // One name for two things of different units is still one name (10万元/人 beside 3项), if only one number stands there.
      if (likeness === "none" && (row.factors.length > 1 || isTimeUnit(unit) || !isSameName(entry.name, row.name))) continue;
      name ??= evidence(entry.name, row.name);
      // That 个 may count anything speaks for nothing by itself.
      if (likeness === "general" && name < firmName) continue;
      all.push({ row, factor, name, likeness, score: likenessScores[likeness] + (name === 1 ? 6 : name * 5) });
    }
  }
  return all.toSorted((a, b) => b.score - a.score).slice(0, candidatesPerUnit);
}

/** All that a price is per in one value (9天*50人) was written there to be multiplied. */
function asOneProduct(draft: Draft): Draft {
  const quantities = draft.factors.filter((factor) => factor.kind === "quantity");
  const [first] = quantities;
  if (!first?.row.product || quantities.length < 2 || quantities.length !== first.row.factors.length) return draft;
  if (quantities.some(({ row }) => row !== first.row)) return draft;
  const factors = draft.factors.map((factor) =>
    factor.kind === "quantity" ? { ...factor, evidence: [...factor.evidence, "one-product" as const] } : factor,
  );
  return { ...draft, factors, score: draft.score + 2 };
}

function evidenceOf({ name, likeness }: Candidate): Evidence[] {
  const evidence: Evidence[] = [];
  if (name === 1) evidence.push("same-name");
  else if (name >= firmName) evidence.push("shared-words");
  if (likeness === "same") evidence.push("same-unit");
  else if (likeness === "like") evidence.push("like-unit");
  return evidence;
}

function uses(draft: Draft, row: QuantityRow, factor: Factor): boolean {
  return draft.factors.some((used) => used.kind === "quantity" && used.row === row && used.factor === factor);
}

function isGeneral(unit: string): boolean {
  return ["项", "个", "批"].includes(unit);
}
