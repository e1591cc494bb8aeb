/**
 * The part of the contract about what was done to a form: the steps that can be undone, and the list a person looks at.
 *
 * Steps carry the words of the window that took them; where the cause says all (an import, a version gone back to) the label is blank.
 */
import { z } from "zod";
import { causeSchema, editsSchema } from "../form/history.ts";

export const versionKindSchema = z.enum(["created", "imported", "automatic", "named", "exported", "handed-in", "restored"]);

/** A step as a window undoes and redoes it. */
export const storedStepSchema = z.object({
  id: z.int().positive(),
  label: z.string(),
  cause: causeSchema,
  edits: editsSchema,
  inverse: editsSchema,
});

export const earlierStepsSchema = z.object({
  /** The latest last. */
  done: z.array(storedStepSchema),
  /** There are earlier ones that can be undone after these. */
  more: z.boolean(),
});

export const openHistorySchema = earlierStepsSchema.extend({
  /** The next to be done again last. */
  undone: z.array(storedStepSchema),
});

const entrySchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("step"),
    id: z.int().positive(),
    at: z.int(),
    label: z.string(),
    cause: causeSchema,
    /** `undone` can be done again; `dropped` was undone before something else was done, and can only be gone back to. */
    state: z.enum(["done", "undone", "dropped"]),
    /** What it changed, in a few words ("项目名称 → “培训费”"); may be blank. */
    place: z.string(),
  }),
  z.object({
    kind: z.literal("version"),
    id: z.int().positive(),
    at: z.int(),
    versionKind: versionKindSchema,
    name: z.string(),
  }),
]);

export const formPastSchema = z.object({
  /** Newest first; a version stands before the step whose result it holds. */
  entries: z.array(entrySchema),
  /** What was done before this moment is not among the steps, or no longer. */
  stepsFrom: z.int().optional(),
});

export type StoredStep = z.infer<typeof storedStepSchema>;
export type OpenHistory = z.infer<typeof openHistorySchema>;
export type FormPast = z.infer<typeof formPastSchema>;
