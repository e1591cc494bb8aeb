/** A short run of the fuzzing: kept seeds, then five mutants of every file. `npm run fuzz` is the long one. */
import { expect, it } from "vitest";
import { corpus } from "./corpus.ts";
import { keptSeeds } from "./kept-seeds.ts";
import { runMutants, type Mutant, type Verdict } from "./run-mutants.ts";

const count = 100;
/** The long run is stricter; this one must not fail on a machine that is busy. */
const milliseconds = 60_000;

it(`reads ${count} mutants of real files without a crash or a hang`, async () => {
  const files = await corpus();
  const fresh = Array.from({ length: count }, (_, seed): Mutant => ({ file: files[seed % files.length]?.name ?? "", seed }));
  const verdicts: Verdict[] = [];
  for await (const verdict of runMutants(files, [...keptSeeds(), ...fresh], milliseconds)) verdicts.push(verdict);
  expect(verdicts.filter(({ fault }) => fault !== undefined)).toEqual([]);
  // Damage that nothing gets past, or that nothing ever stops, would test nothing.
  const read = verdicts.filter(({ outcome }) => outcome.includes("form")).length;
  expect(read).toBeGreaterThan(count / 10);
  expect(read).toBeLessThan((count * 9) / 10);
});
