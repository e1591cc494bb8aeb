/**
 * The part of the contract from last year's forms to this year's: what there is to take over, drafts made as one step, and what became of
 * last year's form since.
 */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { formSchema } from "../form/form.ts";
import { base } from "./base.ts";

const formId = z.int().positive();
const year = z.int().min(1900).max(2999);
const ids = z.array(formId).max(50_000);

/** How a form of last year stands to those of this year; see `shared/carrying/year-plan.ts`. */
const proposalSchema = z.discriminatedUnion("state", [
  z.object({ state: z.enum(["proposed", "one-year"]) }),
  z.object({ state: z.literal("carried"), now: ids.readonly() }),
  z.object({ state: z.literal("alike"), now: ids.readonly(), how: z.enum(["renamed", "split", "merged"]) }),
]);

/** `damaged`: it cannot be opened, and nothing can be taken over of it. */
const plannedSchema = z.object({
  last: formId,
  proposal: z.union([proposalSchema, z.object({ state: z.literal("damaged") })]),
});

/** A form of last year another one was made of: as it was then (`base`), and as it is now where it is there. */
const lastYearSchema = z.object({ last: formId, year, base: formSchema, now: formSchema.optional() });

const progress = { done: z.int(), total: z.int() };

/** A draft of a form of last year, or that it is one which is there. */
const choiceSchema = z.object({ last: formId, same: ids.min(1).optional() });

export const yearsContract = {
  /** Looks through two years' forms; the plan comes with the last event. Whoever leaves in the middle stops it. */
  plan: base
    .input(z.object({ from: year, to: year }))
    .output(eventIterator(z.object({ ...progress, plan: z.array(plannedSchema).optional() }))),
  /** Makes the drafts, all of them or none; they come with the last event. */
  make: base
    .input(z.object({ to: year, choices: z.array(choiceSchema).min(1).max(50_000) }))
    .output(eventIterator(z.object({ ...progress, made: ids.optional() }))),
  /** Takes drafts out of the library again; those that were changed since stay. Answers with what is gone. */
  takeBack: base.input(z.object({ ids })).output(z.object({ ids })),
  /** What a form was made of; several where projects became one. */
  lastYear: base.input(z.object({ id: formId })).output(z.array(lastYearSchema)),
  /** From now on the form counts as made of this: what changed until here is kept out of it. */
  keep: base.input(z.object({ id: formId, last: formId, base: formSchema })),
};

export type PlannedForm = z.infer<typeof plannedSchema>;
export type LastYear = z.infer<typeof lastYearSchema>;
export type YearChoice = z.infer<typeof choiceSchema>;
