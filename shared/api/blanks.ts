/**
 * Issued blanks of the library: workbooks as an office issued them, kept to be filled in, with what a person said about their cells.
 *
 * A blank is kept as soon as it could be read, and used once it is confirmed: then nothing about it is unsure any more.
 */
import { z } from "zod";
import { answerSchema } from "../binding/answers.ts";
import { issuedSheetSchema } from "../sheet/issued-sheet-schema.ts";
import { base } from "./base.ts";

const id = z.int().positive();

/** What identifies a form of a blank, whatever file it comes in. */
export const blankFormSchema = z.object({
  sheet: z.string(),
  /** As printed. */
  title: z.string(),
  year: z.int().nullable(),
  /** Id of the template whose fields it has most of. */
  template: z.string(),
});

export const blankSummarySchema = z.object({
  id,
  /** The name its file came with. */
  file: z.string(),
  /** SHA-256 of its bytes, hexadecimal: what forms name it by. */
  hash: z.string(),
  size: z.int(),
  /** When it came in, milliseconds since 1970, UTC. */
  at: z.int(),
  /** In the order of the workbook. */
  forms: z.array(blankFormSchema).readonly(),
  confirmed: z.boolean(),
});

/** As many answers as a large form has cells. */
const answers = z.array(z.array(answerSchema).max(2000).readonly()).max(100).readonly();

export const openBlankSchema = z.object({
  summary: blankSummarySchema,
  /** Those with forms on them. */
  sheets: z.array(issuedSheetSchema),
  /** Of each form, in order. */
  answers,
});

export const blanksContract = {
  /** The latest first. */
  list: base.output(z.array(blankSummarySchema)),
  /** A workbook that is kept already is not kept twice. */
  add: base.input(z.object({ file: z.file() })).output(z.object({ id, isNew: z.boolean() })),
  get: base.input(z.object({ id })).output(openBlankSchema),
  /** Fails as `blank-unsure` while something is asked that was not answered. */
  confirm: base.input(z.object({ id, answers })).output(blankSummarySchema),
  /** For good. Forms that name it keep all they say. */
  remove: base.input(z.object({ id })),
};

export type BlankForm = z.infer<typeof blankFormSchema>;
export type BlankSummary = z.infer<typeof blankSummarySchema>;
export type OpenBlank = z.infer<typeof openBlankSchema>;
