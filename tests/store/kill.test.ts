/**
 * Nothing that was acknowledged is lost, and nothing is there by halves, whenever the process dies: rounds of editing, of two processes
 * that undo, redo, restore, remove, put back and erase, and of importing, ended by SIGKILL at a random moment.
 */
import { expect, test } from "vitest";
import type { Form } from "#shared/form/form.ts";
import { openLibrary, type Library } from "#backend/store/library.ts";
import { formWith, row } from "../helpers/forms.ts";
import { seededRandom } from "../helpers/seeded-random.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";
import { rowCount, valuesAt } from "./edit-until-killed.ts";
import { formsPerFile } from "./import-until-killed.ts";
import { groupSize } from "./change-until-killed.ts";
import { killRounds } from "./kill-rounds.ts";
import { reopened, runAndKill } from "./run-and-kill.ts";

const editRounds = killRounds(30);
const changeRounds = killRounds(25);
const importRounds = killRounds(20);

test.concurrent("kill -9 while editing", async (context) => {
  const random = seededRandom(1);
  const file = temporaryLibraryFile(context.onTestFinished);
  const id = newLibrary(file);
  let acknowledgedInAll = 0;
  for (let round = 0; round < editRounds; round += 1) {
    const acknowledged = Number((await runAndKill("./edit-until-killed.ts", [file, String(id)], random)).at(-1) ?? 0);
    const { revision, form } = reopened(file, (library) => library.forms.open(id));
    expect(form.indicators.map(({ value }) => value)).toEqual(valuesAt(revision));
    expect(revision).toBeGreaterThanOrEqual(acknowledged);
    acknowledgedInAll += acknowledged > 0 ? 1 : 0;
  }
  // Most rounds must have died while editing, not while starting.
  expect(acknowledgedInAll).toBeGreaterThan(editRounds / 2);
});

test.concurrent("kill -9 while importing", async (context) => {
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

test.concurrent("kill -9 of two processes that undo, redo, restore, remove, put back and erase", async (context) => {
  const random = seededRandom(4);
  const file = temporaryLibraryFile(context.onTestFinished);
  const id = newLibrary(file);
  const first = reopened(file, (library) => plain(library.forms.form(id)));
  const groups = new Map<string, string>();
  let changed = 0;
  for (let round = 0; round < changeRounds; round += 1) {
    const run = (lane: number) =>
      runAndKill("./change-until-killed.ts", [file, String(id), String(4000 + 2 * round + lane)], random);
    const told = (await Promise.all([run(0), run(1)])).flat().map((line) => line.split(" ") as [string, string]);
    const revisions = told.filter(([what]) => what === "revision").map(([, revision]) => Number(revision));
    for (const [place, number] of told) if (place !== "revision") groups.set(number, place);
    reopened(file, (library) => {
      // Each revision was acknowledged to one of the two, and none is lost.
      expect(new Set(revisions).size).toBe(revisions.length);
      expect(library.forms.open(id).revision).toBeGreaterThanOrEqual(Math.max(0, ...revisions));
      expectSoundPast(library, id, first);
      expectWholeGroups(library, groups);
      if (round % 10 === 9) undoAll(library, id);
    });
    changed += revisions.length > 0 ? 1 : 0;
  }
  expect(plain(reopened(file, (library) => undoAll(library, id)))).toEqual(first);
  expect(changed).toBeGreaterThan(changeRounds / 2);
  expect(new Set(groups.values())).toEqual(new Set(["listed", "removed", "erased"]));
});

/** Undoing everything leads back to the first content, and every row is what was written. */
function expectSoundPast({ forms, history, check }: Library, id: number, first: unknown): void {
  const { form, history: steps } = forms.open(id);
  expect(check.check(id)).toEqual({ damaged: undefined, mended: false });
  expect(plain(history.formAt(id, 0))).toEqual(first);
  expect(plain(history.formAt(id, steps.done.at(-1)?.id ?? 0))).toEqual(plain(form));
}

/** All forms of a group are where it was acknowledged that they are. */
function expectWholeGroups(library: Library, groups: Map<string, string>): void {
  const { listed, removed } = placesOf(library);
  const all = [...listed, ...removed];
  expect(all.every(([, size]) => size === groupSize)).toBe(true);
  expect(new Set(all.map(([number]) => number)).size).toBe(all.length);
  for (const [number, place] of groups) {
    const now = listed.has(number) ? "listed" : removed.has(number) ? "removed" : "erased";
    // What was under way may have been done or not, but from now on it is what it is.
    groups.set(number, now);
    expect(`${number} ${now}`).toBe(`${number} ${place === "underway" ? now : place}`);
  }
}

/** How many forms of each group are in the library and in the trash. */
function placesOf({ forms, trash }: Library): { listed: Map<string, number>; removed: Map<string, number> } {
  return { listed: counted(forms.list()), removed: counted(trash.list()) };
}

/** As JSON, the way forms are stored; the order of keys is no content. */
function plain(form: Form): unknown {
  return JSON.parse(JSON.stringify(form));
}

function undoAll({ forms, journal }: Library, id: number): Form {
  for (;;) {
    const { form, revision, history } = forms.open(id);
    if (history.done.length === 0) return form;
    journal.change(
      id,
      revision,
      history.done.map(() => ({ kind: "undo" as const })),
    );
  }
}

function newLibrary(file: string): number {
  const library = openLibrary(file);
  const rows = Array.from({ length: rowCount }, (_, index) => row("数量指标", `指标${index}`));
  const [id = 0] = library.forms.create([formWith(rows, { annualGoal: "保证业务正常开展。".repeat(150) })]);
  library.close();
  return id;
}

/** How many forms of each file are in the tray and in the library, by the file's number. */
function filesAt({ tray, forms }: Library): { inTray: Map<string, number>; inLibrary: Map<string, number> } {
  return { inTray: counted(tray.list().forms), inLibrary: counted(forms.list()) };
}

/** How many there are of each number that their names begin with. */
function counted(projects: readonly { readonly projectName: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { projectName } of projects) {
    const [number = ""] = projectName.split("-");
    if (number !== "") counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}
