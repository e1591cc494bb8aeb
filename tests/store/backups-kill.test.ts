/**
 * Whenever a process dies while it backs up or restores: a backup in the list is whole, and so is the library, the old one or the new
 * one. Rounds ended by SIGKILL at a random moment, two processes at work in each.
 */
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { BackupFolder } from "#backend/store/backups/backup-folder.ts";
import { openLibrary } from "#backend/store/library.ts";
import { formSchema } from "#shared/form/form.ts";
import { formWith, row } from "../helpers/forms.ts";
import { killRounds } from "./kill-rounds.ts";
import { runAndKill } from "./run-and-kill.ts";
import { seededRandom } from "../helpers/seeded-random.ts";
import { temporaryFolder, temporaryLibraryFile } from "../helpers/temporary-files.ts";
import { rowCount, valuesAt } from "./edit-until-killed.ts";

const rounds = killRounds(12);
interface Held {
  readonly revision: number;
  readonly project: string;
  readonly values: readonly string[];
}

/** The forms of a sound library, looked at as a file. */
function held(file: string): Held[] {
  const database = new Database(file, { readonly: true });
  expect([file, database.pragma("integrity_check", { simple: true })]).toEqual([file, "ok"]);
  const rows = database.prepare<[], { revision: number; document: string }>("SELECT revision, document FROM form").all();
  database.close();
  return rows.map(({ revision, document }) => {
    const { projectName, indicators } = formSchema.parse(JSON.parse(document));
    return { revision, project: projectName, values: indicators.map(({ value }) => value) };
  });
}

function makeLibrary(file: string, ...projects: readonly string[]): number[] {
  const library = openLibrary(file);
  const rows = Array.from({ length: rowCount }, (_, index) => row("数量指标", `指标${index}`));
  const annualGoal = "保证业务正常开展。".repeat(2000);
  const ids = library.forms.create(projects.map((projectName) => formWith(rows, { projectName, annualGoal })));
  library.close();
  return ids;
}

test.concurrent("kill -9 while backing up", async (context) => {
  const random = seededRandom(11);
  const file = temporaryLibraryFile(context.onTestFinished);
  const ids = makeLibrary(file, "甲", "乙");
  let acknowledgedInAll = 0;
  for (let round = 0; round < rounds; round += 1) {
    const acknowledged = await Promise.all(
      ids.map((id) => runAndKill("./back-up-until-killed.ts", [file, String(id)], random)),
    );
    const listed = new BackupFolder(file).list();
    for (const { path } of listed) {
      const forms = held(path);
      expect(forms.map(({ project }) => project)).toEqual(["甲", "乙"]);
      for (const { revision, values } of forms) expect(values).toEqual(valuesAt(revision));
    }
    // What was told to be there is, unless the other process has made so many since that its turn to go has come.
    const [latest] = acknowledged.flatMap((names) => names.slice(-1)).toSorted((a, b) => b.localeCompare(a));
    if (latest !== undefined) acknowledgedInAll += 1;
    expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(latest === undefined ? [] : [latest]));
  }
  expect(acknowledgedInAll).toBeGreaterThan(rounds / 2);
  // Nothing but backups and what was being written is left.
  const left = readdirSync(new BackupFolder(file).path);
  expect(left.filter((name) => !/^(\d{4,}-.*\.sqlite|\.jibiao-.*)$/.test(name))).toEqual([]);
});

test.concurrent("kill -9 while restoring", async (context) => {
  const random = seededRandom(12);
  const folder = temporaryFolder(context.onTestFinished);
  const backups = ["甲", "乙"].map((project) => {
    const backup = join(folder, `${project}.sqlite`);
    makeLibrary(backup, ...Array.from({ length: 4 }, () => project));
    return backup;
  });
  const file = temporaryLibraryFile(context.onTestFinished);
  makeLibrary(file, "甲", "甲", "甲", "甲");
  const seen = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    await Promise.all(
      [backups, backups.toReversed()].map((order) => runAndKill("./restore-until-killed.ts", [file, ...order], random)),
    );
    const kept = new BackupFolder(file).list().map(({ path }) => path);
    for (const whole of [file, ...kept]) {
      const projects = held(whole).map(({ project }) => project);
      expect(projects).toHaveLength(4);
      expect(new Set(projects).size).toBe(1);
      if (whole === file) seen.add(projects[0] ?? "");
    }
    // Never taken for damaged, and never without its name.
    expect(readdirSync(dirname(file)).filter((name) => name.includes("before-restore"))).toEqual([]);
  }
  expect(seen.size).toBe(2);
});
