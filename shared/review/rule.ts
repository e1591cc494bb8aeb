/**
 * What a rule is. One file each, named by its number in the list of review rules; a rule knows nothing of other rules, of who runs it,
 * and of the window.
 */
import type { Form } from "../form/form.ts";
import type { Template } from "../template/template.ts";
import type { FindingLevel, Report } from "./finding.ts";

/** What is known beside the form itself. Rules stay silent where they would need what is not there. */
export interface ReviewContext {
  readonly template: Template;
  /** The same project's form of the year before. */
  readonly lastYear?: Form;
  /** Other forms of the same year and department, this one not among them. */
  readonly siblings?: readonly Form[];
}

export interface Rule {
  /** `r06`; a rule of several files has a letter behind it (`r16b`). */
  readonly id: string;
  /** Name in lists, Chinese. */
  readonly name: string;
  /** Where the rule comes from: number of the list, and its official source where there is one. */
  readonly source: string;
  readonly level: FindingLevel;
  /** Ids of the templates whose pack it belongs to; all where not given. */
  readonly templates?: readonly string[];
  /**
   * The parts of the form the rule reads. As forms are immutable and share what did not change, it is run again only when one of these
   * is another object or text than before.
   */
  reads(form: Form, context: ReviewContext): readonly unknown[];
  check(form: Form, context: ReviewContext): readonly Report[];
}
