/** Why a file gave no form, as far as it matters for what the person can do: give a password, read it all the same, look for another
 * file, or nothing. */
import type { AppErrorData } from "#shared/api/app-error.ts";

export type FileProblemKind = "encrypted" | "unreadable" | "unknown" | "other";

/** Without an error the file was read, and holds nothing but tables of other kinds. */
export function problemOf(error: AppErrorData | undefined): FileProblemKind {
  if (error === undefined || error.code === "file-other-kind") return "other";
  if (error.code === "file-not-a-form") return "unknown";
  return error.code === "file-encrypted" || error.code === "file-password-wrong" ? "encrypted" : "unreadable";
}
