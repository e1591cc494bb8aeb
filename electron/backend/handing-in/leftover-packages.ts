/**
 * Packages under hidden names that nobody will finish: a run that was killed, or whose stick was pulled out, leaves one. They go when something is written beside
 * them again.
 *
 * One that may still be written is never touched: its process runs, here or on another machine that writes to the same folder.
 */
import { randomUUID } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

const hidden = /^\.jibiao-(?<pid>\d+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;
/** No run leaves what it writes alone for so long, in milliseconds. */
const longestPause = 10 * 60_000;

/** A hidden name of its own, that says whose it is. */
export function hiddenPackageName(): string {
  return `.jibiao-${process.pid}-${randomUUID()}.tmp`;
}

export function clearLeftovers(folder: string, now = Date.now()): void {
  for (const name of readdirSync(folder)) {
    const match = hidden.exec(name);
    const path = join(folder, name);
    if (!match || isRunning(Number(match.groups?.["pid"])) || now - lastChange(path) < longestPause) continue;
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // It lies in nobody's way.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One of another person's runs, too.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Of a folder that of what lies in it, two levels down. */
function lastChange(path: string, depth = 2): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory() || depth === 0) return stats?.mtimeMs ?? 0;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name), depth - 1)));
}
