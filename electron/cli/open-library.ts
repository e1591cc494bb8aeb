/** Opens the library a command names, for as long as the command works with it. Its failures are told as what they are. */
import { libraryFailure } from "#backend/store/library-failure.ts";
import { AppError } from "#shared/api/app-error.ts";
import { appErrorText } from "#shared/api/app-error-text.ts";
import { openLibrary, type Library } from "#backend/store/library.ts";
import { texts } from "./text.ts";

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
  #isBackedUp = false;

  constructor(file: string) {
    this.#file = file;
  }

  /** Before the first use that puts something in. What cannot be backed up is told, and used all the same. */
  async backUpOnce(): Promise<void> {
    if (this.#isBackedUp) return;
    this.#isBackedUp = true;
    try {
      await this.use(({ backups }) => backups.makeIfNeeded("before-import"));
    } catch (error) {
      if (!this.#library || !(error instanceof AppError)) throw error;
      console.error(texts.notBackedUp(appErrorText(error.toData())));
    }
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
