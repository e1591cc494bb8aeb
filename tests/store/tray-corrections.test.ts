/** Corrections in the tray and the steps to undo them: kept by the same rules as the window shows them, and gone with their form. */
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { openLibrary } from "#backend/store/library.ts";
import { corrected, maximumSteps, type Change } from "#shared/correcting/correction.ts";
import { openTestLibrary } from "../helpers/open-test-library.ts";
import { isTyping, randomChange } from "../helpers/random-corrections.ts";
import { seededRandom } from "../helpers/seeded-random.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";
import { asHosted, putForm } from "../helpers/tray-forms.ts";

const type = (text: string): Change => ({
  kind: "take",
  label: "输入",
  edits: [{ kind: "set-field", field: "annualGoal", text }],
});
const again = (...texts: string[]): Change => ({
  kind: "retake",
  label: "输入",
  edits: texts.map((text) => ({ kind: "set-field", field: "annualGoal", text })),
});

test("whatever is corrected, the tray holds what the window shows, content and steps", () => {
  const { tray } = openTestLibrary();
  for (let seed = 1; seed <= 3; seed += 1) {
    const random = seededRandom(seed);
    const id = putForm(tray, `${seed}.xlsx`);
    let now = asHosted(tray, id);
    let mayRetake = false;
    for (let revision = 0; revision < 40; revision += 1) {
      const change = randomChange(now, random, mayRetake);
      mayRetake = isTyping(change);
      now = corrected(now, change);
      const { form } = tray.correct(id, revision, change);
      expect(form).toMatchObject({ revision: revision + 1, corrected: now.done.length > 0 });
      const { dropped: _, ...shown } = now;
      expect(asHosted(tray, id), `seed ${seed}, ${revision}: ${change.kind}`).toMatchObject(shown);
    }
  }
});

test("a correction of another revision is refused, and changes nothing", () => {
  const { tray } = openTestLibrary();
  const id = putForm(tray);
  tray.correct(id, 0, type("先改的"));
  const before = tray.open(id);
  expect(() => tray.correct(id, 0, type("后改的"))).toThrow(expect.objectContaining({ code: "form-changed" }));
  expect(tray.open(id)).toEqual(before);
});

test("steps outlive the program, and end with their form", () => {
  const file = temporaryLibraryFile();
  const first = openLibrary(file);
  const id = putForm(first.tray);
  first.tray.correct(id, 0, type("一"));
  first.tray.correct(id, 1, type("二"));
  first.tray.correct(id, 2, { kind: "undo" });
  first.close();

  const second = openLibrary(file);
  expect(second.tray.open(id)).toMatchObject({ form: { revision: 3 }, done: [{ label: "输入" }], undone: [{ label: "输入" }] });
  second.tray.correct(id, 3, { kind: "redo" });
  expect(second.tray.open(id).recognized.form.annualGoal).toBe("二");
  // Read again, the form is another one, as it was read.
  const anew = putForm(second.tray);
  expect(second.tray.open(anew)).toMatchObject({ form: { revision: 0, corrected: false }, done: [], undone: [] });
  expect(() => second.tray.open(id)).toThrow(expect.objectContaining({ code: "tray-form-missing" }));
  second.tray.correct(anew, 0, type("三"));
  second.tray.discard([anew]);
  second.close();

  const database = new Database(file);
  expect(database.prepare("SELECT count(*) FROM tray_step").pluck().get()).toBe(0);
  database.close();
});

test("the oldest steps are forgotten, and what was typed and taken back leaves none", () => {
  const { tray } = openTestLibrary();
  const id = putForm(tray);
  let now = asHosted(tray, id);
  const changes = [...Array.from({ length: maximumSteps + 3 }, (_, at) => type(`${at}`)), type("打到一半"), again()];
  for (const [revision, change] of changes.entries()) {
    now = corrected(now, change);
    tray.correct(id, revision, change);
  }
  const { done } = tray.open(id);
  expect(done).toHaveLength(now.done.length);
  expect(done.map(({ edits }) => edits)).toEqual(now.done.map(({ edits }) => edits));
});

test("a form whose steps are damaged says so, and the others are there", () => {
  const file = temporaryLibraryFile();
  const library = openLibrary(file);
  const [first, second] = [putForm(library.tray, "一"), putForm(library.tray, "二")];
  library.tray.correct(first, 0, type("更正"));
  library.close();
  const database = new Database(file);
  database.exec("UPDATE tray_step SET step = x'00ff'");
  database.close();

  const reopened = openLibrary(file);
  expect(() => reopened.tray.open(first)).toThrow(expect.objectContaining({ code: "form-damaged", subject: "一" }));
  expect(reopened.tray.open(second).done).toEqual([]);
  reopened.close();
});
