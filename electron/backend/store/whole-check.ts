/**
 * The check of a whole library file beside the work, in a process of its own: reading all of a long one takes seconds, and nobody who only looks at it has
 * to wait for them. Whoever opened it writes nothing into it until it was found whole (`LibraryDatabase.hold`).
 */
import Database from "better-sqlite3";
import { isWhole } from "./whole-database.ts";

/** `unknown`: the process could not tell, or is gone. */
export type Verdict = "whole" | "damaged" | "unknown";

export interface WholeCheck {
  readonly verdict: Promise<Verdict>;
  /** Ends it at once; nobody waits for the verdict any more. */
  stop(): void;
}

/** How a host starts the process that runs `exitCodeOfCheck` on the file and ends with that. */
export type StartCheck = (file: string) => WholeCheck;

const [wholeCode, damagedCode] = [0, 10];

/** A damaged index is made anew, as when a library is opened. */
export function exitCodeOfCheck(file: string): number {
  const database = new Database(file, { fileMustExist: true, timeout: 5000 });
  try {
    return isWhole(database) ? wholeCode : damagedCode;
  } catch (error) {
    if (error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) return damagedCode;
    throw error;
  } finally {
    database.close();
  }
}

export function verdictOf(exitCode: number | null): Verdict {
  if (exitCode === wholeCode) return "whole";
  return exitCode === damagedCode ? "damaged" : "unknown";
}
