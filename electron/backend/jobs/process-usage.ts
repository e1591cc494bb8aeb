/** What another process takes of the machine, as Linux tells it. */
import { readFileSync } from "node:fs";
import type { ProcessUsage } from "./reading-process.ts";

/** The kernel counts for programs in hundredths of a second, whatever its own clock does. */
const millisecondsPerTick = 10;

/** `undefined` on another system, or where the process has just ended. */
export function processUsage(pid: number | undefined): ProcessUsage | undefined {
  try {
    const kilobytes = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    if (kilobytes === undefined) return undefined;
    return { megabytes: Number(kilobytes) / 1024, milliseconds: ticks(pid) * millisecondsPerTick };
  } catch {
    return undefined;
  }
}

/** In the program and in the system for it: fields 14 and 15, counted behind the name, which may hold anything. */
function ticks(pid: number | undefined): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11]) + Number(fields[12]);
}
