/**
 * A rule pack as an office keeps it: sheets of rows, every row with where it comes from, from when on it counts, and two examples.
 *
 * A book is what was written and nothing worked out: which rows count for a form of some year is asked of it (`review/packs/book`).
 */
import { z } from "zod";

const text = z.string().max(32_767);

export const bookRowSchema = z.object({
  /** Number of its row on the sheet, as a spreadsheet counts. */
  row: z.int().positive(),
  /** In the order of the sheet's own columns. */
  cells: z.array(text),
  source: text,
  /** `2026-01-01`, or `""` for what always counted. */
  validFrom: z.string().regex(/^(?:\d{4}-\d\d-\d\d)?$/),
  /** Written as `review/packs/book/example-forms.ts` reads it. */
  fires: text,
  silent: text,
});

export const ruleBookSchema = z.object({
  format: z.literal("jibiao/rule-pack"),
  /** Of the template whose forms it is for; `other` for forms of none. */
  template: z.string(),
  name: z.string().min(1),
  version: z.int().nonnegative(),
  source: z.string(),
  sheets: z.array(z.object({ name: z.string(), rows: z.array(bookRowSchema).readonly() }).readonly()).readonly(),
});

export type BookRow = z.infer<typeof bookRowSchema>;
export type RuleBook = z.infer<typeof ruleBookSchema>;

/** What is wrong with a workbook that is to be a rule pack. */
export const packFaultSchema = z.object({
  sheet: z.string(),
  /** None where it is about the sheet as a whole. */
  row: z.int().positive().optional(),
  /** One sentence, without its place. */
  message: z.string(),
});
export type PackFault = z.infer<typeof packFaultSchema>;

export function packFaultText({ sheet, row, message }: PackFault): string {
  return `“${sheet}”${row === undefined ? "" : `第 ${row} 行`}：${message}`;
}
