/** Reading processes inside Electron: utility processes, because this program does not run as Node. What they take is what Electron measures. */
import { fileURLToPath } from "node:url";
import { app, utilityProcess } from "electron";
import type { ReadAnswer, StartReader } from "#backend/jobs/reading-process.ts";

const entry = fileURLToPath(new URL("read-process.js", import.meta.url));

export const startUtility: StartReader = (megabytes, listener) => {
  const child = utilityProcess.fork(entry, [], {
    serviceName: "jibiao-read",
    execArgv: [`--max-old-space-size=${megabytes}`],
    stdio: ["ignore", "ignore", "pipe"],
  });
  let killed = false;
  child.stderr?.on("data", (text: Buffer) => listener.wrote(text.toString()));
  child.on("message", (answer: ReadAnswer) => listener.answered(answer));
  // It cannot be killed before it is there.
  child.once("spawn", () => killed && child.kill());
  child.once("exit", (code) => listener.ended(String(code)));
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
    read: (request) => child.postMessage(request),
    kill: () => {
      killed = true;
      child.kill();
    },
    usage: () => {
      const metrics = app.getAppMetrics().find(({ pid }) => pid === child.pid);
      if (metrics?.cpu.cumulativeCPUUsage === undefined) return undefined;
      return { megabytes: metrics.memory.workingSetSize / 1024, milliseconds: metrics.cpu.cumulativeCPUUsage * 1000 };
    },
  };
};
