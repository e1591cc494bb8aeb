/**
 * The check of a whole library file beside the work, in a process of its own: reading all of a long one takes seconds, and nobody who only looks at it has
 * to wait for them. Whoever opened it writes nothing into it until it was found whole (`LibraryDatabase.hold`).
 *
 * The copy for a backup of a long one is made, checked and brought onto the disk by such a process as well: in one go, so that edits made meanwhile do not
 * have it begin anew. They are not in it.
 */
import Database from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";
import { isWhole } from "./whole-database.ts";

/** `unreadable`: a copy that is whole, with forms that cannot be read. `unknown`: the process could not tell, or is gone. */
export type Verdict = "whole" | "unreadable" | "damaged" | "unknown";

export interface WholeCheck {
  readonly verdict: Promise<Verdict>;
  /** Ends it at once; nobody waits for the verdict any more. */
  stop(): void;
}

/** How a host starts the process that runs `exitCodeOfCheck` with the same and ends with that. */
export type StartCheck = (file: string, copyTo?: string) => WholeCheck;

export interface CheckBeside {
  readonly start: StartCheck;
  /** Bytes of the longest file that is checked, and copied, by this process itself. */
  readonly above: number;
}

const codes = { whole: 0, damaged: 10, unreadable: 11 } as const;

/** @param copyTo An empty file for a copy, which is checked in the place of the library. */
export function exitCodeOfCheck(file: string, copyTo?: string): number | Promise<number> {
  return copyTo === undefined ? exitCodeOfLook(file) : exitCodeOfCopy(file, copyTo);
}

async function exitCodeOfCopy(file: string, to: string): Promise<number> {
  const { copyLibrary, countUnreadable } = await import("./backups/copy-library.ts");
  const library = new Database(file, { fileMustExist: true, readonly: true, timeout: 5000 });
  try {
    await copyLibrary(library, to, { atOnce: true });
    return (await countUnreadable(to)) > 0 ? codes.unreadable : codes.whole;
  } catch (error) {
    if (error instanceof AppError && error.code === "library-damaged") return codes.damaged;
    throw error;
  } finally {
    library.close();
  }
}

/** A damaged index is made anew, as when a library is opened. */
function exitCodeOfLook(file: string): number {
  const database = new Database(file, { fileMustExist: true, timeout: 5000 });
  try {
    return isWhole(database) ? codes.whole : codes.damaged;
  } catch (error) {
    if (error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) return codes.damaged;
    throw error;
  } finally {
    database.close();
  }
}

export function verdictOf(exitCode: number | null): Verdict {
  switch (exitCode) {
    case codes.whole:
      return "whole";
    case codes.damaged:
      return "damaged";
    case codes.unreadable:
      return "unreadable";
    case null:
    default:
      return "unknown";
  }
}
