/**
 * What recognizing gives back. Nothing of a source is lost in silence: text is in a field, or in `unplaced`; and whatever had to be
 * repaired on the way is a note.
 */
import { z } from "zod";
import { formSchema } from "../form/form.ts";

/** Where a piece of the source stood: row and column of its sheet, or of its page where the source has pages, counted from 1. */
export const placeSchema = z.object({ row: z.int(), column: z.int(), page: z.int().optional() });

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
  /** A column of running numbers was left out. */
  "numbers-removed",
  /** A number was written otherwise (full-width digits, thousands separators). */
  "amount-normalized",
  /** An amount was printed in another unit of money. */
  "amount-converted",
  /** Rows the source does not show were read. */
  "row-hidden",
  /** Columns the source does not show were read. */
  "column-hidden",
  /** What somebody remarked on a cell is no part of the form. */
  "comment-left",
  /** A cell holds a formula without a result, and was read as blank. */
  "formula-uncalculated",
  /** The label of a level says what all of its indicators weigh. */
  "weight-in-label",
  /** A column whose label nobody knows was told by what stands in it. */
  "column-by-contents",
  /** Of a report only the target half was read, because the person asked for it. */
  "results-left-out",
  /** What does not look like a form was read, because the person asked for it. */
  "taken-anyway",
  /** Two readings were close: which one this is, and which the other. */
  "other-reading",
  /** A cell holds a sum without a result, which was calculated. */
  "formula-summed",
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

/** The cells of the source each field was read from, by the field's path; fields that were not in the source are not listed. */
export const originsSchema = z.record(z.string(), z.array(placeSchema));

/** What a table can leave open, by kind. */
export const doubtKinds = [
  /** Two rows that give a name, either of which may begin the form. */
  "start",
  /** Several labels for a name. */
  "name",
  /** Text that may be cut into cells by one sign or another. */
  "separator",
  /** Several columns call themselves the value. */
  "value-column",
  /** No unit of money is named. */
  "money-unit",
  /** Two blocks of indicators side by side that nobody says the periods of. */
  "periods",
  /** A report has several columns of budgets. */
  "budget-column",
  /** Rows below the last known level look like indicators all the same. */
  "foot",
  /** Rows or columns that the source does not show. */
  "hidden",
] as const;

const doubtSchema = z.object({
  kind: z.enum(doubtKinds),
  /** What is in doubt, one Chinese sentence. */
  why: z.string(),
  /** What this reading goes by, and what the other one, as they stand in 按…读. */
  by: z.string(),
  otherwise: z.string(),
});

/** One reading of a table: what of it another reading may change. */
const readingSchema = z.object({
  form: formSchema,
  unplaced: z.array(unplacedSchema),
  notes: z.array(noteSchema),
  origins: originsSchema,
});

/** A reading that was close, with the doubt it decides otherwise; as the person left it, where they had gone by it for a while. */
export const otherReadingSchema = readingSchema.extend({ doubt: doubtSchema, placed: z.array(z.int().nonnegative()) });

export const recognizedSchema = readingSchema.extend({
  /** First row of the form in its sheet or page, counted from 1. */
  line: z.int(),
  /** Page the form begins on, where the source has pages. */
  page: z.int().optional(),
  otherReadings: z.array(otherReadingSchema).optional(),
});

/** Tables with the same labels that are not this form, and are told of as what they are. */
export const otherKinds = [
  /** 部门整体支出绩效目标表 */
  "whole-unit",
  /** 项目支出绩效自评表 */
  "self-evaluation",
  /** 绩效运行监控表 */
  "monitoring",
  /** 转移支付绩效自评表 */
  "transfer-self-evaluation",
  /** 事前绩效评估表 */
  "pre-assessment",
] as const;

export const otherTableSchema = z.object({ kind: z.enum(otherKinds), title: z.string(), where: placeSchema });

export type Place = z.infer<typeof placeSchema>;
export type NoteCode = (typeof noteCodes)[number];
export type Note = z.infer<typeof noteSchema>;
export type Unplaced = z.infer<typeof unplacedSchema>;
export type Origins = z.infer<typeof originsSchema>;
export type Recognized = z.infer<typeof recognizedSchema>;
export type DoubtKind = (typeof doubtKinds)[number];
export type Doubt = z.infer<typeof doubtSchema>;
export type OtherReading = z.infer<typeof otherReadingSchema>;
export type OtherKind = (typeof otherKinds)[number];
export type OtherTable = z.infer<typeof otherTableSchema>;

/** Everything of one sheet that reads as a table of this family. */
export interface SheetReading {
  readonly forms: readonly RecognizedTable[];
  readonly others: readonly OtherTable[];
}

export interface RecognizedTable {
  readonly recognized: Recognized;
  /** What it left open. */
  readonly doubts: readonly { readonly doubt: Doubt; readonly where: Place }[];
  /** Rows of the sheet that belong to the form, text around it included: from, and the row after the last. */
  readonly from: number;
  readonly end: number;
}
