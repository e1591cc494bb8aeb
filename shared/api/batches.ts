/**
 * The part of the contract for changing many forms at once: looked through without changing anything, done as a step of each form's own
 * journal, and undone together wherever nothing was done since.
 */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { officeFields } from "../batch/batch-change.ts";
import { base } from "./base.ts";
import { cleanString } from "./clean-string.ts";

const formId = z.int().positive();
const ids = z.array(formId).min(1).max(200_000);
const progress = { done: z.int(), total: z.int() };
/** The form a window has open, to hear which revision it gets by what the window asked for itself. */
const open = formId.optional();
const opened = z.int().optional();
const officeName = cleanString.max(200);

export const batchChangeSchema = z.object({
  year: z.int().min(1900).max(2999).optional(),
  implementingUnit: officeName.min(1).optional(),
  supervisingDepartment: officeName.min(1).optional(),
  respellings: z
    .array(z.object({ field: z.enum(officeFields), from: z.array(z.string()).min(1), to: officeName.min(1) }))
    .optional(),
  /** A built-in template, or the hash of a confirmed issued blank. */
  template: z.union([z.object({ id: z.string() }), z.object({ issuedBlank: z.string() })]).optional(),
});

/** What will become of one form. `changes` without any: it is so already. */
const plannedSchema = z.object({
  id: formId,
  /** The change is made of the form as it was looked at, or not at all. */
  revision: z.int(),
  /** As they are now. */
  year: z.int().nullable(),
  implementingUnit: z.string(),
  projectName: z.string(),
  changes: z.array(
    z.object({
      of: z.enum(["year", ...officeFields, "template", "issuedBlank", "moneyUnit"]),
      before: z.string(),
      after: z.string(),
    }),
  ),
  /** What stays in the form and will not be printed. */
  without: z.array(z.object({ name: z.string(), text: z.string() })),
  /** What filling it into the issued blank tells, in Chinese sentences. */
  told: z.array(z.string()),
  /** Another form will be of the same year, unit and project. */
  twin: z.literal(true).optional(),
});

const batchSchema = z.object({
  id: z.int().positive(),
  /** Milliseconds since 1970, UTC. */
  at: z.int(),
  label: z.string(),
  /** Forms it changed, and those of them where nothing was done since. */
  changed: z.int(),
  undoable: z.int(),
});

export const batchesContract = {
  /** The plan comes with the last event. Forms that cannot be read are not in it. Whoever leaves in the middle stops it. */
  plan: base
    .input(z.object({ ids, change: batchChangeSchema }))
    .output(eventIterator(z.object({ ...progress, plan: z.array(plannedSchema).optional() }))),
  /**
   * Of each form a step; one that is no longer at its revision, or gone, is left. Whoever leaves in the middle stops it: what was changed until
   * then stays so, and is a batch like any other.
   */
  apply: base
    .input(
      z.object({
        label: z.string().min(1).max(200),
        change: batchChangeSchema,
        forms: z.array(z.object({ id: formId, revision: z.int() })).min(1),
        open,
      }),
    )
    .output(eventIterator(z.object({ ...progress, changed: z.int(), left: z.int(), opened }))),
  /** What was done last, the latest first, as far as something of it can be undone. */
  list: base.output(z.array(batchSchema)),
  /** Undoes it in every form where it is the last thing done. */
  takeBack: base
    .input(z.object({ id: z.int().positive(), open }))
    .output(eventIterator(z.object({ ...progress, undone: z.int(), left: z.int(), opened }))),
};

export type BatchChange = z.infer<typeof batchChangeSchema>;
export type PlannedChange = z.infer<typeof plannedSchema>;
export type Batch = z.infer<typeof batchSchema>;
