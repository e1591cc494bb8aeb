/** Mutants that once were read wrongly (seeds.json); every run begins with them. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Mutant } from "./run-mutants.ts";

const file = new URL("seeds.json", import.meta.url);

export function keptSeeds(): Mutant[] {
  return JSON.parse(readFileSync(file, "utf8")) as Mutant[];
}

export function keepSeeds(found: readonly Mutant[]): void {
  const kept = keptSeeds();
  const isNew = ({ file: name, seed }: Mutant) => !kept.some((one) => one.file === name && one.seed === seed);
  const all = [...kept, ...found.filter((one) => isNew(one))];
  if (all.length > kept.length)
    writeFileSync(
      file,
      `[\n${all.map(({ file: name, seed }) => `  { "file": ${JSON.stringify(name)}, "seed": ${seed} }`).join(",\n")}\n]\n`,
    );
}
