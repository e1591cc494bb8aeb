/** The trash: what was removed is listed and comes back whole; what is erased is gone with everything that belonged to it, and only that. */
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { formWith } from "../helpers/forms.ts";
import { openTestLibrary, startOfTests, type TestLibrary } from "../helpers/open-test-library.ts";
import { step } from "../helpers/take-step.ts";

const missing = expect.objectContaining({ code: "form-missing" });
const names = (listed: readonly { readonly projectName: string }[]) => listed.map(({ projectName }) => projectName);

function threeForms(library: TestLibrary): number[] {
  const source = { file: "表.xlsx", hash: "00ff" };
  return library.forms.storeImported(
    ["培训费", "维修费", "水电费"].map((projectName) => ({
      source,
      recognized: { form: formWith([], { projectName }), notes: [], unplaced: [], line: 1, origins: {} },
    })),
  );
}

const noFindings = { errors: 0, warnings: 0, hints: 0, unknown: 0, explained: 0 };

/** How many rows every table has of a form. */
function rowsOf({ file }: TestLibrary, id: number): number[] {
  const database = new Database(file, { readonly: true });
  const count = (table: string, column: string) =>
    database.prepare<[number], number>(`SELECT count(*) FROM ${table} WHERE ${column} = ?`).pluck().get(id) ?? 0;
  const counts = ["version", "step", "source", "review"].map((table) => count(table, "form_id"));
  const rows = [count("form", "id"), count("search", "rowid"), ...counts];
  database.close();
  return rows;
}

test("removed forms are listed with when, the latest first, and come back with all their past", () => {
  const library = openTestLibrary();
  const [one = 0, two = 0] = threeForms(library);
  library.journal.change(one, 1, [step([{ kind: "set-field", field: "annualGoal", text: "改过" }])]);
  const before = library.forms.open(one);
  library.forms.remove([one]);
  library.pass(1000);
  library.forms.remove([two]);
  expect(library.trash.list()).toMatchObject([
    { id: two, projectName: "维修费", removedAt: startOfTests + 1000 },
    { id: one, projectName: "培训费", removedAt: startOfTests },
  ]);
  library.forms.putBack([one, two]);
  expect(library.trash.list()).toEqual([]);
  expect(library.forms.open(one)).toEqual(before);
});

test("what is erased is gone with all that belongs to it; the others, and what is not removed, stay", () => {
  const library = openTestLibrary();
  const [one = 0, two = 0, three = 0] = threeForms(library);
  library.journal.change(one, 1, [step([{ kind: "set-field", field: "annualGoal", text: "改过" }])]);
  library.reviews.put(library.reviews.due().map(({ id, revision }) => ({ id, revision, counts: noFindings })));
  library.search.find("费");
  expect(rowsOf(library, one).every((count) => count > 0)).toBe(true);
  const kept = rowsOf(library, three);
  library.forms.remove([one, two]);
  expect(library.trash.erase([one, three])).toEqual([one]);
  expect(rowsOf(library, one)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(rowsOf(library, three)).toEqual(kept);
  expect(names(library.trash.list())).toEqual(["维修费"]);
  expect(names(library.forms.list())).toEqual(["水电费"]);
});

test("putting back is all or none", () => {
  const library = openTestLibrary();
  const [one = 0, two = 0] = threeForms(library);
  library.forms.remove([one, two]);
  library.trash.erase([two]);
  expect(() => library.forms.putBack([one, two])).toThrow(missing);
  expect(names(library.trash.list())).toEqual(["培训费"]);
  library.forms.putBack([one]);
  library.forms.putBack([one]);
  expect(names(library.forms.list())).toEqual(["培训费", "水电费"]);
});
