/** Versions that make themselves while nobody edits, and the check that reads everything once. */
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BackgroundTurns } from "#backend/background-turns.ts";
import { BackgroundChecker } from "#backend/background-checker.ts";
import { LibraryEvents } from "#backend/library-events.ts";
import { VersionKeeper } from "#backend/version-keeper.ts";
import { formWith } from "../../helpers/forms.ts";
import { openTestLibrary } from "../../helpers/open-test-library.ts";
import { step } from "../../helpers/take-step.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const minutes = 60_000;

test("a version is kept within ten minutes of a change, when the library is left, and when it is opened again", async () => {
  const library = openTestLibrary();
  const [id = 0] = library.forms.create([formWith([])]);
  const write = (text: string) => {
    const { revision } = library.forms.open(id);
    library.journal.change(id, revision, [step([{ kind: "set-field", field: "annualGoal", text }])]);
  };
  const pass = async (time: number) => {
    library.pass(time);
    await vi.advanceTimersByTimeAsync(time);
  };
  const kept = () => library.versions.list(id).map(({ id: version }) => library.versions.read(id, version).annualGoal);
  const keeper = new VersionKeeper(library, new LibraryEvents());
  write("一");
  await pass(9 * minutes);
  expect(kept()).toEqual([""]);
  await pass(2 * minutes);
  expect(kept()).toEqual(["一", ""]);
  write("二");
  keeper.close();
  expect(kept()).toEqual(["二", "一", ""]);
  write("三");
  new VersionKeeper(library, new LibraryEvents()).close();
  expect(kept()).toEqual(["三", "二", "一", ""]);
});

test("damage is found in the background, told once, and gone when it is repaired", async () => {
  const library = openTestLibrary();
  const [id = 0] = library.forms.create([formWith([], { projectName: "培训费" }), formWith([])]);
  const events = new LibraryEvents();
  const heard: string[] = [];
  events.listen(({ kind }) => heard.push(kind));
  const vandal = new Database(library.file);
  vandal.prepare("UPDATE form SET document = '{' WHERE id = ?").run(id);
  vandal.close();
  const checker = new BackgroundChecker(library, events, new BackgroundTurns(library));
  expect(checker.damaged()).toEqual([]);
  await checker.checkAll();
  await checker.checkAll();
  expect(checker.damaged()).toEqual([{ id, projectName: "培训费", removed: false, parts: ["content"] }]);
  expect(heard).toEqual(["damaged"]);
  library.repair.repair(id);
  checker.checkOne(id);
  expect([checker.damaged(), heard]).toEqual([[], ["damaged", "damaged"]]);
  await checker.close();
});
