/**
 * Which failures of SQLite and of the file system under a library are expected, and what they are called. Everything else is a bug
 * and stays the error it was.
 */
import { AppError, type AppErrorCode } from "#shared/api/app-error.ts";

const codes: readonly (readonly [pattern: RegExp, code: AppErrorCode])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, "library-busy"],
  [/^SQLITE_(CORRUPT|NOTADB)/, "library-damaged"],
  [/^SQLITE_FULL|^ENOSPC$|^EDQUOT$/, "write-disk-full"],
  [/^SQLITE_READONLY_DBMOVED/, "library-moved"],
  [/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)|^(EACCES|EPERM|EROFS|ENOENT)$/, "write-forbidden"],
  [/^(EISDIR|EEXIST|ELOOP)$/, "library-foreign"],
  [/^ENAMETOOLONG$/, "library-name-too-long"],
  [/^SQLITE_IOERR|^EIO$/, "write-failed"],
];

/** The expected failure behind an error thrown while working on the library `file`; any other error comes back as it is. */
export function libraryFailure(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  // The library was exchanged in the middle of longer work.
  if (error.message === "The database connection is not open") return new AppError("library-busy", file, "", { cause: error });
  if (!("code" in error)) return error;
  const code = codes.find(([pattern]) => pattern.test(String(error.code)))?.[1];
  return code === undefined ? error : new AppError(code, file, "", { cause: error });
}

/** The same where nothing was to be written: not being allowed to read is another sentence. */
export function readFailure(error: unknown, file: string): unknown {
  const failure = libraryFailure(error, file);
  return failure instanceof AppError && failure.code === "write-forbidden" ? new AppError("file-forbidden", file) : failure;
}
