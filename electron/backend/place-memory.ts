/** Where something was written last, kept in the library over restarts. A library that cannot keep it now stops nothing: it is asked again where it matters. */
import { AppError } from "#shared/api/app-error.ts";
import type { PlaceMemory } from "./places.ts";
import type { Library } from "./store/library.ts";
import { libraryFailure } from "./store/library-failure.ts";

export function placeMemory(library: Library): PlaceMemory {
  const orNothing = <Result>(work: () => Result): Result | undefined => {
    try {
      return work();
    } catch (error) {
      const failure = libraryFailure(error, library.file);
      if (failure instanceof AppError) return undefined;
      throw failure;
    }
  };
  let last: string | undefined;
  return {
    last: () => last ?? orNothing(() => library.settings.lastPlace()),
    keep(path) {
      last = path;
      orNothing(() => library.settings.keepPlace(path));
    },
  };
}
