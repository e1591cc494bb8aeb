/**
 * Nothing that was acknowledged is lost, and nothing is there by halves, whenever the process dies: 200 rounds of editing and 60 of
 * importing ended by SIGKILL at a random moment.
 */
import { expect, test } from "vitest";
import { openLibrary, type Library } from "#backend/store/library.ts";
import { formWith, row } from "../helpers/forms.ts";
import { seededRandom } from "../helpers/seeded-random.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";
import { rowCount, valuesAt } from "./edit-until-killed.ts";
import { formsPerFile } from "./import-until-killed.ts";
import { reopened, runAndKill } from "./run-and-kill.ts";

const roundsPerLane = 100;
const importRounds = 60;

test.concurrent.for([1, 2])("kill -9 while editing, 100 rounds, seed %i", async (seed, context) => {
  const random = seededRandom(seed);
  const file = temporaryLibraryFile(context.onTestFinished);
  const id = newLibrary(file);
  let acknowledgedInAll = 0;
  for (let round = 0; round < roundsPerLane; round += 1) {
    const acknowledged = Number((await runAndKill("./edit-until-killed.ts", [file, String(id)], random)).at(-1) ?? 0);
    const { revision, form } = reopened(file, (library) => library.forms.open(id));
    expect(form.indicators.map(({ value }) => value)).toEqual(valuesAt(revision));
    expect(revision).toBeGreaterThanOrEqual(acknowledged);
    acknowledgedInAll += acknowledged > 0 ? 1 : 0;
  }
  // Most rounds must have died while editing, not while starting.
  expect(acknowledgedInAll).toBeGreaterThan(roundsPerLane / 2);
});

test.concurrent("kill -9 while importing, 60 rounds", async (context) => {
  const random = seededRandom(3);
  const file = temporaryLibraryFile(context.onTestFinished);
  newLibrary(file);
  const seen = { inTray: 0, stored: 0 };
  for (let round = 0; round < importRounds; round += 1) {
    const first = 1000 * (round + 1);
    const acknowledged = await runAndKill("./import-until-killed.ts", [file, String(first)], random);
    const { inTray, inLibrary } = reopened(file, filesAt);
    // Every file is whole, in one place.
    const places = [...inTray, ...inLibrary];
    expect(new Set(places.map(([number]) => number)).size).toBe(places.length);
    expect(places.every(([, forms]) => forms === formsPerFile)).toBe(true);
    const stored = new Set(inLibrary.keys());
    for (const line of acknowledged) {
      const [what, number = ""] = line.split(" ");
      expect(stored.has(number) || (what === "read" && inTray.has(number)), `${line} is lost`).toBe(true);
    }
    seen.inTray += inTray.size;
    seen.stored += acknowledged.length;
    reopened(file, ({ tray }) => tray.discard(undefined));
  }
  // Some rounds must have died between reading and storing, and most after storing something.
  expect(seen.inTray).toBeGreaterThan(0);
  expect(seen.stored).toBeGreaterThan(importRounds);
});

function newLibrary(file: string): number {
  const library = openLibrary(file);
  const rows = Array.from({ length: rowCount }, (_, index) => row("数量指标", `指标${index}`));
  const [id = 0] = library.forms.create([formWith(rows, { annualGoal: "保证业务正常开展。".repeat(150) })]);
  library.close();
  return id;
}

/** How many forms of each file are in the tray and in the library, by the file's number. */
function filesAt({ tray, forms }: Library): { inTray: Map<string, number>; inLibrary: Map<string, number> } {
  const counted = (projects: readonly { projectName: string }[]) => {
    const counts = new Map<string, number>();
    for (const { projectName } of projects) {
      const [number = ""] = projectName.split("-");
      if (number !== "") counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return counts;
  };
  return { inTray: counted(tray.list().forms), inLibrary: counted(forms.list()) };
}
