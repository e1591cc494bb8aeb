/**
 * One reading process at a time, started when there is something to read and replaced when it had to be ended.
 *
 * It is ended when a member takes too long or too much memory, when nobody wants the result any more, and when it has had nothing to do
 * for a while. What it wrote to standard error is told there, except where it only says that memory ran out.
 */
import { MemberTime } from "./member-time.ts";
import type { LaneRequest, ProcessListener, ReadAnswer, ReadingProcess, StartReader } from "./reading-process.ts";

export interface ReadLimits {
  /** Of work, for each member (member-time.ts). */
  readonly milliseconds: number;
  /** Of the heap; and half as much again in all. */
  readonly megabytes: number;
}

/** How a request came to its end. */
export type LaneEnd = "done" | "too-slow" | "too-large" | "died" | "stopped";

/** A long day leaves no processes behind, and an import begins without a start-up. */
const idleMilliseconds = 30_000;
const lookEvery = 250;

/** What is handed on of a file; that it is done is how the request ends. */
export type MemberAnswer = Exclude<ReadAnswer, { kind: "done" }>;

interface Job {
  onAnswer(answer: MemberAnswer): void;
  end(how: LaneEnd): void;
}

export class ReadingLane {
  readonly #start: StartReader;
  readonly #limits: ReadLimits;
  readonly #ending = new Set<Promise<void>>();
  #process: ReadingProcess | undefined;
  #job: Job | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(start: StartReader, limits: ReadLimits) {
    this.#start = start;
    this.#limits = limits;
  }

  async read(request: LaneRequest, signal: AbortSignal, onAnswer: (answer: MemberAnswer) => void): Promise<LaneEnd> {
    clearTimeout(this.#idle);
    const { promise, resolve } = Promise.withResolvers<LaneEnd>();
    const process = (this.#process ??= this.#startProcess());
    const worked = () => process.usage()?.milliseconds;
    // How long our own work takes is nobody's fault.
    const limit = request.as === "report" ? undefined : this.#limits.milliseconds;
    const time = limit === undefined ? undefined : new MemberTime(limit, worked, () => resolve("too-slow"));
    const look = setInterval(() => {
      if ((process.usage()?.megabytes ?? 0) > this.#limits.megabytes * 1.5) resolve("too-large");
    }, lookEvery);
    const stop = () => resolve("stopped");
    signal.addEventListener("abort", stop);
    this.#job = {
      onAnswer: (answer) => {
        time?.restart();
        onAnswer(answer);
      },
      end: resolve,
    };
    if (signal.aborted) stop();
    else process.read(request);
    const how = await promise;
    time?.stop();
    clearInterval(look);
    signal.removeEventListener("abort", stop);
    this.#job = undefined;
    if (how === "done") this.#idle = setTimeout(() => this.#kill(), idleMilliseconds).unref();
    else this.#kill();
    return how;
  }

  /** Ends the process, and waits until all that were ever started are gone. What is being read must have been stopped. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    this.#kill();
    await Promise.all(this.#ending);
  }

  #kill(): void {
    this.#process?.kill();
    this.#process = undefined;
  }

  #startProcess(): ReadingProcess {
    const ended = Promise.withResolvers<void>();
    this.#ending.add(ended.promise);
    let written = "";
    const isCurrent = () => this.#process === process;
    const listener: ProcessListener = {
      wrote: (text) => {
        written = (written + text).slice(-20_000);
      },
      answered: (answer) => {
        if (!isCurrent()) return;
        if (answer.kind !== "done") return this.#job?.onAnswer(answer);
        tell(written);
        written = "";
        this.#job?.end("done");
      },
      ended: (how) => {
        this.#ending.delete(ended.promise);
        ended.resolve();
        if (!isCurrent()) return;
        this.#process = undefined;
        const outOfMemory = /heap out of memory|allocation failed/i.test(written);
        if (!outOfMemory) tell(`${written}a reading process ended: ${how}\n`);
        this.#job?.end(outOfMemory ? "too-large" : "died");
      },
    };
    const process = this.#start(this.#limits.megabytes, listener);
    return process;
  }
}

function tell(text: string): void {
  if (text !== "") process.stderr.write(text);
}
