/** Runs the command line as a person does: a process of its own, arguments in, output and exit status out. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../../electron/cli/main.ts", import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  /** Lines, without the last break. */
  readonly messages: readonly string[];
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Closes the output after its first piece, as `| head` does. */
  readonly stopReading?: boolean;
}

export function jibiao(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
  if (options.stopReading) child.stdout.once("data", () => child.stdout.destroy());
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, messages: stderr.split("\n").filter((line) => line !== "") }));
  });
}
