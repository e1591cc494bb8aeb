/**
 * Failures that are expected: a locked file, a wrong workbook, a full disk, a library made by a newer program.
 *
 * They cross every boundary as data (a code and what it is about) and become one sentence in app-error-text.ts. Bugs are not among
 * them: those throw ordinary errors.
 */
import { z } from "zod";

export const appErrorCodes = [
  // A file that cannot be read as forms.
  "file-missing",
  "file-forbidden",
  "file-empty",
  "file-type-unknown",
  "file-damaged",
  "file-encrypted",
  "file-password-wrong",
  "file-encryption-unknown",
  "file-too-large",
  "file-too-slow",
  "file-not-a-form",
  "file-other-kind",
  "file-json-invalid",
  "folder-without-forms",
  // A file that cannot be written.
  "write-disk-full",
  "write-forbidden",
  "write-locked",
  "write-not-a-folder",
  /** Told before the disk is full. */
  "write-no-room",
  "write-failed",
  "folder-not-shown",
  /** A folder that was chosen and is not there any more. */
  "place-gone",
  /** An issued workbook in which something stands where it cannot be changed soundly. */
  "issued-refused",
  // The library.
  "library-newer",
  "library-damaged",
  "library-foreign",
  "library-busy",
  /** Nothing is in the file, or it is not there, and it is not a new one. */
  "library-emptied",
  /** What was written last lies beside a library that is not there. */
  "library-log-left",
  /** The file in its place is not the one that is open. */
  "library-moved",
  /** It is not there, but its backups are. */
  "library-lost",
  /** Another process has it open, and will not let go of it soon. */
  "library-in-use",
  "library-read-only",
  "library-name-too-long",
  "form-missing",
  "form-damaged",
  "form-changed",
  "tray-form-missing",
  "version-missing",
  "backup-missing",
  "backup-damaged",
  "blank-missing",
  "blank-damaged",
  /** Something about an issued blank is asked that nobody answered. */
  "blank-unsure",
  /** A workbook of rules in which something is wrong; the detail says what, a line each. */
  "pack-faulty",
  "pack-missing",
  "indicator-missing",
  // Handing in and collecting.
  /** What is to be handed in, or where, does not allow it. */
  "hand-in-refused",
  /** A package that is not what its manifest says. */
  "package-refused",
  /** A workbook without the column 单位. */
  "roster-unreadable",
  /** A workbook without a column of units or departments. */
  "offices-unreadable",
  "pdf-unavailable",
  /** 退回意见 or answers that were not taken in, or not given out; the detail says why, without its full stop. */
  "return-refused",
  // The command line.
  "usage",
] as const;

export type AppErrorCode = (typeof appErrorCodes)[number];

export const appErrorSchema = z.object({
  code: z.enum(appErrorCodes),
  /** What the failure is about: a file or folder as the person knows it. */
  subject: z.string().default(""),
  /** A reason or a limit that makes the sentence precise; already in plain Chinese. */
  detail: z.string().default(""),
});

export type AppErrorData = z.infer<typeof appErrorSchema>;

export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: AppErrorCode;
  readonly subject: string;
  readonly detail: string;

  constructor(code: AppErrorCode, subject = "", detail = "", options?: { cause: unknown }) {
    super(`${code} ${subject} ${detail}`.trim(), options);
    this.code = code;
    this.subject = subject;
    this.detail = detail;
  }

  toData(): AppErrorData {
    return { code: this.code, subject: this.subject, detail: this.detail };
  }

  static fromData({ code, subject, detail }: AppErrorData): AppError {
    return new AppError(code, subject, detail);
  }
}
