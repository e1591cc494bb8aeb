/** Damaged files on their way into the library, with reading and storing broken off: nothing is there by halves. */
import { expect, it } from "vitest";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";
import { corpus } from "./corpus.ts";
import { fuzzLibrary } from "./fuzz-library.ts";

const rounds = 2;

it(`keeps the library whole over ${rounds} rounds of damaged files`, async () => {
  const files = await corpus();
  for (let seed = 1; seed <= rounds; seed++) {
    const { faults, stored } = await fuzzLibrary(temporaryLibraryFile(), files, seed);
    expect(faults, `seed ${seed}`).toEqual([]);
    expect(stored).toBeGreaterThan(0);
  }
});
