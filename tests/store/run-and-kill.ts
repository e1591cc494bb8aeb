/** Processes that work on a library until they are killed, and the library as it is found afterwards. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { expect } from "vitest";
import { openLibrary, type Library } from "#backend/store/library.ts";
import { compileAhead } from "../helpers/compile-cache.ts";

/** @returns the lines the process acknowledged before it died. */
export async function runAndKill(script: string, args: readonly string[], random: () => number): Promise<string[]> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  compileAhead(path);
  const child = spawn(process.execPath, [path, ...args], { stdio: ["ignore", "pipe", "inherit"] });
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

/** What a library holds when it is opened again; it must be sound. */
export function reopened<Result>(file: string, look: (library: Library) => Result): Result {
  const library = openLibrary(file, { create: false });
  const result = look(library);
  library.close();
  const database = new Database(file, { readonly: true });
  expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
  database.close();
  return result;
}
