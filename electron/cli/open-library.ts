/**
 * Opens the library a command names, for as long as the command works with it. Where the work fails, a library that was made for it is
 * taken away again: the command wrote nothing.
 */
import { rmSync } from "node:fs";
import { libraryFailure } from "#backend/store/library-failure.ts";
import { openLibrary, type Library } from "#backend/store/library.ts";

export function withLibrary<Result>(file: string, create: boolean, work: (library: Library) => Result): Result {
  const library = openLibrary(file, { create });
  try {
    const result = work(library);
    library.close();
    return result;
  } catch (error) {
    library.close();
    if (library.created) for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
    throw libraryFailure(error, file);
  }
}
