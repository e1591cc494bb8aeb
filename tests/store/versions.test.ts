/** Versions: few enough to find one's way, and nothing that was ever left standing is lost. */
import { expect, test } from "vitest";
import { formWith } from "../helpers/forms.ts";
import { openTestLibrary, startOfTests, type TestLibrary } from "../helpers/open-test-library.ts";

const minutes = 60_000;

function write(library: TestLibrary, id: number, text: string): void {
  const { revision } = library.forms.open(id);
  library.forms.edit(id, revision, [{ kind: "set-field", field: "annualGoal", text }]);
}

function kept(library: TestLibrary, id: number) {
  return library.forms.versions(id).map(({ id: version, kind, name }) => ({
    kind,
    name,
    goal: library.forms.version(id, version).annualGoal,
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
    { kind: "automatic", name: "", goal: "第19分钟" },
    { kind: "automatic", name: "", goal: "第9分钟" },
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
  const version = library.forms.nameVersion(id, "送审稿");
  expect(version).toEqual({ id: version.id, at: startOfTests + minutes, kind: "named", name: "送审稿" });
  write(library, id, "又改");
  expect(kept(library, id)[0]).toEqual({ kind: "named", name: "送审稿", goal: "送审" });
});

test("exporting keeps what was exported", () => {
  const library = openTestLibrary();
  const id = newForm(library);
  write(library, id, "上报");
  library.forms.markExported([id]);
  write(library, id, "上报后");
  expect(kept(library, id)[0]).toEqual({ kind: "exported", name: "", goal: "上报" });
});

test("restoring keeps what was current, and is an edit like any other", () => {
  const library = openTestLibrary();
  const id = newForm(library);
  write(library, id, "改坏了");
  const [first] = library.forms.versions(id);
  expect(library.forms.restoreVersion(id, first?.id ?? 0)).toEqual({ revision: 3, savedAt: startOfTests });
  expect(library.forms.open(id)).toMatchObject({ revision: 3, form: { annualGoal: "初稿" } });
  expect(kept(library, id)).toEqual([
    { kind: "restored", name: "", goal: "初稿" },
    { kind: "automatic", name: "", goal: "改坏了" },
    created,
  ]);
});

test("a version of another form cannot be opened or restored here", () => {
  const library = openTestLibrary();
  const [id, other] = [newForm(library), newForm(library)];
  const [version] = library.forms.versions(other);
  const missing = expect.objectContaining({ code: "version-missing" });
  expect(() => library.forms.version(id, version?.id ?? 0)).toThrow(missing);
  expect(() => library.forms.restoreVersion(id, version?.id ?? 0)).toThrow(missing);
  expect(library.forms.open(id).revision).toBe(1);
});
