/** When the program backs up by itself, and what becomes of it where that cannot be done. */
import { rmSync, writeFileSync } from "node:fs";
import { expect, onTestFinished, test, vi } from "vitest";
import type { LibraryEvent } from "#shared/api/contract.ts";
import { AutomaticBackups } from "#backend/automatic-backups.ts";
import { LibraryEvents } from "#backend/library-events.ts";
import { listBackups } from "#backend/store/backups/look-at-backups.ts";
import { openLibrary } from "#backend/store/library.ts";
import { formWith } from "../../helpers/forms.ts";
import { temporaryLibraryFile } from "../../helpers/temporary-files.ts";
import { step } from "../../helpers/take-step.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

function start(isNew = false) {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });
  vi.setSystemTime(new Date(2026, 2, 5, 9));
  onTestFinished(() => void vi.useRealTimers());
  const file = temporaryLibraryFile();
  if (!isNew) openLibrary(file).close();
  const library = openLibrary(file);
  library.forms.create([formWith([], { projectName: "培训费" })]);
  const events = new LibraryEvents();
  const told: LibraryEvent[] = [];
  events.listen((event) => told.push(event));
  const automatic = new AutomaticBackups({ library, events });
  onTestFinished(async () => {
    await automatic.close();
    library.close();
  });
  let revision = 1;
  const edit = () => {
    ({ revision } = library.journal.change(1, revision, [
      step([{ kind: "set-field", field: "annualGoal", text: `${revision}` }]),
    ]));
    events.publish({ kind: "list" });
  };
  const reasons = () => listBackups(file).backups.map(({ reason }) => reason);
  /** Lets time pass, and what begins then come to its end. */
  const pass = async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds);
    await automatic.settled();
  };
  return { file, library, automatic, told, edit, reasons, pass };
}

test("once a day: after the start, and after midnight where something was changed", async () => {
  const { edit, reasons, pass, told } = start();
  await pass(minute);
  expect(reasons()).toEqual(["daily"]);
  expect(told).toEqual([{ kind: "backups" }]);
  edit();
  await pass(minute);
  expect(reasons()).toHaveLength(1);
  // Nobody touches it any more.
  await pass(day);
  expect(reasons()).toHaveLength(2);
  await pass(2 * day);
  expect(reasons()).toHaveLength(2);
});

test("not in the middle of work", async () => {
  const { edit, reasons, pass } = start();
  for (let time = 0; time < 20; time += 1) {
    edit();
    await pass(2000);
  }
  expect(reasons()).toEqual([]);
  await pass(minute);
  expect(reasons()).toEqual(["daily"]);
});

test("not in a library that was made just now, before something happens in it", async () => {
  const { edit, reasons, pass } = start(true);
  await pass(10 * minute);
  expect(reasons()).toEqual([]);
  edit();
  await pass(minute);
  expect(reasons()).toEqual(["daily"]);
});

test("where it cannot be made it is told once, an import goes on, and nothing may be erased", async () => {
  const { file, automatic, told, reasons, pass, edit } = start();
  const { folder } = listBackups(file);
  writeFileSync(folder, "a file where the folder should be");
  const problem = { code: "write-not-a-folder", subject: folder, detail: "" };
  await pass(minute);
  await automatic.beforeImport();
  expect(told).toEqual([{ kind: "backups", problem }]);
  expect(automatic.problem).toEqual(problem);
  await expect(automatic.beforeErasing()).rejects.toMatchObject({ code: "write-not-a-folder" });
  rmSync(folder);
  edit();
  await pass(minute);
  expect(reasons()).toEqual(["daily"]);
  expect(automatic.problem).toBeUndefined();
});

test("before an import and before erasing the latest state is kept", async () => {
  const { automatic, edit, reasons } = start();
  await automatic.beforeImport();
  await automatic.beforeErasing();
  expect(reasons()).toEqual(["before-import"]);
  edit();
  await automatic.beforeErasing();
  expect(reasons()).toEqual(["before-erase", "before-import"]);
});
