/**
 * The part of the contract about collecting: what units handed in is looked through and kept in the library, package by package, apart from the forms, until
 * somebody takes it in. So whoever brings more tomorrow is told what changed since, and nothing that arrived is in the forms by itself.
 */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { answers } from "../form/remark.ts";
import { appErrorSchema } from "./app-error.ts";
import { base } from "./base.ts";

const id = z.int().positive();
const instant = z.int();
const count = z.int().nonnegative();
const year = z.int().min(1000).max(9999).nullable();
const ofYear = z.object({ year });

/** As written, in the form's own unit of money. */
const amounts = z.object({ projectTotal: z.string(), annualTotal: z.string() });

const collectedFormSchema = z.object({
  projectName: z.string(),
  implementingUnit: z.string(),
  /** Exact, in 万元; absent where it is no amount. */
  total: z.string().optional(),
  /** As the unit counted them; absent where nobody did. */
  findings: z.object({ error: count, warning: count, explained: count }).optional(),
  /** Whether the library has it, as it came. */
  isTaken: z.boolean(),
});

/** A change against the package before it. */
const changeSchema = z.object({
  kind: z.enum(["added", "removed", "changed"]),
  projectName: z.string(),
  before: amounts.optional(),
  after: amounts.optional(),
});

/** As in a return file. */
const answerSchema = z.object({
  id: z.string(),
  form: z.string(),
  place: z.string(),
  value: z.string(),
  remark: z.string(),
  wanted: z.string(),
  answer: z.union([z.enum(answers), z.literal("")]).optional(),
  reply: z.string(),
});

export const unitStates = ["received", "changed", "missing", "refused", "twice"] as const;

export const collectedUnitSchema = z.object({
  unit: z.string(),
  code: z.string().optional(),
  state: z.enum(unitStates),
  /** There is a roster, and it does not name this unit. */
  isUnexpected: z.boolean(),
  /** All that came of it, the latest last; of those that stand one counts, or none where they are several. */
  packages: z.array(
    z.object({ id, name: z.string(), at: instant, made: z.string().optional(), isLoose: z.boolean(), stands: z.boolean() }),
  ),
  forms: z.array(collectedFormSchema),
  /** Exact, in 万元; absent where something is no amount. */
  total: z.string().optional(),
  /** How many projects the roster expects, where it says so. */
  expected: count.optional(),
  /** Projects of the roster that did not come. */
  missing: z.array(z.string()),
  changes: z.array(changeSchema),
  told: z.array(z.string()),
  answers: z.array(answerSchema),
});

const stateSchema = z.object({
  year,
  /** Years of which something came or may come, the latest first; the one that is shown among them. */
  years: z.array(year),
  /** Who is expected; absent where nobody said so. */
  roster: z.object({ source: z.string(), units: count, projects: count }).optional(),
  units: z.array(collectedUnitSchema),
  /** Of the units of which one package stands. */
  total: z.string().optional(),
  refused: z.array(z.object({ path: z.string(), at: instant, error: appErrorSchema })),
});

const collectEventSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("reading"), done: count, total: count, path: z.string() }),
  z.object({
    kind: z.literal("collected"),
    /** Packages that are new, that were there already, that were refused. */
    came: count,
    known: count,
    refused: count,
    /** The years they are of. */
    years: z.array(year),
  }),
]);

const acrossEventSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("comparing"), done: count, total: count }),
  z.object({
    kind: z.literal("compared"),
    findings: z.array(
      z.object({
        unit: z.string(),
        projectName: z.string(),
        /** Id of the rule; `same-project` where one project came from two units. */
        rule: z.string(),
        message: z.string(),
      }),
    ),
  }),
]);

const file = z.object({ file: z.file() });

export const collectingContract = {
  /** What was collected of a year; of the latest where none is given. */
  state: base.input(z.object({ year: year.optional() })).output(stateSchema),
  /** Collects what lies in a folder of this machine. Whoever stops taking the events stops it; what came before stays. */
  readPlace: base.input(z.object({ place: z.string().max(40) })).output(eventIterator(collectEventSchema)),
  /**
   * Collects what somebody brings, in portions of one run: all files of a package that is a folder are in one portion. Files beside packages are gathered by
   * unit with the last one.
   */
  read: base
    .input(
      z.object({
        run: z.string().max(40),
        isLast: z.boolean(),
        files: z.array(z.object({ path: z.string().max(4096), file: z.file() })).max(20_000),
      }),
    )
    .output(eventIterator(collectEventSchema)),
  /** Says who is expected: by a workbook, by the forms of the year before in the library, or nobody. Fails as `roster-unreadable`. */
  setRoster: base.input(
    ofYear.extend({
      from: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("workbook"), file: z.file() }),
        z.object({ kind: z.literal("last-year") }),
        z.object({ kind: z.literal("nobody") }),
      ]),
    }),
  ),
  /** Forgets packages, and what was refused by its path. Forms that were taken from them stay. */
  forget: base.input(z.object({ packages: z.array(id), refused: z.array(z.string()) })),
  /** Looks through the forms of all units beside each other. */
  across: base.input(ofYear).output(eventIterator(acrossEventSchema)),
  /** Puts the forms of packages into the tray, each package whole; the person looks at them there and stores them. */
  take: base.input(z.object({ packages: z.array(id).min(1) })).output(eventIterator(z.object({ done: count, total: count }))),
  /** The 汇总表 of all forms that count. `told`: what is not in its sums. */
  summary: base.input(ofYear).output(file.extend({ told: z.array(z.string()) })),
  /** A workbook of who and what is missing. */
  missing: base.input(ofYear).output(file),
};

export type CollectedUnitView = z.infer<typeof collectedUnitSchema>;
export type CollectionState = z.infer<typeof stateSchema>;
export type CollectEvent = z.infer<typeof collectEventSchema>;
export type AcrossEvent = z.infer<typeof acrossEventSchema>;
export type UnitState = (typeof unitStates)[number];
