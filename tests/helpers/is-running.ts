/**
 * Whether a process is still running. One that has ended and was not yet waited for has ended: whoever inherits it may never do so, as
 * the first process of a container.
 */
import { readFileSync } from "node:fs";

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return process.platform !== "linux" || !/^State:\s+[ZX]/m.test(status(pid));
}

function status(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    // It went between the two questions.
    return "State: X";
  }
}
