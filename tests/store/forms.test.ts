/** Forms in the library: made, imported, edited, removed, put back; all of an operation or none of it. */
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import type { Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { openLibrary } from "#backend/store/library.ts";
import { formWith, row } from "../helpers/forms.ts";
import { openTestLibrary, startOfTests } from "../helpers/open-test-library.ts";
import { noHistory, step } from "../helpers/take-step.ts";

const goal = (text: string): Edit => ({ kind: "set-field", field: "annualGoal", text });

const recognizedForm = (form: Form) => ({
  form,
  notes: [{ code: "row-moved" as const, message: "第 5 行左移了一格，已移回。", where: { row: 5, column: 1 } }],
  unplaced: [{ text: "附件", where: { row: 1, column: 1 } }],
  line: 3,
  origins: {},
});

test("what is put in comes out, unknown keys included", () => {
  const { forms } = openTestLibrary();
  const form = { ...formWith([{ ...row("数量指标", "培训期数", "4期"), 备注: "自留" }]), reviewer: { name: "张三" } };
  const [id = 0] = forms.create([form]);
  expect(forms.open(id)).toEqual({ id, revision: 1, savedAt: startOfTests, form, notes: [], unplaced: [], history: noHistory });
});

test("the list shows what the forms say, newest year first, and follows edits", () => {
  const library = openTestLibrary();
  const [old = 0, id = 0] = library.forms.create([
    formWith([], { year: 2025, projectName: "旧项目" }),
    formWith([row("数量指标", "期数", "4期"), row("质量指标", "")], {
      projectName: "培训费",
      implementingUnit: "厅本级",
      supervisingDepartment: "示例厅",
    }),
  ]);
  library.pass(1000);
  library.journal.change(id, 1, [
    step([
      { kind: "set-field", field: "funds.projectTotal", text: "36.00" },
      { kind: "set-field", field: "projectName", text: "业务培训费" },
    ]),
  ]);
  expect(library.forms.list().map((summary) => summary.id)).toEqual([id, old]);
  expect(library.forms.summary(id)).toEqual({
    id,
    year: 2026,
    implementingUnit: "厅本级",
    supervisingDepartment: "示例厅",
    projectName: "业务培训费",
    projectTotal: "36.00",
    moneyUnit: "万元",
    indicatorCount: 1,
    savedAt: startOfTests + 1000,
    exported: false,
  });
});

test("an import keeps where each form came from", () => {
  const { forms } = openTestLibrary();
  const recognized = recognizedForm(formWith([row("数量指标", "期数", "4期")], { projectName: "培训费" }));
  const source = { file: "2025年.xlsx", hash: "ab12", sheet: "业务处", line: 3 };
  const [id = 0, plain = 0] = forms.storeImported([
    { source, recognized },
    { source: { file: "公开.txt", hash: "cd34" }, recognized },
  ]);
  expect(forms.open(id)).toMatchObject({ source, notes: recognized.notes, unplaced: recognized.unplaced });
  expect(forms.open(plain).source).toEqual({ file: "公开.txt", hash: "cd34" });
  expect(forms.sameProject(recognized.form)).toEqual([id, plain]);
});

test("an import of which one form fails stores none", () => {
  const { forms } = openTestLibrary();
  const circular: Record<string, unknown> = {};
  circular["self"] = circular;
  const source = { file: "坏.xlsx", hash: "00" };
  const unstorable = { ...formWith([]), circular };
  expect(() =>
    forms.storeImported([
      { source, recognized: recognizedForm(formWith([])) },
      { source, recognized: recognizedForm(unstorable) },
    ]),
  ).toThrow(TypeError);
  expect(forms.list()).toEqual([]);
});

test("an edit counts the revision and is on the disk when it returns", () => {
  const library = openTestLibrary();
  const [id = 0] = library.forms.create([formWith([])]);
  expect(library.journal.change(id, 1, [step([goal("一")])])).toEqual({ revision: 2, savedAt: startOfTests });
  library.pass(5);
  expect(library.journal.change(id, 2, [step([goal("二")])])).toEqual({ revision: 3, savedAt: startOfTests + 5 });
  const other = new Database(library.file, { readonly: true });
  expect(other.prepare("SELECT document ->> '$.annualGoal' FROM form WHERE id = ?").pluck().get(id)).toBe("二");
  other.close();
});

test("an edit made on another revision is refused and changes nothing", () => {
  const { forms, journal } = openTestLibrary();
  const [id = 0] = forms.create([formWith([])]);
  journal.change(id, 1, [step([goal("一个窗口")])]);
  expect(() => journal.change(id, 1, [step([goal("另一个窗口")])])).toThrow(expect.objectContaining({ code: "form-changed" }));
  expect(forms.open(id)).toMatchObject({ revision: 2, form: { annualGoal: "一个窗口" } });
});

test("edits of which one cannot be applied change nothing", () => {
  const { forms, journal } = openTestLibrary();
  const [id = 0] = forms.create([formWith([row("数量指标", "期数")])]);
  const edits: Edit[] = [goal("改了"), { kind: "set-field", field: "indicators.7.name", text: "没有这一行" }];
  expect(() => journal.change(id, 1, [step(edits)])).toThrow(RangeError);
  expect(forms.open(id)).toMatchObject({ revision: 1, form: { annualGoal: "" } });
});

test("two programs on one library see each other's edits", () => {
  const library = openTestLibrary();
  const second = openLibrary(library.file);
  const [id = 0] = library.forms.create([formWith([])]);
  second.journal.change(id, 1, [step([goal("第二个程序")])]);
  expect(() => library.journal.change(id, 1, [step([goal("第一个程序")])])).toThrow(
    expect.objectContaining({ code: "form-changed" }),
  );
  expect(library.forms.form(id).annualGoal).toBe("第二个程序");
  second.close();
});

test("removed forms are missing everywhere until they are put back as they were", () => {
  const { forms, journal, versions, search } = openTestLibrary();
  const [id = 0, other = 0] = forms.create([formWith([], { projectName: "培训费" }), formWith([], { projectName: "维修费" })]);
  const before = forms.open(id);
  forms.remove([id]);
  expect(forms.list().map((summary) => summary.id)).toEqual([other]);
  expect(search.find("培训")).toEqual([]);
  expect(forms.sameProject(before.form)).toEqual([]);
  for (const use of [() => forms.open(id), () => journal.change(id, 1, [step([goal("x")])]), () => versions.list(id)]) {
    expect(use).toThrow(expect.objectContaining({ code: "form-missing" }));
  }
  forms.putBack([id]);
  expect(forms.open(id)).toEqual(before);
  expect(search.find("培训")).toHaveLength(1);
});

test("a duplicate is a form of its own with a name of its own", () => {
  const { forms, journal } = openTestLibrary();
  const [id = 0] = forms.create(sampleForms);
  const copy = forms.duplicate(id);
  journal.change(copy, 1, [step([goal("只改副本")])]);
  expect(forms.form(id)).toEqual(sampleForms[0]);
  expect(forms.form(copy)).toEqual({
    ...sampleForms[0],
    projectName: `${sampleForms[0]?.projectName}（副本）`,
    annualGoal: "只改副本",
  });
});

test("forms without a name are like no other form", () => {
  const { forms } = openTestLibrary();
  forms.create([formWith([])]);
  expect(forms.sameProject(formWith([]))).toEqual([]);
});

test("a damaged form is told of by name and hides no other", () => {
  const library = openTestLibrary();
  const { forms, search } = library;
  const [id = 0, other = 0] = forms.create([formWith([], { projectName: "培训费" }), formWith([], { projectName: "维修费" })]);
  const vandal = new Database(library.file);
  vandal.prepare("UPDATE form SET document = '{\"format\":' WHERE id = ?").run(id);
  vandal.close();
  expect(forms.list().map((summary) => summary.projectName)).toEqual(["培训费", "维修费"]);
  expect(() => forms.open(id)).toThrow(expect.objectContaining({ code: "form-damaged", subject: "培训费" }));
  expect(search.find("维修").map((hit) => hit.id)).toEqual([other]);
});

test("a form counts as exported until it is edited", () => {
  const { forms, journal, versions } = openTestLibrary();
  const [id = 0] = forms.create([formWith([])]);
  versions.markExported([id]);
  expect(forms.summary(id).exported).toBe(true);
  journal.change(id, 1, [step([goal("又改")])]);
  expect(forms.summary(id).exported).toBe(false);
});
