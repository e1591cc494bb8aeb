/**
 * Starts a reading process with Node. Its heap is limited by V8; what it takes beside the heap, and how long it works, is looked at
 * from outside, where the system tells, so that a process that is busy cannot hide it.
 */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { processUsage } from "./process-usage.ts";
import type { ReadAnswer, StartReader } from "./reading-process.ts";

export const startChild: StartReader = startsChild(new URL("./read-child.ts", import.meta.url));

/** Starts another entry than the one that reads: for tests. */
export function startsChild(entry: URL): StartReader {
  return (megabytes, listener) => {
    const child = fork(fileURLToPath(entry), {
      serialization: "advanced",
      execArgv: [`--max-old-space-size=${megabytes}`],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => listener.wrote(text));
    child.on("message", (answer: ReadAnswer) => listener.answered(answer));
    // A process that could not be started, or is gone when it is spoken to, ends like one that dies.
    child.on("error", (error) => listener.wrote(`${String(error)}\n`));
    const kill = () => void child.kill("SIGKILL");
    // One that is busy would not notice that the program has gone.
    process.once("exit", kill);
    child.once("close", (code, signal) => {
      process.off("exit", kill);
      listener.ended(String(signal ?? code));
    });
    return {
      read: (request) => void child.send(request),
      kill,
      usage: () => processUsage(child.pid),
    };
  };
}
