/**
 * The one contract between a window and its host. Every transport (in process, Electron, loopback) carries exactly this; the host
 * checks every input against it on entry, and expected failures come back as the typed error `APP_ERROR`.
 */
import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { editSchema } from "../form/edit.ts";
import { formSchema } from "../form/form.ts";
import { noteSchema, recognizedSchema, unplacedSchema } from "../recognize/recognized.ts";
import { appErrorSchema } from "./app-error.ts";

const formId = z.int().positive();
/** Milliseconds since 1970, UTC. */
const instant = z.int();

/** Where a form came from. */
export const sourceSchema = z.object({
  file: z.string(),
  /** SHA-256 of the file, hexadecimal. */
  hash: z.string(),
  sheet: z.string().optional(),
  /** First row of the form in the file or sheet, counted from 1. */
  line: z.int().optional(),
});

export const formSummarySchema = z.object({
  id: formId,
  year: z.int().nullable(),
  implementingUnit: z.string(),
  supervisingDepartment: z.string(),
  projectName: z.string(),
  /** As printed, in `moneyUnit`. */
  projectTotal: z.string(),
  moneyUnit: z.string(),
  indicatorCount: z.int(),
  savedAt: instant,
  exported: z.boolean(),
});

export const openFormSchema = z.object({
  id: formId,
  /** Counts accepted edits; an edit must name the revision it was made on. */
  revision: z.int(),
  savedAt: instant,
  form: formSchema,
  source: sourceSchema.optional(),
  /** Repairs of the import and text that found no place, as long as the form is kept. */
  notes: z.array(noteSchema),
  unplaced: z.array(unplacedSchema),
});

export const versionSchema = z.object({
  id: z.int().positive(),
  at: instant,
  kind: z.enum(["created", "imported", "automatic", "named", "exported", "restored"]),
  /** Name given with Ctrl+S; blank for the others. */
  name: z.string(),
});

export const candidateSchema = z.object({
  source: sourceSchema,
  recognized: recognizedSchema,
  /** Same year, unit and project. */ inLibrary: z.array(formId),
});

export const importEventSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("progress"), done: z.int(), total: z.int(), file: z.string() }),
  z.object({ kind: z.literal("found"), candidate: candidateSchema }),
  z.object({ kind: z.literal("failed"), file: z.string(), error: appErrorSchema }),
]);

export const libraryEventSchema = z.discriminatedUnion("kind", [
  /** Forms were added, removed or came back. */
  z.object({ kind: z.literal("list") }),
  z.object({ kind: z.literal("form"), summary: formSummarySchema, revision: z.int() }),
]);

export const searchHitSchema = z.object({
  id: formId,
  /** Name of the part of the form the text stands in ("年度总体绩效目标"). */
  where: z.string(),
  /** The text around the hit. */
  excerpt: z.string(),
});

const base = oc.errors({ APP_ERROR: { data: appErrorSchema } });
const saved = z.object({ revision: z.int(), savedAt: instant });

export const contract = {
  library: {
    list: base.output(z.array(formSummarySchema)),
    search: base.input(z.object({ text: z.string().max(200) })).output(z.array(searchHitSchema)),
    watch: base.output(eventIterator(libraryEventSchema)),
  },
  forms: {
    open: base.input(z.object({ id: formId })).output(openFormSchema),
    create: base
      .input(z.object({ template: z.string(), year: z.int().min(1900).max(2999).nullable() }))
      .output(z.object({ id: formId })),
    /** Accepted only on the revision the host has, else `form-changed`. Durable when it returns. */
    edit: base.input(z.object({ id: formId, revision: z.int(), edits: z.array(editSchema).max(10_000) })).output(saved),
    duplicate: base.input(z.object({ id: formId })).output(z.object({ id: formId })),
    /** Takes forms out of the library; `putBack` undoes it. */
    remove: base.input(z.object({ ids: z.array(formId) })),
    putBack: base.input(z.object({ ids: z.array(formId) })),
    nameVersion: base.input(z.object({ id: formId, name: z.string().max(100) })).output(versionSchema),
    versions: base.input(z.object({ id: formId })).output(z.array(versionSchema)),
    openVersion: base.input(z.object({ id: formId, version: z.int() })).output(formSchema),
    /** Makes an old version the current content; what was current stays among the versions. */
    restoreVersion: base.input(z.object({ id: formId, version: z.int() })).output(saved),
  },
  imports: {
    /** Reads files and recognizes every form in them; stores nothing. */
    read: base.input(z.object({ files: z.array(z.file()).max(1000) })).output(eventIterator(importEventSchema)),
    /** Stores forms the person chose, all or none. */
    store: base
      .input(z.object({ forms: z.array(z.object({ source: sourceSchema, recognized: recognizedSchema })).max(10_000) }))
      .output(z.object({ ids: z.array(formId) })),
  },
  exports: {
    /** Official workbooks, one per form or all in one, with their proposed file names. */
    workbooks: base
      .input(z.object({ ids: z.array(formId).min(1), oneWorkbook: z.boolean() }))
      .output(z.object({ files: z.array(z.file()) })),
    /** Marks forms as exported, once their files are safely written. */
    done: base.input(z.object({ ids: z.array(formId) })),
  },
  host: {
    about: base.output(
      z.object({ version: z.string(), host: z.enum(["electron", "loopback", "in-process"]), libraryFile: z.string() }),
    ),
    /** Puts the sample forms into the library. */
    addSamples: base.output(z.object({ ids: z.array(formId) })),
  },
};

export type Contract = typeof contract;
export type Source = z.infer<typeof sourceSchema>;
export type FormSummary = z.infer<typeof formSummarySchema>;
export type OpenForm = z.infer<typeof openFormSchema>;
export type Version = z.infer<typeof versionSchema>;
export type Candidate = z.infer<typeof candidateSchema>;
export type ImportEvent = z.infer<typeof importEventSchema>;
export type LibraryEvent = z.infer<typeof libraryEventSchema>;
export type SearchHit = z.infer<typeof searchHitSchema>;
