/**
 * `npm run fuzz -- [--count 5000] [--from 1] [--file NAME]`: reads mutants of real files, kept seeds first, and prints what is wrong
 * and what became of all. Every fault names the file and seed it can be made again from; those found are added to seeds.json.
 */
import { parseArgs } from "node:util";
import { corpus } from "./corpus.ts";
import { keepSeeds, keptSeeds } from "./kept-seeds.ts";
import { runMutants, type Mutant, type Verdict } from "./run-mutants.ts";

const { values } = parseArgs({
  options: { count: { type: "string", default: "1000" }, from: { type: "string", default: "1" }, file: { type: "string" } },
});
/** Milliseconds no file may take, on a machine that has nothing else to do. */
const tooSlow = 10_000;
const all = await corpus();
const files = values.file === undefined ? all : all.filter(({ name }) => name === values.file);
const [count, from] = [Number(values.count), Number(values.from)];

function* mutants(): Generator<Mutant> {
  yield* keptSeeds().filter(({ file }) => files.some(({ name }) => name === file));
  for (let seed = from; seed < from + count; seed++) {
    const file = files[seed % files.length];
    if (file) yield { file: file.name, seed };
  }
}

const outcomes = new Map<string, number>();
const faulty: Mutant[] = [];
let slowest: Verdict | undefined;
let done = 0;
for await (const verdict of runMutants(files, mutants(), tooSlow)) {
  const { file, seed, fault, outcome, milliseconds } = verdict;
  done += 1;
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  if (!slowest || milliseconds > slowest.milliseconds) slowest = verdict;
  if (fault !== undefined) {
    faulty.push({ file, seed });
    console.log(`FAULT --file ${file} --from ${seed} --count 1 (${milliseconds.toFixed(0)} ms)\n${indented(fault)}`);
  }
  if (done % 500 === 0) console.log(`${done} read`);
}
keepSeeds(faulty);
for (const [outcome, times] of [...outcomes].toSorted(([, a], [, b]) => b - a))
  console.log(`${String(times).padStart(6)}  ${outcome}`);
if (slowest) console.log(`slowest: ${slowest.milliseconds.toFixed(0)} ms, --file ${slowest.file} --from ${slowest.seed}`);
console.log(`${done} mutants read, ${faulty.length} faults`);
process.exitCode = faulty.length > 0 ? 1 : 0;

function indented(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .slice(0, 12)
    .map((line) => `    ${line.slice(0, 200)}`)
    .join("\n");
}
