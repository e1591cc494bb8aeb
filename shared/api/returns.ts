/**
 * The part of the contract about 退回意见: a file or text is read and shown first, and taken in only as the person confirms it; what goes out and what
 * comes back are return files of the interchange contract.
 *
 * Remarks of a form are part of it and change by its steps; the calls here are for what is about several forms, or about none yet.
 */
import { z } from "zod";
import { answers, formRemarkSchema, formRemarksSchema } from "../form/remark.ts";
import { base } from "./base.ts";

const formId = z.int().positive();
const unitYear = { unit: z.string().max(1000), year: z.int().nullable() };

/** A remark nobody could put to a form; `about`: what stood above it. */
export const looseRemarkSchema = formRemarkSchema.extend({ about: z.array(z.string()) });

const formOfRemarks = z.object({
  id: formId,
  year: z.int().nullable(),
  implementingUnit: z.string(),
  projectName: z.string(),
  remarks: formRemarksSchema,
  /** What their cells are called, in the same order; blank for the form as a whole. */
  places: z.array(z.string()),
});

const foundRemark = z.object({
  /** Absent where no form was found. */
  form: formId.optional(),
  remark: formRemarkSchema,
  /** What its cell is called; blank where none was found. */
  placeName: z.string(),
  /** By what its cell was found. */
  by: z.array(z.enum(["path", "label", "indicator", "level", "value", "number", "order"])),
  about: z.array(z.string()),
  /** Greetings and signatures are not. */
  isRemark: z.boolean(),
});

const answered = z.object({ form: formId, id: z.string(), answer: z.enum(answers), reply: z.string() });

const openedSchema = z.discriminatedUnion("kind", [
  /** To be answered here. `known`: how many of the file are here already. */
  z.object({ kind: z.literal("remarks"), source: z.string(), found: z.array(foundRemark), known: z.int() }),
  /** Answers to what was returned from here. `open`: how many it does not answer. */
  z.object({ kind: z.literal("answers"), source: z.string(), unit: z.string(), answers: z.array(answered), open: z.int() }),
]);

const takenSchema = z.object({
  forms: z.array(z.object({ id: formId, remarks: formRemarksSchema.min(1) })),
  loose: z.array(looseRemarkSchema),
});

/** `forms`: the ids that packages know them by. */
const file = z.object({ file: z.file(), forms: z.array(z.object({ form: formId, id: z.string() })) });

export const returnsContract = {
  /** All there are, by form; and those of no form. */
  list: base.output(z.object({ forms: z.array(formOfRemarks), loose: z.array(looseRemarkSchema) })),
  /** Reads a return file, a package, a document or a text; changes nothing. `form`: the one the person is at. */
  open: base
    .input(z.object({ file: z.file().optional(), text: z.string().max(1_000_000).optional(), form: formId.optional() }))
    .output(openedSchema),
  /** All or nothing. */
  take: base.input(takenSchema),
  /** All or nothing. Answers with how many were new. */
  takeAnswers: base.input(z.object({ answers: z.array(answered).min(1) })).output(z.object({ changed: z.int() })),
  /** One that belongs to no form is let go of: it was put to one, or is not wanted. */
  dropLoose: base.input(z.object({ id: z.string() })),
  /** `toReturn`: what was written about the forms of a unit; `answers`: what the unit answered so far. Fails as `return-refused` where there is none. */
  file: base.input(z.object({ ...unitYear, of: z.enum(["toReturn", "answers"]) })).output(file),
};

export type LooseRemark = z.infer<typeof looseRemarkSchema>;
export type FormOfRemarks = z.infer<typeof formOfRemarks>;
export type FoundInLibrary = z.infer<typeof foundRemark>;
export type OpenedReturn = z.infer<typeof openedSchema>;
export type TakenRemarks = z.infer<typeof takenSchema>;
export type AnsweredRemark = z.infer<typeof answered>;
