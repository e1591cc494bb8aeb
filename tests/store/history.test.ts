/** The past of a form: its steps outlast the program, imports are undone with where the form came from, and a rule bounds it all. */
import { expect, onTestFinished, test } from "vitest";
import type { Change } from "#shared/form/change.ts";
import { maximumSteps } from "#shared/form/history.ts";
import { openLibrary, type Library } from "#backend/store/library.ts";
import { formWith, row } from "../helpers/forms.ts";
import { openTestLibrary, startOfTests } from "../helpers/open-test-library.ts";
import { step } from "../helpers/take-step.ts";

const undo: Change = { kind: "undo" };
const redo: Change = { kind: "redo" };
const goal = (text: string) => step([{ kind: "set-field", field: "annualGoal", text }]);

function change(library: Library, id: number, ...changes: Change[]): void {
  library.journal.change(id, library.forms.open(id).revision, changes);
}

function entries({ history }: Library, id: number): string[] {
  return history
    .past(id)
    .entries.map((entry) =>
      entry.kind === "step" ? `${entry.state} ${entry.label}：${entry.place}` : `${entry.versionKind} ${entry.name}`.trim(),
    );
}

test("steps are undone and redone after the program was started anew", () => {
  const library = openTestLibrary();
  const [id = 0] = library.forms.create([formWith([], { annualGoal: "零" })]);
  change(library, id, goal("一"), goal("二"), undo);
  const again = openLibrary(library.file);
  onTestFinished(() => again.close());
  const { history } = again.forms.open(id);
  expect([history.done.length, history.undone.length, history.more]).toEqual([1, 1, false]);
  change(again, id, redo);
  expect(again.forms.form(id).annualGoal).toBe("二");
  change(again, id, undo, undo);
  expect(again.forms.form(id).annualGoal).toBe("零");
});

test("a change of which a part cannot be made is not made at all", () => {
  const library = openTestLibrary();
  const [id = 0] = library.forms.create([formWith([])]);
  expect(() => change(library, id, goal("一"), undo, undo)).toThrow(RangeError);
  expect(library.forms.open(id)).toMatchObject({ revision: 1, history: { done: [], undone: [] } });
});

test("the list of the past says what was done, what is undone, what was dropped, and where versions stand", () => {
  const library = openTestLibrary();
  const [id = 0] = library.forms.create([formWith([row("数量指标", "期数", "4期")])]);
  change(library, id, goal("一"));
  library.versions.name(id, "初审稿");
  change(library, id, step([{ kind: "set-field", field: "indicators.0.value", text: "5期" }]), goal("三"), undo);
  change(library, id, step([{ kind: "splice-indicators", at: 0, remove: 1, insert: [] }], "删除行"), undo);
  expect(entries(library, id)).toEqual([
    "undone 删除行：数量指标“期数”",
    "dropped 输入：年度总体绩效目标 → “三”",
    "done 输入：“期数”的指标值 → “5期”",
    "named 初审稿",
    "done 输入：年度总体绩效目标 → “一”",
    "created",
  ]);
});

test("the form is known as it was after any step, the dropped ones too", () => {
  const library = openTestLibrary();
  const [id = 0] = library.forms.create([formWith([], { annualGoal: "零" })]);
  change(library, id, goal("一"), goal("二"), undo, goal("三"), undo);
  const goals = [0, 1, 2, 3].map((at) => library.history.formAt(id, at).annualGoal);
  expect(goals).toEqual(["零", "一", "二", "三"]);
  expect(() => library.history.formAt(id, 99)).toThrow(expect.objectContaining({ code: "version-missing" }));
});

test("an import over a form is undone together with where the form came from", () => {
  const library = openTestLibrary();
  const imported = (file: string, annualGoal: string) => ({
    source: { file, hash: "00" },
    recognized: { form: formWith([], { annualGoal }), notes: [], unplaced: [], line: 1, origins: {} },
  });
  const [written = 0] = library.forms.create([formWith([], { annualGoal: "自己写的" })]);
  library.forms.replaceByImported(written, imported("甲.xlsx", "甲"));
  library.forms.replaceByImported(written, imported("乙.xlsx", "乙"));
  const now = () => {
    const { form, source } = library.forms.open(written);
    return [form.annualGoal, source?.file];
  };
  expect(now()).toEqual(["乙", "乙.xlsx"]);
  change(library, written, undo);
  expect(now()).toEqual(["甲", "甲.xlsx"]);
  change(library, written, undo);
  expect(now()).toEqual(["自己写的", undefined]);
  change(library, written, redo, redo);
  expect(now()).toEqual(["乙", "乙.xlsx"]);
});

test("a version made while a cell is open is not taken for the step it became", () => {
  const library = openTestLibrary();
  const [id = 0] = library.forms.create([formWith([])]);
  change(library, id, goal("还没"));
  library.versions.name(id, "输入到一半");
  change(library, id, { kind: "retake", label: "输入", edits: [{ kind: "set-field", field: "annualGoal", text: "还没写完" }] });
  expect(library.check.check(id).damaged).toBeUndefined();
  expect(library.history.past(id).entries.map(({ kind }) => kind)).toEqual(["version", "step", "version"]);
});

test("the latest thousand steps are kept, and it is told from when on they are all there", () => {
  const library = openTestLibrary();
  const [id = 0] = library.forms.create([formWith([])]);
  change(library, id, goal("最早"), undo, goal("别的"));
  expect(library.history.past(id)).not.toHaveProperty("stepsFrom");
  library.pass(1000);
  change(library, id, ...Array.from({ length: maximumSteps + 5 }, (_, i) => goal(String(i))));
  const { entries: past, stepsFrom } = library.history.past(id);
  expect(past.filter(({ kind }) => kind === "step")).toHaveLength(maximumSteps);
  expect(past.at(-1)).toMatchObject({ kind: "version", versionKind: "created" });
  expect(stepsFrom).toBe(startOfTests + 1000);
  // A window gets to the end of them, page by page.
  let { history } = library.forms.open(id);
  let count = history.done.length;
  while (history.more) {
    history = { ...library.history.earlier(id, history.done[0]?.id ?? 0), undone: [] };
    count += history.done.length;
  }
  expect(count).toBe(maximumSteps);
});
