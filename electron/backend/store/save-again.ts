/**
 * Saving a library again whose file is no longer in its place: written whole under another name, then put where the library was, or
 * beside what lies there now. No file is ever replaced, and no log that SQLite left becomes part of the new one.
 */
import { existsSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "../make-folder.ts";
import { reachDisk, takeName } from "../take-name.ts";
import { libraryFailure } from "./library-failure.ts";
import { linkedFile, logBeside, privateTemporaryFile } from "./library-file.ts";
import { freeSiblingName } from "./sibling-name.ts";

/** @returns the file that was written, in the folder of the library. @throws AppError `write-…`. */
export function writeBeside(library: string, write: (to: string) => void): string {
  try {
    const folder = dirname(linkedFile(library));
    makeFolder(folder, "private");
    const temporary = privateTemporaryFile(folder);
    try {
      write(temporary);
      reachDisk(temporary);
      return temporary;
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  } catch (error) {
    throw libraryFailure(error, library);
  }
}

/** @returns the name it has now. @throws AppError `write-…`. */
export function placeAgain(written: string, library: string): string {
  try {
    const place = linkedFile(library);
    const isFree = !existsSync(place) && logBeside(place) === undefined;
    if (isFree && takeName(written, place)) return library;
    for (;;) {
      const sibling = freeSiblingName(place, "saved-again");
      if (takeName(written, sibling)) return sibling;
    }
  } catch (error) {
    throw libraryFailure(error, library);
  } finally {
    rmSync(written, { force: true });
  }
}
