/** A library of its own for a test, with a clock that stands still until it is told to go on. */
import { onTestFinished } from "vitest";
import { openLibrary, type Library } from "#backend/store/library.ts";
import { temporaryLibraryFile } from "./temporary-files.ts";

export interface TestLibrary extends Library {
  /** Lets time pass. */
  pass(milliseconds: number): void;
}

export const startOfTests = Date.UTC(2026, 0, 5, 9);

export function openTestLibrary(): TestLibrary {
  let now = startOfTests;
  const library = openLibrary(temporaryLibraryFile(), { now: () => now });
  onTestFinished(() => library.close());
  return Object.assign(library, { pass: (milliseconds: number) => void (now += milliseconds) });
}
