/** Opens the library a command names, for as long as the command works with it. Its failures are told as what they are. */
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

/** A library that is opened, and made where there is none, only when there is something to put in. */
export class LazyLibrary {
  readonly #file: string;
  #library: Library | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  use<Result>(work: (library: Library) => Result): Result {
    this.#library ??= openLibrary(this.#file);
    try {
      return work(this.#library);
    } catch (error) {
      throw libraryFailure(error, this.#file);
    }
  }

  close(): void {
    this.#library?.close();
  }
}
