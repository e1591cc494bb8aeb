/**
 * Reads mutants through the real reading processes and says what is wrong: an exception that is no failure of the file, a process that
 * died, took too long or too much memory, a result that is not what the contract says.
 */
import { setImmediate } from "node:timers/promises";
import { FileReader } from "#backend/jobs/file-reader.ts";
import type { StartReader } from "#backend/jobs/reading-process.ts";
import { startChild } from "#backend/jobs/start-child.ts";
import { unpack } from "#backend/store/packed.ts";
import type { TrayEntry } from "#backend/store/tray-entry.ts";
import { recognizedSchema } from "#shared/recognize/recognized.ts";
import { sheetSchema } from "#shared/sheet/sheet-schema.ts";
import type { CorpusFile } from "./corpus.ts";
import { Dice } from "./dice.ts";
import { mutateFile } from "./mutate-file.ts";

export interface Mutant {
  /** The file of the corpus that was damaged. */
  readonly file: string;
  readonly seed: number;
}

export interface Verdict extends Mutant {
  /** What is wrong, `undefined` where nothing is. */
  readonly fault?: string;
  /** `form`, or the code of the failure. */
  readonly outcome: string;
  readonly milliseconds: number;
}

const megabytes = 1024;

export function mutantBytes({ name, bytes }: CorpusFile, seed: number): Uint8Array {
  return mutateFile(name, bytes, new Dice(seed));
}

/** One process, one mutant at a time; verdicts as they come. What takes longer than the limit is a fault. */
export async function* runMutants(
  files: readonly CorpusFile[],
  mutants: Iterable<Mutant>,
  milliseconds: number,
): AsyncGenerator<Verdict> {
  let written = "";
  const start: StartReader = (heap, listener) =>
    startChild(heap, {
      ...listener,
      wrote: (text) => {
        written += text;
      },
    });
  const reader = new FileReader({ start, limits: { milliseconds, megabytes }, processes: 1 });
  try {
    for (const mutant of mutants) {
      const file = files.find(({ name }) => name === mutant.file);
      if (!file) throw new Error(`no file ${mutant.file} in the corpus`);
      const bytes = mutantBytes(file, mutant.seed);
      written = "";
      const entries: TrayEntry[] = [];
      const begun = performance.now();
      await reader.read({ name: file.name, bytes }, new AbortController().signal, (entry) => entries.push(entry));
      const took = performance.now() - begun;
      // What it wrote comes through another pipe than its answers.
      await setImmediate();
      const fault = faultOf(entries, written);
      yield { ...mutant, ...(fault !== undefined && { fault }), outcome: outcomeOf(entries), milliseconds: took };
    }
  } finally {
    await reader.close();
  }
}

function faultOf(entries: readonly TrayEntry[], written: string): string | undefined {
  // Without a stack it is only what the workbook library remarks on records it does not know.
  if (/^\s+at /m.test(written)) return written;
  if (entries.length === 0) return "no entry for the file";
  for (const { path, hash, error, others, forms } of entries) {
    // The process itself gives no hash: it was ended. Too much memory is a clear answer too, as long as it comes in time.
    if (error && hash === "" && error.code !== "file-too-large") return `${path}: ${error.code}, the process was ended`;
    if (!error && forms.length === 0) return `${path}: neither a form nor a failure, ${others.length} other tables`;
    for (const { recognized, excerpt } of forms) {
      const broken = faultInPacked(() => {
        unpack(recognized, recognizedSchema);
        if (excerpt) unpack(excerpt, sheetSchema);
      });
      if (broken !== undefined) return `${path}: ${broken}`;
    }
  }
  return undefined;
}

function outcomeOf(entries: readonly TrayEntry[]): string {
  return [...new Set(entries.map(({ error }) => error?.code ?? "form"))].toSorted().join(" ");
}

function faultInPacked(check: () => void): string | undefined {
  try {
    check();
  } catch (error) {
    return String(error);
  }
  return undefined;
}
