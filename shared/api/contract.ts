/**
 * The one contract between a window and its host. Every transport (in process, Electron, loopback) carries exactly this; the host
 * checks every input against it on entry, and expected failures come back as the typed error `APP_ERROR`.
 */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { changeSchema } from "../form/change.ts";
import { fieldSchema } from "../form/edit.ts";
import { formSchema } from "../form/form.ts";
import { noteSchema, originsSchema, unplacedSchema } from "../recognize/recognized.ts";
import { sheetSchema } from "../sheet/sheet-schema.ts";
import { appErrorSchema } from "./app-error.ts";
import { backupsContract } from "./backups.ts";
import { base } from "./base.ts";
import { batchesContract } from "./batches.ts";
import { blanksContract } from "./blanks.ts";
import { collectingContract } from "./collecting.ts";
import { comparisonsContract } from "./comparisons.ts";
import { cleanString } from "./clean-string.ts";
import { handingInContract } from "./handing-in.ts";
import { earlierStepsSchema, formPastSchema, openHistorySchema, versionKindSchema } from "./history.ts";
import { importsContract, sourceSchema } from "./imports.ts";
import { indicatorsContract } from "./indicators.ts";
import { overviewContract } from "./overview.ts";
import { officesContract } from "./offices.ts";
import { packsContract } from "./packs.ts";
import { placesContract } from "./places.ts";
import { returnsContract } from "./returns.ts";
import { reviewCountsSchema, reviewedFormSchema, reviewsContract } from "./reviews.ts";
import { moneyUnitsOffered, settingsContract, settingsSchema } from "./settings.ts";
import { yearsContract } from "./years.ts";

const formId = z.int().positive();
/** Milliseconds since 1970, UTC. */
const instant = z.int();

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
  /** When it was handed in last, and since when it is no longer what was handed in. */
  handedIn: z.object({ at: instant, changedAt: instant.optional() }).optional(),
  /** Made new here, and not exported nor sent to be reviewed since: what it does not say yet is no error. */
  draft: z.literal(true).optional(),
  /** 退回意见 that wait for an answer; none where absent. */
  openRemarks: z.int().positive().optional(),
  /** What the review found in the form as it is now; absent while that was not reviewed yet. */
  review: reviewCountsSchema.optional(),
  /** How much of a draft still is as it came over from last year; absent where nothing is. `texts`: all it says but amounts. */
  carried: z.object({ untouched: z.int(), asked: z.int(), texts: z.int() }).optional(),
});

/** Where one is in a list: at this form, or behind all of a year that come before it. */
const listPlaceSchema = z.object({ year: z.int().nullable(), implementingUnit: z.string(), id: z.int().nonnegative() });

const listPageSchema = z.object({ forms: z.array(formSummarySchema), next: listPlaceSchema.optional() });

/** The hash of the issued blank all forms are written into this time, blank for those built in; that of each form where not given. */
const chosenBlankSchema = z.string().optional();

/** A form that was taken out of the library and can be put back. */
const removedFormSchema = formSummarySchema.extend({ removedAt: instant });

/** A form of which something is not what was stored: a fault of the disk. */
const damagedFormSchema = z.object({
  id: formId,
  projectName: z.string(),
  removed: z.boolean(),
  /** Only a form whose content is damaged cannot be opened. */
  parts: z.array(z.enum(["content", "source", "versions", "steps"])),
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
  /** The latest steps, to be undone and done again; `forms.steps` has the earlier ones. */
  history: openHistorySchema,
});

/** What an imported form was read from, to be shown beside it. */
export const formSourceSchema = z.object({
  source: sourceSchema,
  /** The form as it came in, whose rows `origins` speak of. */
  imported: formSchema,
  /** The cells each field was read from; none for a form that an older program imported. */
  origins: originsSchema,
  unplaced: z.array(unplacedSchema),
  /** The rows of the source it was read from. */
  excerpt: sheetSchema.optional(),
});

export const versionSchema = z.object({
  id: z.int().positive(),
  at: instant,
  kind: versionKindSchema,
  /** Name given with Ctrl+S, or of the package it was handed in with; blank for the others. */
  name: z.string(),
});

export const libraryEventSchema = z.discriminatedUnion("kind", [
  /** Forms were added, removed, came back, were erased, or show otherwise in lists: these, or any of all. */
  z.object({ kind: z.literal("list"), ids: z.array(formId).optional() }),
  /** Another form was found to be damaged, or is sound again. */
  z.object({ kind: z.literal("damaged") }),
  /** Something came into the tray or left it, or was corrected there. */
  z.object({ kind: z.literal("tray") }),
  z.object({ kind: z.literal("form"), summary: formSummarySchema, revision: z.int() }),
  /** Several forms were changed at once; to whoever follows a form it is as if each had been told of by itself. */
  z.object({ kind: z.literal("forms"), forms: z.array(z.object({ summary: formSummarySchema, revision: z.int() })) }),
  /** The library was exchanged for another, became open, or is no longer in its place: everything is to be read anew. */
  z.object({ kind: z.literal("library") }),
  /** A backup was made, or an automatic one could not be. */
  z.object({ kind: z.literal("backups"), problem: appErrorSchema.optional() }),
  /** Something was set. */
  z.object({ kind: z.literal("settings"), settings: settingsSchema }),
  /** An issued blank came, went or was confirmed. */
  z.object({ kind: z.literal("blanks") }),
  /** The office's own rules came, went or changed. */
  z.object({ kind: z.literal("packs") }),
  /** So many forms wait to be indexed for searching. */
  z.object({ kind: z.literal("indexed"), waiting: z.int() }),
  /** The code table of offices came, went or changed. */
  z.object({ kind: z.literal("offices") }),
  /** The whole of a long library's file was looked at, and is sound: it can be written to now. */
  z.object({ kind: z.literal("checked") }),
  /** Files were opened with the program from outside: `host.takeOpened` gives them. */
  z.object({ kind: z.literal("opened") }),
  /** Forms were reviewed; a form that is no longer at this revision will be reviewed again. */
  z.object({ kind: z.literal("reviewed"), forms: z.array(reviewedFormSchema.extend({ revision: z.int() })) }),
]);

export const libraryStateSchema = z.object({
  /** It lies where nothing can be written: it can be looked at only. */
  readOnly: z.boolean(),
  /** Why nothing of it can be read; or `library-moved`, where it can be read and nothing can be saved. */
  failure: appErrorSchema.optional(),
  /** Its file is still being checked: what is to be saved waits for that. */
  checking: z.literal(true).optional(),
});

export const searchHitSchema = z.object({
  id: formId,
  /** Name of the part of the form the text stands in ("年度总体绩效目标"). */
  where: z.string(),
  /** Whose cell shows the text; none for what the form prints nowhere. */
  field: fieldSchema.optional(),
  /** The text around the hit. */
  excerpt: z.string(),
});

const saved = z.object({ revision: z.int(), savedAt: instant });

export const contract = {
  library: {
    /** The only call that never fails because of the library. */
    state: base.output(libraryStateSchema),
    /**
     * Where `library-moved` keeps everything from being saved: writes the whole library to its place again, or beside it where something
     * else lies there now (`elsewhere`), and goes on with that file. Nothing is replaced.
     */
    saveAgain: base.output(z.object({ file: z.string(), elsewhere: z.boolean() })),
    /** All forms at once; what very many forms are shown by are pages. */
    list: base.output(z.array(formSummarySchema)),
    /** In the same order from behind a form on, or from the first; `next` where there is more. */
    page: base.input(z.object({ after: listPlaceSchema.optional(), most: z.int().min(1).max(5000) })).output(listPageSchema),
    /** Of those of these forms that are in the library. */
    summaries: base.input(z.object({ ids: z.array(formId) })).output(z.array(formSummarySchema)),
    /** What was taken out and not erased yet, the latest first. */
    removed: base.output(z.array(removedFormSchema)),
    /** What was found so far: everything is read once, in the background. */
    damaged: base.output(z.array(damagedFormSchema)),
    search: base.input(z.object({ text: z.string().max(200) })).output(z.array(searchHitSchema)),
    /** How many forms a search does not find yet as they are now: they are indexed in the background. */
    toIndex: base.output(z.object({ count: z.int() })),
    watch: base.output(eventIterator(libraryEventSchema)),
  },
  forms: {
    open: base.input(z.object({ id: formId })).output(openFormSchema),
    /** Fails as `version-missing` where the form was not imported. */
    source: base.input(z.object({ id: formId })).output(formSourceSchema),
    /** A draft. */
    create: base
      .input(
        z.object({
          template: z.string(),
          year: z.int().min(1900).max(2999).nullable(),
          title: z.string().optional(),
          implementingUnit: cleanString.max(200).optional(),
          supervisingDepartment: cleanString.max(200).optional(),
          /** Where the template leaves it to the form. */
          moneyUnit: z.enum(moneyUnitsOffered).optional(),
        }),
      )
      .output(z.object({ id: formId })),
    /** Steps, undo and redo. Accepted only on the revision the host has, else `form-changed`. Durable when it returns. */
    change: base
      .input(z.object({ id: formId, revision: z.int(), changes: z.array(changeSchema).min(1).max(1000) }))
      .output(saved),
    /** Steps done before one of the steps a window has. */
    steps: base.input(z.object({ id: formId, before: z.int() })).output(earlierStepsSchema),
    /** Everything that was done to the form, with its versions among the steps. */
    history: base.input(z.object({ id: formId })).output(formPastSchema),
    /** The form as it was after a step, before the first one for 0. Going back to it is a step: a change that sets the whole form. */
    formAt: base.input(z.object({ id: formId, step: z.int().nonnegative() })).output(formSchema),
    /**
     * Makes the last sound content of a damaged form its content, as a step; a sound form stays as it is. `lost`: how many steps are not in
     * it. Fails as `form-damaged` where nothing of the form is sound.
     */
    repair: base.input(z.object({ id: formId })).output(saved.extend({ lost: z.int() })),
    duplicate: base.input(z.object({ id: formId })).output(z.object({ id: formId })),
    /** Takes forms out of the library; `putBack` undoes it. All or none. */
    remove: base.input(z.object({ ids: z.array(formId) })),
    putBack: base.input(z.object({ ids: z.array(formId) })),
    /** For good, with their versions, steps and sources, of these whatever is among the removed. Answers with what is gone. */
    erase: base.input(z.object({ ids: z.array(formId) })).output(z.object({ ids: z.array(formId) })),
    nameVersion: base.input(z.object({ id: formId, name: cleanString.max(100) })).output(versionSchema),
    versions: base.input(z.object({ id: formId })).output(z.array(versionSchema)),
    openVersion: base.input(z.object({ id: formId, version: z.int() })).output(formSchema),
  },
  imports: importsContract,
  reviews: reviewsContract,
  years: yearsContract,
  batches: batchesContract,
  comparisons: comparisonsContract,
  indicators: indicatorsContract,
  overview: overviewContract,
  backups: backupsContract,
  settings: settingsContract,
  blanks: blanksContract,
  packs: packsContract,
  offices: officesContract,
  places: placesContract,
  handingIn: handingInContract,
  collecting: collectingContract,
  returns: returnsContract,
  exports: {
    /** Official workbooks, one per form or all in one, with their proposed file names; read back and found right. A form in one of its own is written into its issued blank. */
    workbooks: base.input(z.object({ ids: z.array(formId).min(1), oneWorkbook: z.boolean(), blank: chosenBlankSchema })).output(
      z.object({
        files: z.array(z.file()),
        /** What is not in them as it is in the forms, in Chinese sentences, by project. */
        told: z.array(z.object({ projectName: z.string(), sentences: z.array(z.string()) })),
        /** What filling the blanks did, in all files together. */
        proof: z.object({
          unchangedParts: z.int(),
          cellsWritten: z.int(),
          rowsInserted: z.int(),
          rowsDeleted: z.int(),
          rowsMoved: z.int(),
          /** Whether reading the files gives the forms; else `told` says what differs. */
          isReadBack: z.boolean(),
        }),
      }),
    ),
    /** Of each form the template it names, and the hash of its issued blank. */
    blanks: base
      .input(z.object({ ids: z.array(formId) }))
      .output(z.array(z.object({ id: formId, template: z.string(), issuedBlank: z.string().optional() }))),
    /** Marks forms as exported, once their files are safely written. */
    done: base.input(z.object({ ids: z.array(formId) })),
  },
  host: {
    about: base.output(
      z.object({
        version: z.string(),
        host: z.enum(["electron", "loopback", "in-process"]),
        libraryFile: z.string(),
        /** Whether `showFolder` can do anything here. */
        showsFolders: z.boolean(),
        /** Whether `places.choose` can ask with the system's dialog. */
        choosesFolders: z.boolean(),
      }),
    ),
    /** Shows in the system's file manager where something lies. Which file that is the host knows: no path comes from a window. */
    showFolder: base.input(z.object({ of: z.enum(["library", "backups"]) })),
    /**
     * Whether the host has seen where a window wrote a file or folder of this name last: then `showWritten` shows it. A browser tells
     * nobody where its files are.
     */
    knowsWritten: base.input(z.object({ name: z.string().max(260) })).output(z.object({ known: z.boolean() })),
    showWritten: base.input(z.object({ name: z.string().max(260) })),
    /** Files the person opened with the program from outside, each given once; and those that cannot be read. */
    takeOpened: base.output(
      z.object({
        files: z.array(z.object({ file: z.file(), modified: z.int() })),
        refused: z.array(appErrorSchema),
      }),
    ),
    /** Puts the sample forms into the library. */
    addSamples: base.output(z.object({ ids: z.array(formId) })),
  },
};

export type Contract = typeof contract;
export type FormSummary = z.infer<typeof formSummarySchema>;
export type ListPlace = z.infer<typeof listPlaceSchema>;
export type ListPage = z.infer<typeof listPageSchema>;
export type DamagedForm = z.infer<typeof damagedFormSchema>;
export type RemovedForm = z.infer<typeof removedFormSchema>;
export type OpenForm = z.infer<typeof openFormSchema>;
export type FormSource = z.infer<typeof formSourceSchema>;
export type Version = z.infer<typeof versionSchema>;
export type LibraryEvent = z.infer<typeof libraryEventSchema>;
export type LibraryState = z.infer<typeof libraryStateSchema>;
export type SearchHit = z.infer<typeof searchHitSchema>;
