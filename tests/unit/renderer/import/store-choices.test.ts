import { expect, test } from "vitest";
import type { TrayForm } from "#shared/api/imports.ts";
import {
  choiceOf,
  choiceOfKind,
  commonKind,
  storeChoices,
  withChoice,
  withChoiceForDuplicates,
  type Choices,
} from "#renderer/import/tray/store-choices.ts";
import { trayLikes } from "#renderer/import/tray/tray-likes.ts";

const form = (id: number, inLibrary: number[], projectName = `项目${id}`) =>
  ({ id, inLibrary, year: 2026, implementingUnit: "甲单位", projectName }) as TrayForm;
const [fresh, like, likes] = [form(1, []), form(2, [20]), form(3, [30, 31])];
const all = [fresh, like, likes];
const none: Choices = new Map();

test("new forms are stored, forms whose like is in the library are not, unless the person says so", () => {
  expect(storeChoices(none, all)).toEqual([{ id: 1, as: { kind: "new" } }]);
  const choices = withChoice(withChoice(none, fresh, { kind: "skip" }), likes, { kind: "replace", form: 31 });
  expect(storeChoices(choices, all)).toEqual([{ id: 3, as: { kind: "replace", form: 31 } }]);
});

test("a form that holds what its source does not show is stored only where the person says so", () => {
  const hidden = { ...fresh, hidden: true };
  expect(storeChoices(none, [hidden])).toEqual([]);
  expect(storeChoices(withChoice(none, hidden, { kind: "new" }), [hidden])).toEqual([{ id: 1, as: { kind: "new" } }]);
});

test("one choice goes for all duplicates and leaves the new ones alone", () => {
  const replaced = withChoiceForDuplicates(none, all, "replace");
  expect(storeChoices(replaced, all)).toEqual([
    { id: 1, as: { kind: "new" } },
    { id: 2, as: { kind: "replace", form: 20 } },
    { id: 3, as: { kind: "replace", form: 30 } },
  ]);
  expect(commonKind(replaced, all)).toBe("replace");
  expect(commonKind(withChoice(replaced, like, { kind: "new" }), all)).toBeUndefined();
});

test("a form of the library that is gone is not replaced: the choice falls back to what is safe", () => {
  const choices = withChoice(none, like, { kind: "replace", form: 20 });
  expect(choiceOf(choices, form(2, [21]), trayLikes(all))).toEqual({ kind: "skip" });
  expect(choiceOf(choices, form(2, []), trayLikes(all))).toEqual({ kind: "new" });
  expect(choiceOfKind(form(2, []), "replace")).toEqual({ kind: "new" });
});

test("of forms that are alike in the tray the first is stored, the later ones only if the person says so", () => {
  const alike = [
    form(1, [], "培训"),
    form(2, [], "培训"),
    form(3, [], ""),
    form(4, [], ""),
    { ...form(5, [], "培训"), year: 2025 },
  ];
  expect(trayLikes(alike).othersOf(2)).toEqual([alike[0]]);
  expect(trayLikes(alike).othersOf(3)).toEqual([]);
  expect(storeChoices(none, alike).map(({ id }) => id)).toEqual([1, 3, 4, 5]);
  const both = withChoice(none, form(2, [], "培训"), { kind: "new" });
  expect(storeChoices(both, alike).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
  expect(storeChoices(none, alike.slice(1)).map(({ id }) => id)).toEqual([2, 3, 4, 5]);
  // Only one takes the place of the library's.
  const known = [form(1, [9], "培训"), form(2, [9], "培训")];
  expect(storeChoices(withChoiceForDuplicates(none, known, "replace"), known)).toEqual([
    { id: 1, as: { kind: "replace", form: 9 } },
  ]);
});
