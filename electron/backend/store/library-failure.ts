/**
 * Which failures of SQLite and of the file system under a library are expected, and what they are called. Everything else is a bug
 * and stays the error it was.
 */
import { AppError, type AppErrorCode } from "#shared/api/app-error.ts";

const codes: readonly (readonly [pattern: RegExp, code: AppErrorCode])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, "library-busy"],
  [/^SQLITE_(CORRUPT|NOTADB)/, "library-damaged"],
  [/^SQLITE_FULL|^ENOSPC$|^EDQUOT$/, "write-disk-full"],
  [/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)|^(EACCES|EPERM|EROFS|ENOENT)$/, "write-forbidden"],
  [/^(EISDIR|ENOTDIR|EEXIST)$/, "library-foreign"],
  [/^SQLITE_IOERR|^EIO$/, "write-failed"],
];

/** The expected failure behind an error thrown while working on the library `file`; any other error comes back as it is. */
export function libraryFailure(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !("code" in error) || error instanceof AppError) return error;
  const code = codes.find(([pattern]) => pattern.test(String(error.code)))?.[1];
  return code === undefined ? error : new AppError(code, file, "", { cause: error });
}

/** While the statements of a library are prepared: one that does not fit means that its schema is not the one that was made. */
export function schemaFailure(error: unknown, file: string): unknown {
  const isMisfit = error instanceof Error && "code" in error && error.code === "SQLITE_ERROR";
  return isMisfit ? new AppError("library-damaged", file, "", { cause: error }) : libraryFailure(error, file);
}
