/**
 * Reads files in worker threads, so that a slow, huge or hostile file holds up nothing and can be ended: its thread has a limit of
 * memory and of time, and is terminated when it reaches one or when nobody wants its result any more.
 */
import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { AppError } from "#shared/api/app-error.ts";
import type { FormFile } from "../readers/read-forms.ts";
import type { FileRead } from "./read-worker.ts";

export interface ReadLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

const ordinaryLimits: ReadLimits = { milliseconds: 60_000, megabytes: 1024 };
const maximumThreads = 4;
/** Milliseconds a thread waits for another file: an import begins without a start-up, and a long day leaves no threads behind. */
const idleTimeout = 30_000;

export class FileReader {
  /** How many files are read at a time. */
  readonly threads = Math.max(1, Math.min(maximumThreads, availableParallelism() - 1));
  readonly #limits: ReadLimits;
  readonly #pool: Piscina<FormFile, FileRead>;

  constructor(worker: URL = readWorker(), limits: ReadLimits = ordinaryLimits) {
    this.#limits = limits;
    this.#pool = new Piscina({
      filename: fileURLToPath(worker),
      name: "readFile",
      minThreads: 0,
      idleTimeout,
      maxThreads: this.threads,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
  }

  /**
   * Takes the file's bytes away: they move to the thread.
   * @throws the signal's reason when it is aborted, and whatever bug ended the thread.
   */
  async read(file: FormFile, signal: AbortSignal): Promise<FileRead> {
    const limit = AbortSignal.timeout(this.#limits.milliseconds);
    try {
      const transferList = [file.bytes.buffer as ArrayBuffer];
      return await this.#pool.run(file, { signal: AbortSignal.any([signal, limit]), transferList });
    } catch (error) {
      if (limit.aborted && !signal.aborted) return failed(new AppError("file-too-slow", file.name));
      if (isOutOfMemory(error)) return failed(new AppError("file-too-large", file.name));
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

/** Beside this file when run from source; the build puts it, as `read-worker.js`, beside the bundle this file is part of. */
function readWorker(): URL {
  const file = `read-worker${extname(import.meta.url)}`;
  return new URL(file, import.meta.url);
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

function failed(error: AppError): FileRead {
  return { kind: "failed", error: error.toData() };
}
