/** Nothing that was acknowledged is lost, whenever the process dies: 200 rounds of editing ended by SIGKILL at a random moment. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { openLibrary } from "#backend/store/library.ts";
import { formWith, row } from "../helpers/forms.ts";
import { seededRandom } from "../helpers/seeded-random.ts";
import { rowCount, valuesAt } from "./edit-until-killed.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";

const editor = fileURLToPath(new URL("./edit-until-killed.ts", import.meta.url));
const roundsPerLane = 100;

test.concurrent.for([1, 2])("kill -9 while editing, 100 rounds, seed %i", { timeout: 240_000 }, async (seed, context) => {
  const random = seededRandom(seed);
  const file = temporaryLibraryFile(context.onTestFinished);
  const id = newLibrary(file);
  let acknowledgedInAll = 0;
  for (let round = 0; round < roundsPerLane; round += 1) {
    const acknowledged = await editAndKill(file, id, random);
    const { revision, values } = stored(file, id);
    expect(values).toEqual(valuesAt(revision));
    expect(revision).toBeGreaterThanOrEqual(acknowledged);
    acknowledgedInAll += acknowledged > 0 ? 1 : 0;
  }
  // Most rounds must have died while editing, not while starting.
  expect(acknowledgedInAll).toBeGreaterThan(roundsPerLane / 2);
});

function newLibrary(file: string): number {
  const library = openLibrary(file);
  const rows = Array.from({ length: rowCount }, (_, index) => row("数量指标", `指标${index}`));
  const [id = 0] = library.forms.create([formWith(rows, { annualGoal: "保证业务正常开展。".repeat(150) })]);
  library.close();
  return id;
}

/** @returns the last revision the process acknowledged before it died; 0 where it died before the first. */
async function editAndKill(file: string, id: number, random: () => number): Promise<number> {
  const child = spawn(process.execPath, [editor, file, String(id)], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  const closed = once(child, "close");
  // One round in ten may die anywhere on the way, opening and recovering included.
  if (random() < 0.1) await delay(random() * 200);
  else await Promise.race([once(child.stdout, "data"), closed]);
  await delay(random() * 20);
  child.kill("SIGKILL");
  const [, signal] = (await closed) as [unknown, string];
  expect(signal).toBe("SIGKILL");
  return Number(output.slice(0, output.lastIndexOf("\n")).split("\n").at(-1));
}

function stored(file: string, id: number): { revision: number; values: string[] } {
  const library = openLibrary(file, { create: false });
  const { revision, form } = library.forms.open(id);
  library.close();
  const database = new Database(file, { readonly: true });
  expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
  database.close();
  return { revision, values: form.indicators.map(({ value }) => value) };
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
