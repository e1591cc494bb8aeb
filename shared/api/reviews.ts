/**
 * The part of the contract about the review.
 *
 * An open form is reviewed in its window, at every change. The host reviews whatever has changed in the library by itself, in the
 * background, and keeps only the counts; `library.watch` tells of them. What is not reviewed yet has no counts.
 */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { formSchema } from "../form/form.ts";
import { base } from "./base.ts";

const formId = z.int().positive();
const ids = z.array(formId).max(50_000);

/** How many findings a form has. Each is counted once: as explained, as what cannot be told, or by its level. */
export const reviewCountsSchema = z.object({
  errors: z.int().nonnegative(),
  warnings: z.int().nonnegative(),
  hints: z.int().nonnegative(),
  /** What cannot be told: neither passed nor an error. */
  unknown: z.int().nonnegative(),
  /** Findings the person has answered. */
  explained: z.int().nonnegative(),
  /** What a draft does not say yet; none where absent. */
  blank: z.int().positive().optional(),
});

export const reviewedFormSchema = z.object({ id: formId, counts: reviewCountsSchema });

export const runEventSchema = z.object({
  /** Forms dealt with so far, of how many. */
  done: z.int(),
  total: z.int(),
  /** Those since the event before. A form that cannot be opened is not among them. */
  reviewed: z.array(reviewedFormSchema),
});

/** What decides which forms a form is compared with. */
const identity = {
  year: z.int().nullable(),
  supervisingDepartment: z.string(),
  implementingUnit: z.string(),
  projectName: z.string(),
};

/** `findings` by their level, or an `opinion` sheet of each form in the order reviewers write. */
const toPrint = z.object({ ids: ids.min(1), as: z.enum(["findings", "opinion"]) });

export const reviewsContract = {
  /**
   * What is known beside a form: the same project's form of the year before, and the others of its year and department; by what the form
   * says of itself now, be it saved or not.
   */
  context: base
    .input(z.object({ id: formId, ...identity }))
    .output(z.object({ lastYear: formSchema.optional(), siblings: z.array(formSchema) })),
  /** Reviews forms anew, or the whole library. Whoever leaves in the middle stops it; what came before stays. `filled`: drafts among them are so no longer. */
  run: base.input(z.object({ ids: ids.optional(), filled: z.literal(true).optional() })).output(eventIterator(runEventSchema)),
  /** The review of forms as a workbook, under its proposed name. */
  report: base.input(toPrint).output(z.object({ file: z.file() })),
  /** The review of forms as one self-contained HTML document, to be printed. */
  page: base.input(toPrint).output(z.object({ html: z.string() })),
};

export type ReviewCounts = z.infer<typeof reviewCountsSchema>;
export type ReviewedForm = z.infer<typeof reviewedFormSchema>;
export type ReviewRunEvent = z.infer<typeof runEventSchema>;
