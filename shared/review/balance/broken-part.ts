/**
 * Where costs do not come to the total: the one thing a goal gives an amount for (`法律顾问服务5万元`) whose costs do not come to it.
 *
 * Invariant: only where all the other costs come to the rest of the total exactly, which holds of no two things. So it says where a sum that
 * is wrong anyway goes wrong, and never that it is wrong.
 */
import { Big } from "big.js";
import type { Form } from "../../form/form.ts";
import { amountsInText } from "../text/amounts-in-text.ts";
import { clauseBefore } from "../text/clauses.ts";
import { formTotal } from "../text/form-total.ts";
import { withoutTitles } from "../text/masked-titles.ts";
import type { RulePack } from "../packs/rule-pack.ts";
import type { Closing } from "./balance-parts.ts";
import { combinationFor } from "./choose-pairings.ts";
import { closingsOf } from "./closing.ts";
import type { WorkedBalance } from "./cost-balance.ts";
import { surePairings, type ReadRow } from "./cost-row.ts";
import { nameEvidence } from "./name-evidence.ts";
import type { Pairing } from "./pairings.ts";
import { yuanPer } from "./yuan.ts";

export interface BrokenPart {
  /** What the goal says before the amount, and the amount as printed. */
  readonly label: string;
  readonly said: string;
  /** What its costs come to, in 元. */
  readonly sum: Big;
  readonly rows: readonly ReadRow[];
  readonly closings: readonly Closing[];
}

interface Part {
  readonly label: string;
  readonly said: string;
  readonly yuan: Big;
  readonly rows: ReadRow[];
}

type PairedRows = readonly { readonly read: ReadRow; readonly pairing: Pairing }[];

/** Less than this may as well be a word that many things are called by. */
const leastEvidence = 0.1;
const mostWays = 200;
const exactly = new Big("1e-6");

export function brokenPart(form: Form, { reads, unit }: WorkedBalance, pack: RulePack): BrokenPart | undefined {
  const { amount, field: total } = formTotal(form, pack);
  const whole = amount?.times(yuanPer(unit));
  if (!whole) return undefined;
  const suspects = partsOf(form.annualGoal, reads)
    .map((part) => ({ part, ways: waysToPair(part.rows) }))
    .filter(({ ways, part }) => ways.length > 0 && !ways.some((way) => sumOf(way).eq(part.yuan)))
    .filter(({ part }) => comeTo(reads, part.rows, whole.minus(part.yuan)));
  const [suspect, another] = suspects;
  if (!suspect || another) return undefined;
  const { part, ways } = suspect;
  const { label, said, yuan, rows } = part;
  const tried = ways.map((way) => ({ way, closings: closingsOf(form, way, yuan.minus(sumOf(way)), yuanPer(unit), total) }));
  const best = tried.find(({ closings }) => closings.length > 0) ?? tried[0];
  return best && { label, said, sum: sumOf(best.way), rows, closings: best.closings };
}

/** Whether all costs but these can come to so much. */
function comeTo(reads: readonly ReadRow[], but: readonly ReadRow[], rest: Big): boolean {
  const others = reads.filter((read) => read.pairings.length > 0 && !but.includes(read)).map(surePairings);
  return others.length > 0 && combinationFor(others, rest, exactly) !== undefined;
}

/** Amounts of a goal with the costs their words name best; those that no cost is of are left out. */
function partsOf(goal: string, reads: readonly ReadRow[]): readonly Part[] {
  const masked = withoutTitles(goal);
  const parts = amountsInText(masked)
    .filter(({ inFormula, approximate }) => !inFormula && !approximate)
    .map(({ start, text, yuan }): Part => ({
      label: clauseBefore(masked, start)
        .replace(/^\s*\d{1,2}\s?[.．、]?\s?/, "")
        .trim(),
      said: text,
      yuan,
      rows: [],
    }))
    .filter(({ label }) => label !== "");
  const evidence = nameEvidence([...parts.map(({ label }) => label), ...reads.map(({ entry }) => entry.name)]);
  for (const read of reads) {
    if (read.pairings.length === 0) continue;
    const [best] = parts
      .map((part) => ({ part, found: evidence(read.entry.name, part.label) }))
      .filter(({ found }) => found >= leastEvidence)
      .toSorted((a, b) => b.found - a.found);
    best?.part.rows.push(read);
  }
  return parts.filter(({ rows }) => rows.length > 0);
}

/** The likeliest first; none where there are too many. */
function waysToPair(rows: readonly ReadRow[]): readonly PairedRows[] {
  const likely = rows.map((read) => surePairings(read).map((pairing) => ({ read, pairing })));
  if (likely.reduce((all, { length }) => all * length, 1) > mostWays) return [];
  return likely.reduce<PairedRows[]>((ways, pairings) => ways.flatMap((way) => pairings.map((one) => [...way, one])), [[]]);
}

function sumOf(rows: PairedRows): Big {
  return rows.reduce((sum, { pairing }) => sum.plus(pairing.amount), new Big(0));
}
