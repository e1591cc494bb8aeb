/**
 * What a rule pack is: everything about the review that differs between regions and years, as data.
 *
 * A pack belongs to a template by its id. Rules hold for all forms; what they ask for (which cells, which sums, which levels, what a
 * name's ending means) they read here, so that another region's form is reviewed by another pack and not by other code.
 */
import type { AmountField, Field } from "../../form/field.ts";
import type { ComputedAmount } from "../../template/template.ts";
import type { FindingLevel } from "../finding.ts";

/** A kind of indicator that a form must have at least once: a level 2, or without one any of its level 1. */
export interface RequiredLevel {
  readonly level1: string;
  readonly level2?: string;
  readonly level: FindingLevel;
}

/** What an indicator whose name ends so is measured in. */
export type NameAsks = "share" | "satisfaction" | "time" | "people" | "money";

/** What the ending of an indicator's name says of its value; the longest ending counts. Without `asks` it says nothing. */
export interface NameEnding {
  readonly ending: string;
  readonly asks?: NameAsks;
  /** Whether more or less of it is better. */
  readonly better?: "more" | "less";
  /** A share that may pass 100 %. */
  readonly unbounded?: true;
}

/** A word that is a slip for another where it stands beside these neighbours. */
export interface ConfusedWord {
  readonly wrong: string;
  readonly right: string;
  /** What stands before it and what behind it where it is wrong: one of each list; a list that is not given allows anything. */
  readonly before?: readonly string[];
  readonly behind?: readonly string[];
}

/** A unit price that may not be passed, from a local price table. */
export interface PriceLimit {
  /** What the indicator's name holds. */
  readonly name: string;
  /** `元/人/天`, in the spelling of values read. */
  readonly unit: string;
  /** In 元. */
  readonly most: string;
}

export interface Thresholds {
  /** Fewer indicators than this are asked about; 0 asks about none. */
  readonly fewestIndicators: number;
  /** Characters of a level-3 name; `undefined` where the pack knows no limit. */
  readonly longestName?: number;
  /** How much the project's money may change against last year without a reason, as a share. */
  readonly mostChange: number;
  /** How many times the median of other forms' prices a price may be. */
  readonly farTimes: number;
}

/** What a pack says of one rule. */
export interface RuleSetting {
  readonly off?: true;
  readonly level?: FindingLevel;
  /** The clause it stands on, as an opinion quotes it. */
  readonly clause?: string;
  /** Ways to mend it. */
  readonly alternatives?: readonly string[];
  /** The office's own sentence; `{原句}` stands for the program's. */
  readonly sentence?: string;
}

export interface RulePack {
  /** That of its template; `other` for forms of no known one. */
  readonly id: string;
  /** What it is called in lists and reports, Chinese. */
  readonly name: string;
  /** Grows with every change. */
  readonly version: number;
  /** Where it comes from, Chinese. */
  readonly source: string;
  readonly required: readonly Field[];
  /** Sums that must come out; a sum stands after those it is made of. */
  readonly identities: readonly ComputedAmount[];
  /** What counts as the money of the whole project, the first that is filled in. */
  readonly totals: readonly AmountField[];
  readonly levels: readonly RequiredLevel[];
  /** What the weights of all indicators may add up to; none where the form has no weights. */
  readonly weightTotals: readonly number[];
  readonly nameEndings: readonly NameEnding[];
  /** Words in a name that turn its direction round (`故障率`), unless one of `doneTo` follows (`故障排除率`). */
  readonly unwanted: readonly string[];
  readonly doneTo: readonly string[];
  /** Sorts of units: within one, people take one word for another. */
  readonly unitSorts: readonly (readonly string[])[];
  /** Units that measure exactly the same. */
  readonly unitSynonyms: readonly (readonly string[])[];
  readonly confusedWords: readonly ConfusedWord[];
  readonly prices: readonly PriceLimit[];
  readonly thresholds: Thresholds;
  /** By id of the rule; a rule that is not here is on as it is. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
}
