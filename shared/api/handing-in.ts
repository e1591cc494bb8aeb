/**
 * The part of the contract about handing in: what is to be looked at before, whether it has room where it is to go, and the package itself, which the host
 * makes in the background as long as its events are taken.
 */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { fieldSchema } from "../form/edit.ts";
import { appErrorSchema } from "./app-error.ts";
import { base } from "./base.ts";
import { cleanString } from "./clean-string.ts";
import { placeSchema } from "./places.ts";

/**
 * What is to be looked at before handing in, the gravest first. `left-out`: it was in the package before, and is not among these; `unfinished`: it is not filled
 * in yet; `remark`: what was remarked on it waits for an answer.
 */
export const checkKinds = ["error", "unfinished", "same-project", "left-out", "year", "template", "remark", "warning"] as const;
export type CheckKind = (typeof checkKinds)[number];

/** A cell; a level 2 stands for its empty row. */
const checkedPlaceSchema = z.union([z.object({ field: fieldSchema }), z.object({ level1: z.string(), level2: z.string() })]);

const ids = z.array(z.int().positive()).min(1);

const checkItemSchema = z.object({
  kind: z.enum(checkKinds),
  /** The form it is about; none for what is about the package. */
  form: z.int().positive().optional(),
  /** One sentence. */
  message: z.string(),
  /** Where it is to be mended. */
  place: checkedPlaceSchema.optional(),
});

const checkEventSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("checking"), done: z.int(), total: z.int() }),
  z.object({
    kind: z.literal("checked"),
    /** The gravest first, and in the order of the forms. */
    items: z.array(checkItemSchema),
    /** Who would hand in, if the forms say so. */
    unit: z.string().optional(),
    year: z.int().nullable(),
  }),
]);

/** What the package is made as. */
export const packageKinds = ["folder", "zip", "jibiao"] as const;

const targetSchema = z.object({
  place: z.string().max(40),
  /** Of the package, without an ending. */
  name: cleanString.max(120),
  as: z.enum(packageKinds),
});

export const orderSchema = targetSchema.extend({
  ids,
  unit: cleanString.max(200),
  oneWorkbook: z.boolean(),
  /** What lies in it beside workbooks and manifest. */
  parts: z.object({ pdf: z.boolean(), summary: z.boolean(), report: z.boolean(), opinions: z.boolean() }),
});

const handedInSchema = z.object({
  kind: z.literal("written"),
  /** The package; `places.show` takes it. */
  written: placeSchema,
  files: z.int(),
  bytes: z.int(),
  forms: z.int(),
  /** What lies in it: how many workbooks and prints, and the reports by their names. */
  workbooks: z.int(),
  prints: z.int(),
  reports: z.array(z.string()),
  /** Where the package before stays, if it had this name. */
  kept: z.string().optional(),
  /** What is not in it as it is in the forms, in sentences, by project; what is about the package has none. */
  told: z.array(z.object({ projectName: z.string(), sentence: z.string() })),
  /** Why there are no prints although they were wanted. */
  withoutPrints: appErrorSchema.optional(),
});

const handInEventSchema = z.discriminatedUnion("kind", [
  /** `total`: of forms. Behind them come the reports, which nobody can count. */
  z.object({ kind: z.literal("writing"), done: z.int(), total: z.int() }),
  handedInSchema,
]);

export const handingInContract = {
  /** Looks through forms as they would be handed in. `unit`: who hands in, where the forms do not say that. */
  check: base.input(z.object({ ids, unit: cleanString.max(200).optional() })).output(eventIterator(checkEventSchema)),
  /** What lies at the place a package is to have, and what room there is. */
  look: base.input(targetSchema.extend({ unit: cleanString.max(200), year: z.int().nullable() })).output(
    z.object({
      /** The name it would have there. */
      file: z.string(),
      /** `earlier`: the same unit's package of that year, which would be kept under another name. */
      there: z.enum(["nothing", "earlier", "something"]),
      /** In bytes. */
      free: z.int(),
    }),
  ),
  /**
   * Makes the package: whole under its name, or nothing is left of it. Whoever stops taking the events stops it. What was handed in is a version of each form.
   * Fails as `hand-in-refused`, or `write-…`.
   */
  run: base.input(orderSchema).output(eventIterator(handInEventSchema)),
};

export type CheckEvent = z.infer<typeof checkEventSchema>;
export type CheckedItem = z.infer<typeof checkItemSchema>;
export type HandInOrder = z.infer<typeof orderSchema>;
export type HandInTarget = z.infer<typeof targetSchema>;
export type HandInEvent = z.infer<typeof handInEventSchema>;
export type HandedInResult = z.infer<typeof handedInSchema>;
