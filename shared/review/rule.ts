/**
 * What a rule is. One file each, named by its number in the list of review rules; a rule knows nothing of other rules, of who runs it,
 * and of the window.
 *
 * Invariant: what a rule says depends on nothing but what it `reads` (and, for a rule of rows, the row), so that it need not be asked
 * again while that stays the same.
 */
import type { Form, Indicator } from "../form/form.ts";
import type { Template } from "../template/template.ts";
import type { FindingLevel, Report, RowReport } from "./finding.ts";
import type { RulePack } from "./packs/rule-pack.ts";

/** What is known beside the form itself. Rules stay silent where they would need what is not there. */
export interface ReviewContext {
  readonly template: Template;
  /** That of the form's template where not given. */
  readonly pack?: RulePack;
  /** The issued blank the form is drawn by, where it names one that is known: nothing is asked for that has no place there. */
  readonly drawn?: Template;
  /** The same project's form of the year before. */
  readonly lastYear?: Form;
  /** Forms of the same year and department. The form itself may be among them, so that many forms can share one list. */
  readonly siblings?: readonly Form[];
}

/** What rules are given: which pack they go by is settled, and the template's sums are those of the pack. */
export interface RuleContext extends ReviewContext {
  readonly pack: RulePack;
}

interface RuleHead {
  /** `r06`; a rule of several files has a letter behind it (`r16b`). */
  readonly id: string;
  /** Name in lists, Chinese. */
  readonly name: string;
  /** Where the rule comes from: number of the list, and its official source where there is one. */
  readonly source: string;
  readonly level: FindingLevel;
}

/** A rule about the form as a whole. */
export interface FormRule extends RuleHead {
  /**
   * The parts of the form the rule reads. As forms are immutable and share what did not change, it is run again only when one of these
   * is another object or text than before. (The template, the pack and the form's year count as read by every rule.)
   */
  reads(form: Form, context: RuleContext): readonly unknown[];
  check(form: Form, context: RuleContext): readonly Report[];
}

export interface FoundRow {
  readonly row: Indicator;
  readonly report: RowReport;
}

/** A rule about each indicator row and what stands around it in the form. Blank rows are never asked about. */
export interface RowRule extends RuleHead {
  /** It speaks of this year or of last year, and has nothing to say of the medium term. */
  readonly ofTheYear?: true;
  /** What the rule reads beside the row. */
  reads(form: Form, context: RuleContext): readonly unknown[];
  checkRow(row: Indicator, form: Form, context: RuleContext): readonly RowReport[];
}

/**
 * A rule about what is written in an indicator row, whatever form it stands in: what it says of one text it says wherever that text
 * comes again, and so it is asked about it once. Blank rows are never asked about.
 */
export interface RowTextRule extends RuleHead {
  readonly ofTheYear?: true;
  checkTexts(row: Indicator, pack: RulePack): readonly RowReport[];
}

export type Rule = FormRule | RowRule | RowTextRule;
