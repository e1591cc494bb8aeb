/**
 * The part of the contract for the names of 主管部门 and 实施单位: what forms say, and the code table the library was given, at most one, as it came in
 * a workbook.
 */
import { z } from "zod";
import { officeFields } from "../batch/batch-change.ts";
import { base } from "./base.ts";

const field = z.enum(officeFields);

const officeSchema = z.object({
  kind: z.enum(["unit", "department"]),
  code: z.string(),
  name: z.string().min(1),
  shortName: z.string(),
  department: z.string(),
});

export const officesSchema = z.array(officeSchema).max(100_000);

const tableSchema = z.object({
  /** The name its workbook came with. */
  file: z.string(),
  /** When it came in, milliseconds since 1970, UTC. */
  at: z.int(),
  offices: officesSchema,
});

export const officesContract = {
  /** What the forms of the library say, each spelling once. */
  names: base.output(z.array(z.object({ field, name: z.string(), forms: z.int() }))),
  /** The forms that say one of these names. */
  formsNamed: base.input(z.object({ field, names: z.array(z.string()).min(1) })).output(z.object({ ids: z.array(z.int()) })),
  table: base.output(z.object({ table: tableSchema.optional() })),
  /** Takes the place of the one before. */
  add: base.input(z.object({ file: z.file() })).output(z.object({ offices: z.int() })),
  remove: base,
  /** The code table as a workbook; where there is none, one begun with the names of the forms. */
  workbook: base.output(z.object({ file: z.file() })),
};

export type OfficeTable = z.infer<typeof tableSchema>;
