/**
 * Backups of the library: listed, made by hand, looked at before one is gone back to, and restored. Works as well where the library
 * itself cannot be opened.
 */
import { z } from "zod";
import { appErrorSchema } from "./app-error.ts";
import { base } from "./base.ts";

/** Why a backup was made. Only those made by hand are never cleared away. */
export const backupReasons = ["hand", "daily", "before-import", "before-erase", "before-upgrade", "before-restore"] as const;

export const backupSchema = z.object({
  /** Its file name in the folder of backups: what it is called by. */
  name: z.string(),
  /** Milliseconds since 1970, UTC, by the clock of that moment. */
  at: z.int(),
  reason: z.enum(backupReasons),
  /** In bytes. */
  size: z.int(),
  /** How many forms it holds; absent where the file cannot be read any more. */
  forms: z.int().optional(),
});

/** A form as it is now, which a restored library would not have like this. */
export const lostFormSchema = z.object({
  year: z.int().nullable(),
  implementingUnit: z.string(),
  projectName: z.string(),
  savedAt: z.int(),
});

/** At most `listedAtMost` forms are named. */
const lost = z.object({ total: z.int(), forms: z.array(lostFormSchema) });
export const listedAtMost = 200;

export const missingSchema = z.object({
  /** How many forms the library would hold. */
  forms: z.int(),
  /** How many of these cannot be read in the backup either. */
  unreadable: z.int(),
  /** What of the library as it is now could be compared: where it is damaged, there may be more than is told. */
  compared: z.enum(["wholly", "partly", "not"]),
  /** Not in the backup. */
  gone: lost,
  /** Changed since the backup: these go back to what they were. */
  older: lost,
});

const named = z.object({ backup: z.string().max(200) });

export const backupsContract = {
  /** The latest made comes first. */
  list: base.output(
    z.object({
      folder: z.string(),
      backups: z.array(backupSchema),
      /** Why the last automatic backup could not be made. */
      problem: appErrorSchema.optional(),
    }),
  ),
  make: base.output(backupSchema),
  missing: base.input(named).output(missingSchema),
  /** The library as it was is kept: as a backup, or whole beside the library where it is damaged. Fails while another program has it open. */
  restore: base.input(named),
};

export type BackupReason = (typeof backupReasons)[number];
export type Backup = z.infer<typeof backupSchema>;
export type LostForm = z.infer<typeof lostFormSchema>;
export type Missing = z.infer<typeof missingSchema>;
