/** Opens the library a command names, for as long as the command works with it. */
import { libraryFailure } from "#backend/store/library-failure.ts";
import { openLibrary, type Library } from "#backend/store/library.ts";

export function withLibrary<Result>(file: string, create: boolean, work: (library: Library) => Result): Result {
  const library = openLibrary(file, { create });
  try {
    return work(library);
  } catch (error) {
    throw libraryFailure(error, file);
  } finally {
    library.close();
  }
}
