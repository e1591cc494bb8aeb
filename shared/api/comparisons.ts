/** The part of the contract that compares: two years of the library, and what a comparison is handed on as. Two forms are compared where they are shown. */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { formSchema } from "../form/form.ts";
import { base } from "./base.ts";

const formId = z.int().positive();
const year = z.int().min(1000).max(9999);

const comparedYearsSchema = z.object({
  /** By last year's list. */
  pairs: z.array(
    z.object({
      left: formId,
      right: formId,
      counts: z.object({ all: z.int(), amounts: z.int(), rows: z.int(), goals: z.int() }),
    }),
  ),
  onlyLeft: z.array(formId),
  onlyRight: z.array(formId),
});

const namedForm = z.object({ name: z.string().max(300), form: formSchema });

/** Two forms, saved or not; or all forms of two years. */
const comparedSchema = z.discriminatedUnion("kind", [
  /** `acrossYears`: one project's forms of two years, where the year itself is no change. */
  z.object({ kind: z.literal("forms"), left: namedForm, right: namedForm, acrossYears: z.boolean() }),
  z.object({ kind: z.literal("years"), left: year, right: year }),
]);

export const comparisonsContract = {
  /** Which form of one year is which of the other, and how much changed; it comes with the last event. Whoever leaves in the middle stops it. */
  years: base
    .input(z.object({ left: year, right: year }))
    .output(eventIterator(z.object({ done: z.int(), total: z.int(), compared: comparedYearsSchema.optional() }))),
  /** The forms in a file, to be compared and not kept. Fails as reading it does; `file-not-a-form` where there is none. */
  read: base
    .input(z.object({ file: z.file(), password: z.string().max(255).optional() }))
    .output(z.object({ forms: z.array(formSchema) })),
  /** As a workbook, under its proposed name. */
  report: base.input(comparedSchema).output(z.object({ file: z.file() })),
  /** As one self-contained HTML document, to be printed. */
  page: base.input(comparedSchema).output(z.object({ html: z.string() })),
};

export type ComparedYears = z.infer<typeof comparedYearsSchema>;
export type Compared = z.infer<typeof comparedSchema>;
