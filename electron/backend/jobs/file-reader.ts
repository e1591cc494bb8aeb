/**
 * Reads files in processes of their own, so that a slow, huge or hostile file holds up nothing: its process is ended, and only the file,
 * or the one member of a zip that it was at, counts as one that cannot be read. Bytes go to the processes, never paths. Workbooks that tell of
 * many forms are written there, too.
 */
import { availableParallelism } from "node:os";
import { AppError, type AppErrorCode } from "#shared/api/app-error.ts";
import type { RosterUnit } from "#shared/handing-in/roster.ts";
import type { ReadBook } from "#shared/review/packs/book/read-book.ts";
import type { EntryBook } from "#shared/indicators/entry-book.ts";
import type { Office } from "#shared/offices/office.ts";
import type { BoundSheet } from "../issued-blank.ts";
import type { FormFile } from "../readers/read-forms.ts";
import type { TrayEntry } from "../store/tray-entry.ts";
import type { WriteReport } from "../writers/report-writers.ts";
import { ReadingLane, type LaneEnd, type MemberAnswer, type ReadLimits } from "./reading-lane.ts";
import type { ReadRequest, StartReader } from "./reading-process.ts";
import { startChild } from "./start-child.ts";

export interface FileReaderOptions {
  readonly start?: StartReader;
  readonly limits?: ReadLimits;
  readonly processes?: number;
}

const ordinaryLimits: ReadLimits = { milliseconds: 20_000, megabytes: 1024 };
const maximumProcesses = 4;
const failures: Record<Exclude<LaneEnd, "done" | "stopped">, AppErrorCode> = {
  "too-slow": "file-too-slow",
  "too-large": "file-too-large",
  died: "file-damaged",
};

export class FileReader {
  readonly #lanes: readonly ReadingLane[];
  readonly #waiting: ((lane: ReadingLane) => void)[] = [];
  readonly #free: ReadingLane[];
  readonly #closing = new AbortController();

  constructor({ start = startChild, limits = ordinaryLimits, processes = ordinaryProcesses() }: FileReaderOptions = {}) {
    this.#lanes = Array.from({ length: processes }, () => new ReadingLane(start, limits));
    this.#free = [...this.#lanes];
  }

  /** How many files are read at a time. */
  get processes(): number {
    return this.#lanes.length;
  }

  /**
   * Hands over what is in the file as it comes: one entry, or one for each member of a zip.
   * @throws the signal's reason when it is aborted, and an AbortError when the reader is closed.
   */
  read(file: FormFile, signal: AbortSignal, onEntry: (entry: TrayEntry) => void): Promise<void> {
    return this.#inLane(signal, (lane, either) => readMembers(lane, file, either, onEntry));
  }

  /** The forms of an issued blank, bound. @throws AppError where it is none or cannot be read; the signal's reason as `read` does. */
  bind(file: FormFile, signal = new AbortController().signal): Promise<readonly BoundSheet[]> {
    return this.#inLane(signal, async (lane, either) => (await ask(lane, { as: "blank", file }, "bound", either)).bound);
  }

  /** The rules an office keeps in a workbook, or what is wrong with them. @throws AppError where it cannot be read; as `bind` does. */
  readRules(file: FormFile, signal = new AbortController().signal): Promise<ReadBook> {
    return this.#inLane(signal, async (lane, either) => (await ask(lane, { as: "rules", file }, "rules", either)).read);
  }

  /** Entries of the indicator library in a workbook, and what of it is none. @throws AppError where it cannot be read; as `bind` does. */
  readIndicators(file: FormFile, signal = new AbortController().signal): Promise<EntryBook> {
    return this.#inLane(
      signal,
      async (lane, either) => (await ask(lane, { as: "indicators", file }, "indicators", either)).read,
    );
  }

  /** Who a workbook expects to hand in. @throws AppError where it cannot be read or names no unit; as `bind` does. */
  readRoster(file: FormFile, signal = new AbortController().signal): Promise<readonly RosterUnit[]> {
    return this.#inLane(signal, async (lane, either) => (await ask(lane, { as: "roster", file }, "roster", either)).units);
  }

  /** The offices of a code table. @throws AppError where it is none or cannot be read; as `bind` does. */
  readOffices(file: FormFile, signal = new AbortController().signal): Promise<readonly Office[]> {
    return this.#inLane(signal, async (lane, either) => (await ask(lane, { as: "offices", file }, "offices", either)).offices);
  }

  /** What is written in it, as lines. @throws AppError where it cannot be read; as `bind` does. */
  readText(file: FormFile, signal = new AbortController().signal): Promise<string> {
    return this.#inLane(signal, async (lane, either) => (await ask(lane, { as: "text", file }, "text", either)).text);
  }

  /** A workbook that tells of many forms. @throws AppError `write-failed`, and an AbortError when the reader is closed. */
  readonly write: WriteReport = (name, ...data) =>
    this.#inLane(new AbortController().signal, async (lane, signal) => {
      let bytes: Uint8Array<ArrayBuffer> | undefined;
      signal.throwIfAborted();
      const end = await lane.read({ as: "report", name, data }, signal, (answer) => {
        if (answer.kind === "written") bytes = answer.bytes;
      });
      signal.throwIfAborted();
      if (!bytes) throw new AppError("write-failed", "", end === "too-large" ? "表太多，一个工作簿放不下" : "");
      return bytes;
    });

  /** Ends all reading, and waits until every process is gone. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }

  async #inLane<Result>(
    signal: AbortSignal,
    work: (lane: ReadingLane, signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const lane = this.#free.pop() ?? (await this.#nextFree());
    try {
      return await work(lane, AbortSignal.any([signal, this.#closing.signal]));
    } finally {
      const next = this.#waiting.shift();
      if (next) next(lane);
      else this.#free.push(lane);
    }
  }

  #nextFree(): Promise<ReadingLane> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }
}

/** A member that ends its process is told of as one that cannot be read, and the next process goes on behind it. */
async function readMembers(
  lane: ReadingLane,
  file: FormFile,
  signal: AbortSignal,
  onEntry: (entry: TrayEntry) => void,
): Promise<void> {
  let started = 0;
  let current: string | undefined;
  const onAnswer = (answer: MemberAnswer) => {
    if (answer.kind === "started") {
      started += 1;
      current = answer.path;
    } else if (answer.kind === "read") {
      current = undefined;
      onEntry(answer.entry);
    }
  };
  for (;;) {
    signal.throwIfAborted();
    const end = await lane.read({ file, skip: started }, signal, onAnswer);
    if (end === "done") return;
    if (end === "stopped") continue;
    const path = current ?? file.name;
    onEntry({ path, hash: "", error: new AppError(failures[end], path).toData(), others: [], forms: [] });
    if (path === file.name) return;
    current = undefined;
  }
}

/** What is answered once, for a file as a whole. */
async function ask<Kind extends MemberAnswer["kind"]>(
  lane: ReadingLane,
  request: ReadRequest,
  kind: Kind,
  signal: AbortSignal,
): Promise<Extract<MemberAnswer, { kind: Kind }>> {
  let answered: MemberAnswer | undefined;
  signal.throwIfAborted();
  const end = await lane.read(request, signal, (answer) => (answered = answer));
  signal.throwIfAborted();
  if (answered?.kind === kind) return answered as Extract<MemberAnswer, { kind: Kind }>;
  if (answered?.kind === "refused") throw AppError.fromData(answered.error);
  throw new AppError(end in failures ? failures[end as keyof typeof failures] : "file-damaged", request.file.name);
}

function ordinaryProcesses(): number {
  return Math.max(1, Math.min(maximumProcesses, availableParallelism() - 1));
}
