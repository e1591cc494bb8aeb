/**
 * Copies a library that is open to a file, and checks the copy: a library that can be read to its end. The copy is one file, without a
 * write-ahead log, and can be read from a medium that cannot be written to.
 *
 * Copying goes by pages, with room for other work in between; what is written to the library meanwhile comes into the copy. Or all at once, where
 * nothing waits.
 */
import Database from "better-sqlite3";
import { AppError } from "#shared/api/app-error.ts";
import { formSchema } from "#shared/form/form.ts";
import { Slices } from "../../slices.ts";
import { reachDisk } from "../../take-name.ts";
import { refuseUnusable } from "../check-database.ts";
import { migrations } from "../migrations/migrations.ts";

const pagesAtATime = 200;
/** Another process that writes has the copying begin anew; after so many times the rest is copied in one go, which nobody interrupts. */
const restartsAtMost = 3;

interface Copying {
  readonly signal?: AbortSignal;
  readonly atOnce?: boolean;
}

/** @throws AppError `library-damaged` where the copy is not whole, which is then true of the library; the abort of `signal`. */
export async function copyLibrary(
  library: Database.Database,
  to: string,
  { signal, atOnce = false }: Copying = {},
): Promise<void> {
  let [restarts, remaining] = [0, Number.POSITIVE_INFINITY];
  await library.backup(to, {
    progress: ({ totalPages, remainingPages }) => {
      signal?.throwIfAborted();
      if (remainingPages >= remaining) restarts += 1;
      remaining = remainingPages;
      return atOnce || restarts > restartsAtMost ? totalPages : pagesAtATime;
    },
  });
  finishCopy(to, library.name);
}

/** The same at once, for a library that nobody works with yet. */
export function copyLibraryAtOnce(library: Database.Database, to: string): void {
  library.prepare("VACUUM INTO ?").run(to);
  finishCopy(to, library.name);
}

/** How many forms of a copy cannot be read. They cannot be in the library either: a copy is kept all the same. */
export async function countUnreadable(file: string, signal?: AbortSignal): Promise<number> {
  const copy = new Database(file, { readonly: true });
  try {
    const slices = new Slices();
    let count = 0;
    for (const document of copy.prepare<[], string>("SELECT document FROM form").pluck().iterate()) {
      if (!isForm(document)) count += 1;
      await slices.pause();
      signal?.throwIfAborted();
    }
    return count;
  } finally {
    copy.close();
  }
}

function isForm(document: string): boolean {
  try {
    formSchema.parse(JSON.parse(document));
    return true;
  } catch {
    return false;
  }
}

function finishCopy(file: string, library: string): void {
  const copy = new Database(file);
  try {
    copy.pragma("journal_mode = DELETE");
    refuseUnusable(copy, migrations);
  } catch (error) {
    // The copy's temporary name says nothing to anybody.
    throw error instanceof AppError ? new AppError(error.code, library, error.detail, { cause: error }) : error;
  } finally {
    copy.close();
  }
  reachDisk(file);
}
