/**
 * The part of the contract that brings files in.
 *
 * Files are read into the tray: what was read waits there, across restarts, until the person stores it or throws it away. Each file is
 * in the tray whole or not at all, and each file's forms come into the library in one transaction. So reading can be cancelled at any
 * moment and gone on with later: files that are in the tray are not read again.
 */
import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { changeSchema } from "../correcting/correction.ts";
import { stepSchema } from "../correcting/correction-step.ts";
import { formSchema } from "../form/form.ts";
import { takings } from "../recognize/taking.ts";
import { otherTableSchema, recognizedSchema } from "../recognize/recognized.ts";
import { sheetSchema } from "../sheet/sheet-schema.ts";
import { appErrorSchema } from "./app-error.ts";
import { base } from "./base.ts";

const id = z.int().positive();

/** A file as the person chose it: which one it is, without its content. */
export const fileIdentitySchema = z.object({
  /** Path below the chosen folder, with `/`, or just the name. */
  path: z.string(),
  /** Bytes. */
  size: z.int(),
  /** When it was last changed, milliseconds since 1970. */
  modified: z.int(),
});

/** Where a form came from; stays with it. */
export const sourceSchema = z.object({
  /** Path as the person chose it; a file in a zip has the zip's name before it (`附件.zip/甲单位/表.xlsx`). */
  file: z.string(),
  /** SHA-256 of the file, hexadecimal. */
  hash: z.string(),
  sheet: z.string().optional(),
  /** First row of the form in the file, sheet or page, counted from 1. */
  line: z.int().optional(),
  page: z.int().optional(),
});

/** One form in the tray, as lists show it. */
export const trayFormSchema = z.object({
  id,
  source: sourceSchema,
  year: z.int().nullable(),
  implementingUnit: z.string(),
  projectName: z.string(),
  projectTotal: z.string(),
  moneyUnit: z.string(),
  indicatorCount: z.int(),
  /** Notes about the content itself, which want looking at. */
  attention: z.int(),
  /** Notes about repairs of the layout. */
  repairs: z.int(),
  unplaced: z.int(),
  /** Whether it holds what its source does not show. */
  hidden: z.boolean(),
  /** Whether the person corrected it in the tray. */
  corrected: z.boolean(),
  /** Counts its corrections; one must name the revision it was made on. */
  revision: z.int(),
  /** Forms of the library with the same year, unit and project. */
  inLibrary: z.array(id),
});

/** What became of one file, or of one file in a zip. */
export const trayFileSchema = z.object({
  id,
  path: z.string(),
  /** Why it could not be read; `file-encrypted` and `file-password-wrong` can be tried again with a password. */
  error: appErrorSchema.optional(),
  /** Tables of related kinds, which are not read as forms. */
  others: z.array(otherTableSchema.extend({ sheet: z.string().optional() })),
});

/** Forms of the library with the same year, unit and project. */
const likeSchema = z.array(z.object({ id, form: formSchema, savedAt: z.int() }));

/** A form in the tray with all that is known of it. */
export const openTrayFormSchema = z.object({
  form: trayFormSchema,
  /** With all corrections made. */
  recognized: recognizedSchema,
  /** Which of `recognized.unplaced`, by index, the person has put in their place; the list itself stays whole. */
  placed: z.array(z.int().nonnegative()),
  /** The rows of the source it was read from. */
  excerpt: sheetSchema.optional(),
  inLibrary: likeSchema,
  /** The corrections that can be undone, and those that can be redone; the last of each is next. */
  done: z.array(stepSchema),
  undone: z.array(stepSchema),
});

/** How a form that was corrected is listed now. */
export const keptCorrectionSchema = z.object({ form: trayFormSchema, inLibrary: likeSchema });

export const readEventSchema = z.discriminatedUnion("kind", [
  /** These files are being read now. */
  z.object({ kind: z.literal("reading"), paths: z.array(z.string()) }),
  /** One chosen file is in the tray: several entries where it was a zip. */
  z.object({ kind: z.literal("read"), path: z.string(), files: z.array(trayFileSchema), forms: z.array(trayFormSchema) }),
]);

/** A form of the tray and what it is in the library. */
const storedSchema = z.object({ tray: id, form: id });

export const storeEventSchema = z.object({
  /** Tray forms dealt with so far, of how many. */
  done: z.int(),
  total: z.int(),
  /** Tray forms that are now in the library, with their ids there. */
  stored: z.array(storedSchema),
});

/** What becomes of a form of the tray. Replacing keeps the old content of that form among its versions. */
const choiceSchema = z.object({
  id,
  as: z.discriminatedUnion("kind", [z.object({ kind: z.literal("new") }), z.object({ kind: z.literal("replace"), form: id })]),
});

export const importsContract = {
  tray: base.output(z.object({ files: z.array(trayFileSchema), forms: z.array(trayFormSchema) })),
  /** Which of these files, by index, are not in the tray yet. */
  missing: base
    .input(z.object({ files: z.array(fileIdentitySchema).max(50_000) }))
    .output(z.object({ indexes: z.array(z.int()) })),
  /** Reads files into the tray; one that is there already is read anew and takes its place. */
  read: base
    .input(
      z.object({
        files: z
          .array(
            fileIdentitySchema.extend({
              file: z.file(),
              password: z.string().max(255).optional(),
              /** What is read as a form besides forms, by the path of the file or of a member of a zip. */
              taking: z.record(z.string(), z.enum(takings)).optional(),
            }),
          )
          .max(200),
      }),
    )
    .output(eventIterator(readEventSchema)),
  open: base.input(z.object({ id })).output(openTrayFormSchema),
  /**
   * Corrects a form in the tray, or undoes and redoes what was corrected. Accepted only on the revision the host has, else `form-changed`;
   * `tray-form-missing` where the form was stored or thrown away. Durable when it returns.
   */
  correct: base.input(z.object({ id, revision: z.int(), change: changeSchema })).output(keptCorrectionSchema),
  /** Puts forms into the library, file by file; what is stored leaves the tray. It can be undone until more is stored. */
  store: base.input(z.object({ choices: z.array(choiceSchema).max(50_000) })).output(eventIterator(storeEventSchema)),
  /**
   * Undoes storing: these forms of the tray wait in it again as they did, and the library is as it was. Those that were changed in the
   * library since stay there, and so do those whose file was read again; what comes back is told.
   */
  unstore: base.input(z.object({ ids: z.array(id).max(50_000) })).output(z.object({ back: z.array(storedSchema) })),
  /** Throws away forms of the tray and what is told of files that gave none, or everything in it. */
  discard: base.input(z.object({ ids: z.array(id).optional(), files: z.array(id).optional() })),
};

export type FileIdentity = z.infer<typeof fileIdentitySchema>;
export type Source = z.infer<typeof sourceSchema>;
export type TrayForm = z.infer<typeof trayFormSchema>;
export type TrayFile = z.infer<typeof trayFileSchema>;
export type OpenTrayForm = z.infer<typeof openTrayFormSchema>;
export type KeptCorrection = z.infer<typeof keptCorrectionSchema>;
export type ReadEvent = z.infer<typeof readEventSchema>;
export type StoreEvent = z.infer<typeof storeEventSchema>;
export type StoreChoice = z.infer<typeof choiceSchema>;
