/** `utilityProcess`: a child process of Node that has a `parentPort`. What a real one could be asked for and the shell does not, is not here. */
import { fork, type ChildProcess } from "node:child_process";
import { EventEmitter } from "node:events";
import { fileURLToPath } from "node:url";
import { processUsage } from "#backend/jobs/process-usage.ts";

interface ForkOptions {
  readonly serviceName: string;
  readonly execArgv: readonly string[];
  readonly stdio: ("ignore" | "pipe")[];
}

const parentPort = fileURLToPath(new URL("parent-port.ts", import.meta.url));
const running = new Set<UtilityProcess>();

class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(child: ChildProcess) {
    super();
    this.#child = child;
    running.add(this);
    for (const event of ["spawn", "message"]) child.on(event, (...args: unknown[]) => this.emit(event, ...args));
    child.once("close", (code) => {
      running.delete(this);
      this.emit("exit", code ?? 15);
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get stderr() {
    return this.#child.stderr;
  }

  postMessage(message: object): void {
    this.#child.send(message);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

export const utilityProcess = {
  fork(entry: string, args: readonly string[], { execArgv, stdio }: ForkOptions): UtilityProcess {
    const options = { serialization: "advanced" as const, stdio: [...stdio, "ipc" as const] };
    return new UtilityProcess(fork(entry, args, { ...options, execArgv: [...execArgv, "--import", parentPort] }));
  },
};

/** What `app.getAppMetrics` says of these processes: memory in kilobytes, work in seconds. */
export function utilityMetrics() {
  return [...running].map(({ pid }) => {
    const { megabytes, milliseconds } = processUsage(pid) ?? { megabytes: 0, milliseconds: 0 };
    return { pid, memory: { workingSetSize: megabytes * 1024 }, cpu: { cumulativeCPUUsage: milliseconds / 1000 } };
  });
}
