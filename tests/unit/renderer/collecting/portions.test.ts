/** How what is brought goes to the host, and which units are shown and taken. */
import { expect, test } from "vitest";
import { portions } from "#renderer/collecting/portions.ts";
import { isIn, packagesToTake, unitRows } from "#renderer/collecting/unit-rows.ts";
import type { CollectedUnitView } from "#shared/api/collecting.ts";

const chosen = (path: string, bytes = 1) => ({ path, file: new File(["x".repeat(bytes)], path) });

test("the files of a package stay together, whatever the limits", () => {
  const files = ["甲/manifest.json", "乙.zip", "甲/目标表/一.xlsx", "甲/目标表/二.xlsx", "丙/表.xlsx", "丁.xlsx"].map((path) =>
    chosen(path),
  );
  const cut = portions(files, { files: 2, bytes: 100 });
  expect(cut.map((one) => [one.count, one.files.map(({ path }) => path)])).toEqual([
    [1, ["甲/manifest.json", "甲/目标表/一.xlsx", "甲/目标表/二.xlsx"]],
    [2, ["乙.zip", "丙/表.xlsx"]],
    [1, ["丁.xlsx"]],
  ]);
  expect(portions([chosen("a.zip", 60), chosen("b.zip", 60)], { files: 9, bytes: 100 })).toHaveLength(2);
});

const unit = (changes: Partial<CollectedUnitView>): CollectedUnitView => ({
  unit: "甲局",
  state: "received",
  isUnexpected: false,
  packages: [
    { id: 1, name: "甲.zip", at: 0, isLoose: false, stands: false },
    { id: 2, name: "甲.zip", at: 1, isLoose: false, stands: true },
  ],
  forms: [{ projectName: "项目", implementingUnit: "甲局", isTaken: false }],
  missing: [],
  changes: [],
  told: [],
  answers: [],
  ...changes,
});

test("what stands and is not in the library yet is taken, and nothing of who came twice", () => {
  const taken = unit({ forms: [{ projectName: "项目", implementingUnit: "甲局", isTaken: true }] });
  expect(packagesToTake([unit({}), taken, unit({ state: "twice" })])).toEqual({ packages: [2], forms: 1 });
});

test("a unit that changed has come too; one that sent nothing is missing, and not short of projects", () => {
  expect(isIn("received", unit({ state: "changed" }))).toBe(true);
  expect(isIn("short", unit({ state: "missing", missing: ["项目"] }))).toBe(false);
  expect(isIn("short", unit({ missing: ["项目"] }))).toBe(true);
});

test("a unit unfolds into what is to be said of it, its forms and its packages", () => {
  const units = [unit({ told: ["有一处要看。"], missing: ["别的项目"] })];
  expect(unitRows(units, new Set()).map(({ kind }) => kind)).toEqual(["unit"]);
  const kinds = ["unit", "told", "missing", "form", "package", "package"];
  expect(unitRows(units, new Set(["甲局"])).map(({ kind }) => kind)).toEqual(kinds);
});
