/**
 * The part of the contract that adds up: the forms of a year beside those of another one, by source of money, unit and state, and project by project as
 * the 汇总表 has them. Computed by the host in slices; whoever leaves in the middle stops it.
 */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { handingStates, reviewStates } from "../form/form-states.ts";
import { base } from "./base.ts";

const year = z.int().min(1000).max(9999);
/** An exact decimal in the overview's unit of money. */
const amount = z.string();

const askedSchema = z.object({
  /** Of the forms without a year for `null`. */
  year: year.nullable(),
  /** The year it is compared with. */
  before: year.optional(),
  /** 实施单位 as they are written; all where not given. */
  units: z.array(z.string().max(10_000)).max(10_000).optional(),
  /** One of them in each respect of which any is named. */
  states: z.array(z.enum([...reviewStates, ...handingStates])).optional(),
});

/** An amount of this year and of the one before, where that is compared. */
const both = { now: amount, before: amount.optional() };
const forms = z.int();
const carriedSchema = z.object({
  /** Those with anything that came over. */
  forms,
  untouched: z.int(),
  /** All texts of those forms: `untouched` is a share of them. */
  texts: z.int(),
});

const overviewSchema = z.object({
  year: year.nullable(),
  before: year.optional(),
  moneyUnit: z.string(),
  /** That all amounts are printed with. */
  decimals: z.int(),
  all: z.object({ forms, formsBefore: forms.optional(), ...both }),
  /** Every year of the library that has forms like these, the earliest first. */
  years: z.array(z.object({ year: year.nullable(), forms, amount })),
  /** As the columns of the 汇总表. `isPart`: it is no sum of others. */
  sources: z.array(z.object({ group: z.string(), title: z.string(), isPart: z.boolean(), ...both })),
  units: z.array(
    z.object({
      department: z.string(),
      unit: z.string(),
      forms,
      formsBefore: forms.optional(),
      ...both,
      carried: carriedSchema.optional(),
    }),
  ),
  states: z.array(z.object({ state: z.enum([...reviewStates, ...handingStates]), forms, amount })),
  carried: carriedSchema.optional(),
  /** What is not in the sums, or otherwise than it is written: one sentence each. */
  told: z.array(z.string()),
});

const columnSchema = z.object({ group: z.string(), title: z.string() });

/** A project, or a sum: of a unit, a department, of all. */
const rowSchema = z.object({
  kind: z.enum(["project", "unit", "department", "all"]),
  id: z.int().positive().optional(),
  number: z.int().optional(),
  department: z.string(),
  unit: z.string(),
  projectName: z.string(),
  /** By the columns; `text`: what is no number, as written. */
  cells: z.array(z.object({ amount: amount.optional(), text: z.string().optional() })),
});

const eventSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("reading"), done: z.int(), total: z.int() }),
  z.object({ kind: z.literal("overview"), overview: overviewSchema, columns: z.array(columnSchema), rows: z.int() }),
  /** Behind the overview, some at a time. */
  z.object({ kind: z.literal("rows"), rows: z.array(rowSchema) }),
]);

export const overviewContract = {
  look: base.input(askedSchema).output(eventIterator(eventSchema)),
  /** The same as a workbook, under its proposed name: the overview, and the 汇总表 of each year its formulas refer to. */
  report: base.input(askedSchema).output(z.object({ file: z.file() })),
};

export type OverviewAsked = z.infer<typeof askedSchema>;
export type Overview = z.infer<typeof overviewSchema>;
export type OverviewEvent = z.infer<typeof eventSchema>;
export type OverviewRow = z.infer<typeof rowSchema>;
export type OverviewColumn = z.infer<typeof columnSchema>;
