/** Starts a process that works as fast as it can, and kills it at a random moment of its work. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { expect } from "vitest";

/** @returns the lines the process acknowledged before it died. */
export async function runAndKill(script: string, args: readonly string[], random: () => number): Promise<string[]> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  const closed = once(child, "close");
  // One round in ten may die anywhere on the way, opening and recovering included.
  if (random() < 0.1) await delay(random() * 200);
  else {
    // Otherwise by what it has done, not by the clock: a slow machine acknowledges as much as a quick one.
    const acknowledged = 1 + Math.floor(random() * 4);
    while (output.split("\n").length <= acknowledged && child.exitCode === null) {
      await Promise.race([once(child.stdout, "data"), closed]);
    }
  }
  await delay(random() * 20);
  child.kill("SIGKILL");
  const [, signal] = (await closed) as [unknown, string];
  expect(signal).toBe("SIGKILL");
  return output.split("\n").slice(0, -1);
}
