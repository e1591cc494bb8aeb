/** Issued blanks in the library's file: to the byte or not at all, and part of what a backup holds. */
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { openLibrary } from "#backend/store/library.ts";
import { correctSample } from "../helpers/correct-forms.ts";
import { openTestLibrary, startOfTests } from "../helpers/open-test-library.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";

const forms = [{ sheet: "表", title: "绩效目标表", year: 2026, template: "ningxia-2026" }];
const counts = { errors: 0, warnings: 0, hints: 0, unknown: 0, explained: 0 };
const bytes = new Uint8Array([80, 75, 3, 4, 0, 255]);

test("a blank is read as it came, with what was confirmed of it", () => {
  const library = openTestLibrary();
  const { id } = library.blanks.add("下发.xlsx", bytes, forms);
  expect(library.blanks.read(id)).toMatchObject({
    summary: { id, file: "下发.xlsx", size: 6, at: startOfTests, forms, confirmed: false },
    answers: [],
    confirmed: "",
  });
  expect([...library.blanks.read(id).bytes]).toEqual([...bytes]);
  const answers = [[{ kind: "unit" as const, unit: "元" as const }]];
  library.blanks.confirm(id, { answers, mark: "标" });
  expect(library.blanks.read(id)).toMatchObject({ answers, confirmed: "标", summary: { confirmed: true } });
});

test.for([
  ["its content", "UPDATE blank SET content = x'00'"],
  ["its answers", "UPDATE blank SET answers = '[[]]'"],
  ["its name", "UPDATE blank SET file = '别的.xlsx'"],
] as const)("where %s is damaged it is never used, and can be removed", ([, damage]) => {
  const file = temporaryLibraryFile();
  const library = openLibrary(file);
  const { id } = library.blanks.add("下发.xlsx", bytes, forms);
  library.close();
  const database = new Database(file);
  database.exec(damage);
  database.close();
  const again = openLibrary(file);
  expect(() => again.blanks.read(id)).toThrow(expect.objectContaining({ code: "blank-damaged" }));
  expect(again.blanks.list()).toHaveLength(1);
  again.blanks.remove(id);
  expect(again.blanks.list()).toEqual([]);
  again.close();
});

test("a library with nothing but a blank has something to lose: it is backed up, and the blank comes back with it", async () => {
  const library = openLibrary(temporaryLibraryFile());
  const { id } = library.blanks.add("下发.xlsx", bytes, forms);
  const backup = await library.backups.makeIfNeeded("before-import");
  expect(backup).toMatchObject({ reason: "before-import" });
  expect(await library.backups.makeIfNeeded("before-import")).toBeUndefined();
  library.blanks.confirm(id, { answers: [[]], mark: "标" });
  expect(await library.backups.makeIfNeeded("before-import")).toMatchObject({ reason: "before-import" });
  library.blanks.remove(id);
  await library.restore(backup?.path ?? "");
  expect(library.blanks.list()).toMatchObject([{ file: "下发.xlsx", confirmed: false }]);
  library.close();
});

test("a blank that is confirmed or goes takes the counts of the forms that name it along, and of no others", () => {
  const library = openTestLibrary();
  const { id } = library.blanks.add("下发.xlsx", bytes, forms);
  const hash = library.blanks.list()[0]?.hash ?? "";
  const [own = 0, other = 0] = library.forms.create([
    { ...correctSample, issuedBlank: hash },
    { ...correctSample, year: 2020 },
  ]);
  const reviewAll = () =>
    library.reviews.put(library.reviews.due().map(({ id: form, revision }) => ({ id: form, revision, counts })));
  const due = () => library.reviews.due().map((target) => target.id);
  reviewAll();
  expect(due()).toEqual([]);
  library.blanks.confirm(id, { answers: [], mark: "标" });
  expect(due()).toEqual([own]);
  reviewAll();
  library.blanks.remove(id);
  expect(due()).toEqual([own]);
  expect(library.forms.summary(other).review).toEqual(counts);
});
