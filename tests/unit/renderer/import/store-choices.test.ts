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
} from "#renderer/import/store-choices.ts";

const form = (id: number, inLibrary: number[]) => ({ id, inLibrary }) as unknown as TrayForm;
const [fresh, like, likes] = [form(1, []), form(2, [20]), form(3, [30, 31])];
const all = [fresh, like, likes];
const none: Choices = new Map();

test("new forms are stored, forms whose like is in the library are not, unless the person says so", () => {
  expect(storeChoices(none, all)).toEqual([{ id: 1, as: { kind: "new" } }]);
  const choices = withChoice(withChoice(none, fresh, { kind: "skip" }), likes, { kind: "replace", form: 31 });
  expect(storeChoices(choices, all)).toEqual([{ id: 3, as: { kind: "replace", form: 31 } }]);
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
  expect(choiceOf(choices, form(2, [21]))).toEqual({ kind: "skip" });
  expect(choiceOf(choices, form(2, []))).toEqual({ kind: "new" });
  expect(choiceOfKind(form(2, []), "replace")).toEqual({ kind: "new" });
});
