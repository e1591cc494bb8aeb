import { expect, test } from "vitest";
import type { TrayFile, TrayForm } from "#shared/api/imports.ts";
import type { Tray } from "#renderer/import/tray/tray-state.ts";
import { rowKey, trayCounts, trayRows, withForm, withoutForms, withRead } from "#renderer/import/tray/tray-lists.ts";

const form = (id: number, file: string, change: Partial<TrayForm> = {}): TrayForm => ({
  id,
  source: { file, hash: "" },
  year: 2026,
  implementingUnit: "甲单位",
  projectName: `项目${id}`,
  projectTotal: "1",
  moneyUnit: "万元",
  indicatorCount: 1,
  attention: 0,
  repairs: 0,
  unplaced: 0,
  hidden: false,
  corrected: false,
  revision: 0,
  inLibrary: [],
  ...change,
});
const file = (id: number, path: string, change: Partial<TrayFile> = {}): TrayFile => ({ id, path, others: [], ...change });
const damaged = { code: "file-damaged", subject: "", detail: "" } as const;
const wholeUnit = { kind: "whole-unit", title: "", where: { row: 1, column: 1 } } as const;

const tray: Tray = {
  files: [
    file(1, "包.zip/甲.xlsx"),
    file(2, "包.zip/坏.xlsx", { error: damaged }),
    file(3, "乙.xlsx", { others: [wholeUnit] }),
  ],
  forms: [form(1, "包.zip/甲.xlsx", { unplaced: 2 }), form(2, "包.zipper.xlsx", { inLibrary: [7] }), form(3, "乙.xlsx")],
};

const keys = (...args: Parameters<typeof trayRows>) => trayRows(...args).map(rowKey);

test("a file read anew takes the place of all it gave before, members of a zip included, and of nothing else", () => {
  const event = {
    kind: "read" as const,
    path: "包.zip",
    files: [file(9, "包.zip/甲.xlsx")],
    forms: [form(9, "包.zip/甲.xlsx")],
  };
  const { files, forms } = withRead(tray, [event]);
  expect(files.map(({ id }) => id)).toEqual([3, 9]);
  expect(forms.map(({ id }) => id)).toEqual([2, 3, 9]);
});

test("the list has forms, then what could not be read, then other tables; each filter its own", () => {
  expect(keys(tray, "all")).toEqual(["form-1", "form-2", "form-3", "failed-2", "others-3"]);
  expect(keys(tray, "attention")).toEqual(["form-1"]);
  expect(keys(tray, "duplicates")).toEqual(["form-2"]);
  expect(keys(tray, "failed")).toEqual(["failed-2", "others-3"]);
});

test("the counts are those of the filters", () => {
  expect(trayCounts(tray)).toEqual({ all: 3, attention: 1, duplicates: 1, failed: 2 });
});

test("forms leave the list and change in it", () => {
  expect(withoutForms(tray, new Set([1, 3])).forms.map(({ id }) => id)).toEqual([2]);
  expect(withForm(tray, form(2, "", { corrected: true })).forms[1]?.corrected).toBe(true);
});

test("forms that are alike in the tray are among the repeated ones, the first of them too", () => {
  const alike = { ...tray, forms: [...tray.forms, form(4, "丙.xlsx", { projectName: "项目3" })] };
  expect(keys(alike, "duplicates")).toEqual(["form-2", "form-3", "form-4"]);
  expect(trayCounts(alike).duplicates).toBe(3);
});
