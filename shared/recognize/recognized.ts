/**
 * What recognizing gives back. Nothing of a source is lost in silence: text is in a field, or in `unplaced`; and whatever had to be
 * repaired on the way is a note.
 */
import { z } from "zod";
import { formSchema } from "../form/form.ts";

/** Where a piece of the source stood: row and column of its sheet, counted from 1 as people count them. */
export const placeSchema = z.object({ row: z.int(), column: z.int() });

/** Repairs, by kind. */
export const noteCodes = [
  /** A label wrapped over rows, or with blanks inside, was put together. */
  "label-joined",
  /** A row slipped to other columns was put back. */
  "row-moved",
  /** A level label stood in a wrong column, or after its first row. */
  "level-moved",
  /** A level label was inferred from the other one. */
  "level-inferred",
  /** A label was printed twice. */
  "label-repeated",
  /** The table goes on after a page break or a repeated header. */
  "page-joined",
  /** Text broken over rows was put together. */
  "text-joined",
  /** Blanks that only the page layout had put in were removed. */
  "blanks-removed",
  /** HTML tags, entities or Markdown rules that had leaked into text were removed. */
  "markup-removed",
  /** A number was written otherwise (full-width digits, thousands separators). */
  "amount-normalized",
  /** A field of the form was not found in the source. */
  "field-missing",
  /** An amount field holds text that is no amount. */
  "amount-unreadable",
  /** A printed sum is not the sum of its parts; the printed number was kept. */
  "sum-disagrees",
] as const;

export const noteSchema = z.object({
  code: z.enum(noteCodes),
  /** One Chinese sentence for the person. */
  message: z.string(),
  where: placeSchema,
});

export const unplacedSchema = z.object({ text: z.string(), where: placeSchema });

export const recognizedSchema = z.object({
  form: formSchema,
  unplaced: z.array(unplacedSchema),
  notes: z.array(noteSchema),
  /** First row of the form in its sheet, counted from 1. */
  line: z.int(),
});

export type Place = z.infer<typeof placeSchema>;
export type NoteCode = (typeof noteCodes)[number];
export type Note = z.infer<typeof noteSchema>;
export type Unplaced = z.infer<typeof unplacedSchema>;
export type Recognized = z.infer<typeof recognizedSchema>;
