/** Which forms are due for review, what they are compared with, and when counts of a form stop being shown. */
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import type { ReviewCounts } from "#shared/api/reviews.ts";
import type { Form } from "#shared/form/form.ts";
import { mostSiblings } from "#shared/review/siblings.ts";
import { openLibrary, type Library } from "#backend/store/library.ts";
import { migrations } from "#backend/store/migrations/migrations.ts";
import { openDatabase } from "#backend/store/open-database.ts";
import { formWith } from "../helpers/forms.ts";
import { openTestLibrary } from "../helpers/open-test-library.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";
import { step } from "../helpers/take-step.ts";

const counts: ReviewCounts = { errors: 1, warnings: 2, hints: 3, unknown: 4, explained: 5 };

function form(projectName: string, changes: Partial<Form> = {}): Form {
  return formWith([], { projectName, implementingUnit: "甲单位", supervisingDepartment: "厅", ...changes });
}

function due({ reviews }: Library): number[] {
  return reviews.due().map(({ id }) => id);
}

/** Keeps counts for everything that is due, as it is now. */
function reviewAllIn({ reviews }: Library): void {
  reviews.put(reviews.due().map(({ id, revision }) => ({ id, revision, counts })));
}

function rename(library: Library, id: number, text: string): void {
  const { revision } = library.forms.open(id);
  library.journal.change(id, revision, [step([{ kind: "set-field", field: "projectName", text }])]);
}

test("a form is due until it has been reviewed as it is, and its counts are shown as long as it stays so", () => {
  const library = openTestLibrary();
  const [id = 0] = library.forms.create([form("甲")]);
  expect(due(library)).toEqual([id]);
  expect(library.forms.summary(id)).not.toHaveProperty("review");
  reviewAllIn(library);
  expect(due(library)).toEqual([]);
  expect(library.forms.list()).toMatchObject([{ id, review: counts }]);

  rename(library, id, "乙");
  expect(due(library)).toEqual([id]);
  expect(library.forms.summary(id)).not.toHaveProperty("review");
});

test("what an edit has overtaken is not kept", () => {
  const library = openTestLibrary();
  const [id = 0] = library.forms.create([form("甲")]);
  const [target] = library.reviews.due();
  rename(library, id, "乙");
  expect(library.reviews.put([{ id, revision: target?.revision ?? 0, counts }])).toEqual([]);
  expect(due(library)).toEqual([id]);
});

test("a removed form is not due, and is as it was when it is put back", () => {
  const library = openTestLibrary();
  const [id = 0, other = 0] = library.forms.create([form("甲"), form("乙", { year: 2020 })]);
  reviewAllIn(library);
  library.forms.remove([id]);
  expect(due(library)).toEqual([]);
  library.forms.putBack([id]);
  expect(library.forms.list().map((summary) => summary.review)).toEqual([counts, counts]);
  expect(library.reviews.targets(undefined).map((target) => target.id)).toEqual([other, id]);
});

test("newer rules make everything due, and their predecessors' counts are not shown", () => {
  const file = temporaryLibraryFile();
  const before = openLibrary(file, { rules: "old" });
  const [id = 0] = before.forms.create([form("甲")]);
  reviewAllIn(before);
  expect(before.forms.summary(id).review).toEqual(counts);
  before.close();
  const library = openLibrary(file, { rules: "new" });
  onTestFinished(() => library.close());
  expect(due(library)).toEqual([id]);
  expect(library.forms.summary(id)).not.toHaveProperty("review");
});

test("a form that changed makes those due that are compared with it, which keep their counts meanwhile", () => {
  const library = openTestLibrary();
  const [changed = 0, sibling = 0, nextYear = 0, ...others] = library.forms.create([
    form("2026年培训费"),
    form("维修费", { implementingUnit: "乙单位" }),
    form("2027年 培训费", { year: 2027 }),
    form("维修费", { supervisingDepartment: "局" }),
    form("维修费", { year: 2025 }),
  ]);
  reviewAllIn(library);
  expect(due(library)).toEqual([]);
  rename(library, changed, "培训费用");
  expect(due(library)).toEqual([sibling, changed, nextYear]);
  expect(library.forms.summary(sibling).review).toEqual(counts);

  // Reviewed by itself it leaves its siblings due once; they do not make it due again.
  library.reviews.put([{ id: changed, revision: 2, counts }]);
  expect(due(library)).toEqual([sibling, nextYear]);
  reviewAllIn(library);
  expect(due(library)).toEqual([]);
  expect(others.every((id) => library.forms.summary(id).review)).toBe(true);
});

test("forms that were compared with one are due when it is edited, removed, put back, or moves to another department", () => {
  const library = openTestLibrary();
  const [one = 0, two = 0] = library.forms.create([form("甲"), form("乙")]);
  const happenings = [
    () => library.reviews.put([{ id: one, revision: library.forms.open(one).revision, counts }]),
    () => library.forms.remove([one]),
    () => library.forms.putBack([one]),
    () => library.journal.change(one, 2, [step([{ kind: "set-field", field: "supervisingDepartment", text: "局" }])]),
  ];
  for (const happen of happenings) {
    reviewAllIn(library);
    if (happen === happenings[0])
      library.journal.change(one, 1, [step([{ kind: "set-field", field: "annualGoal", text: "改过" }])]);
    happen();
    expect(due(library)).toContain(two);
  }
});

test("last year's form is the one of the same unit and project, years, blanks and widths aside", () => {
  const library = openTestLibrary();
  const own = form("2026年度培训（一期）");
  const [last = 0] = library.forms.create([
    form("2025年培训 (一期)", { year: 2025, implementingUnit: "甲 单位" }),
    own,
    form("培训（二期）", { year: 2025 }),
    form("培训（一期）", { year: 2024 }),
    form("培训（一期）", { year: 2025, implementingUnit: "乙单位" }),
    form("", { year: 2025 }),
  ]);
  expect(library.reviews.lastYear(own)).toBe(last);
  expect(library.reviews.lastYear(form(""))).toBeUndefined();
  expect(library.reviews.lastYear({ ...own, year: null })).toBeUndefined();
  library.forms.remove([last]);
  expect(library.reviews.lastYear(own)).toBeUndefined();
});

test("a department is compared as a whole, and a very large one unit by unit", () => {
  const library = openTestLibrary();
  const [one = 0] = library.forms.create([form("甲")]);
  const others = library.forms.create(
    Array.from({ length: mostSiblings - 1 }, (_, i) => form(`项目${i}`, { implementingUnit: "乙单位" })),
  );
  expect(library.reviews.siblings(library.reviews.target(one))).toEqual({ ids: [one, ...others], wholeDepartment: true });
  const [another = 0] = library.forms.create([form("丙")]);
  expect(library.reviews.siblings(library.reviews.target(one))).toEqual({ ids: [one, another], wholeDepartment: false });
  const [yearless = 0] = library.forms.create([form("丁", { year: null })]);
  expect(library.reviews.siblings(library.reviews.target(yearless)).ids).toEqual([]);
});

test("forms from before the review have their like found over the years as well", () => {
  const file = temporaryLibraryFile();
  const older = openDatabase({ file, migrations: migrations.slice(0, 2), create: true }).database;
  const insert = older.prepare(
    "INSERT INTO form (revision, saved_at, versioned_at, year, implementing_unit, supervising_department, project_name, project_total, money_unit, indicator_count, document) VALUES (1, 0, 0, ?, '甲单位', '厅', ?, '', '', 0, ?)",
  );
  for (const old of [form("2026年培训费"), form("2025年培训费", { year: 2025 })]) {
    insert.run(old.year, old.projectName, JSON.stringify(old));
  }
  older.close();
  const library = openLibrary(file);
  expect(library.reviews.lastYear(library.forms.form(1))).toBe(2);
  library.close();
  const database = new Database(file, { readonly: true });
  expect(database.prepare("SELECT count(*) FROM form WHERE project_key IS NULL").pluck().get()).toBe(0);
  database.close();
});
