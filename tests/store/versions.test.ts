/** Versions: few enough to find one's way, and nothing that was ever left standing is lost. */
import { expect, test } from "vitest";
import { formWith } from "../helpers/forms.ts";
import { openTestLibrary, startOfTests, type TestLibrary } from "../helpers/open-test-library.ts";
import { step } from "../helpers/take-step.ts";

const minutes = 60_000;

function write(library: TestLibrary, id: number, text: string): void {
  const { revision } = library.forms.open(id);
  library.journal.change(id, revision, [step([{ kind: "set-field", field: "annualGoal", text }])]);
}

function kept(library: TestLibrary, id: number) {
  return library.versions.list(id).map(({ id: version, kind, name }) => ({
    kind,
    name,
    goal: library.versions.read(id, version).annualGoal,
  }));
}

function newForm(library: TestLibrary): number {
  const [id = 0] = library.forms.create([formWith([], { annualGoal: "初稿" })]);
  return id;
}

const created = { kind: "created", name: "", goal: "初稿" };

test("a burst of edits makes no versions", () => {
  const library = openTestLibrary();
  const id = newForm(library);
  for (let i = 0; i < 50; i += 1) {
    library.pass(5000);
    write(library, id, `第${i}稿`);
  }
  expect(kept(library, id)).toEqual([created]);
});

test("while editing goes on, a version is kept every ten minutes", () => {
  const library = openTestLibrary();
  const id = newForm(library);
  for (let minute = 1; minute <= 25; minute += 1) {
    library.pass(minutes);
    write(library, id, `第${minute}分钟`);
  }
  expect(kept(library, id)).toEqual([
    { kind: "automatic", name: "", goal: "第20分钟" },
    { kind: "automatic", name: "", goal: "第10分钟" },
    created,
  ]);
});

test("what was left standing is kept before the next burst, once", () => {
  const library = openTestLibrary();
  const id = newForm(library);
  write(library, id, "昨天的");
  library.pass(24 * 60 * minutes);
  write(library, id, "今天一");
  write(library, id, "今天二");
  expect(kept(library, id)).toEqual([{ kind: "automatic", name: "", goal: "昨天的" }, created]);
});

test("what already stands as a version is not kept again", () => {
  const library = openTestLibrary();
  const id = newForm(library);
  library.pass(60 * minutes);
  write(library, id, "第一次改");
  write(library, id, "第二次改");
  expect(kept(library, id)).toEqual([created]);
});

test("a named version holds what was current when it was named", () => {
  const library = openTestLibrary();
  const id = newForm(library);
  write(library, id, "送审");
  library.pass(minutes);
  const version = library.versions.name(id, "送审稿");
  expect(version).toEqual({ id: version.id, at: startOfTests + minutes, kind: "named", name: "送审稿" });
  write(library, id, "又改");
  expect(kept(library, id)[0]).toEqual({ kind: "named", name: "送审稿", goal: "送审" });
});

test("exporting keeps what was exported", () => {
  const library = openTestLibrary();
  const id = newForm(library);
  write(library, id, "上报");
  library.versions.markExported([id]);
  write(library, id, "上报后");
  expect(kept(library, id)[0]).toEqual({ kind: "exported", name: "", goal: "上报" });
});

test("what is replaced as a whole is kept, and going back to a version is a step that can be undone", () => {
  const library = openTestLibrary();
  const id = newForm(library);
  write(library, id, "改坏了");
  const [first] = library.versions.list(id);
  const form = library.versions.read(id, first?.id ?? 0);
  library.journal.change(id, 2, [{ kind: "take", label: "", cause: "restored", edits: [{ kind: "set-form", form }] }]);
  expect(library.forms.open(id)).toMatchObject({ revision: 3, form: { annualGoal: "初稿" } });
  expect(kept(library, id)).toEqual([{ kind: "automatic", name: "", goal: "改坏了" }, created]);
  library.journal.change(id, 3, [{ kind: "undo" }]);
  expect(library.forms.form(id).annualGoal).toBe("改坏了");
});

test("a content that changed is kept within ten minutes, though nobody goes on editing", () => {
  const library = openTestLibrary();
  const id = newForm(library);
  library.pass(60 * minutes);
  write(library, id, "一口气写完");
  library.pass(9 * minutes);
  expect(library.versions.keepWaiting("due")).toEqual([]);
  library.pass(minutes);
  expect(library.versions.keepWaiting("due")).toEqual([id]);
  expect(library.versions.keepWaiting("due")).toEqual([]);
  expect(kept(library, id)).toEqual([{ kind: "automatic", name: "", goal: "一口气写完" }, created]);
});

test("what has not waited long enough is kept when the library is left", () => {
  const library = openTestLibrary();
  const [id, other] = [newForm(library), newForm(library)];
  write(library, id, "刚写的");
  expect(library.versions.keepWaiting("all")).toEqual([id]);
  expect([kept(library, id)[0]?.goal, kept(library, other)]).toEqual(["刚写的", [created]]);
});

test("a clock that is set back makes no fewer versions", () => {
  const library = openTestLibrary();
  const id = newForm(library);
  write(library, id, "今天");
  library.pass(-365 * 24 * 60 * minutes);
  for (let minute = 1; minute <= 25; minute += 1) {
    library.pass(minutes);
    write(library, id, `第${minute}分钟`);
  }
  expect(kept(library, id).map(({ goal }) => goal)).toEqual(["第20分钟", "第10分钟", "今天", "初稿"]);
  library.pass(10 * minutes);
  expect(library.versions.keepWaiting("due")).toEqual([id]);
});

test("automatic versions grow fewer with age, those the person made do not", () => {
  const library = openTestLibrary();
  const id = newForm(library);
  for (let hour = 0; hour < 24 * 5; hour += 1) {
    library.pass(60 * minutes);
    write(library, id, `第${hour}小时`);
    if (hour === 3) library.versions.name(id, "送审稿");
    else library.versions.keepWaiting("all");
  }
  const versions = library.versions.list(id);
  const age = (at: number) => startOfTests + 24 * 5 * 60 * minutes - at;
  expect(versions.filter(({ at }) => age(at) <= 24 * 60 * minutes)).toHaveLength(25);
  expect(versions.filter(({ kind, at }) => kind === "automatic" && age(at) > 25 * 60 * minutes)).toHaveLength(4);
  expect(versions.map(({ name }) => name)).toContain("送审稿");
  expect(versions.at(-1)?.kind).toBe("created");
});

test("a version of another form cannot be opened here", () => {
  const library = openTestLibrary();
  const [id, other] = [newForm(library), newForm(library)];
  const [version] = library.versions.list(other);
  const missing = expect.objectContaining({ code: "version-missing" });
  expect(() => library.versions.read(id, version?.id ?? 0)).toThrow(missing);
});
