import { expect, test } from "vitest";
import { readableExtensions } from "#backend/readers/readable-files.ts";
import { acceptedFiles, isAcceptedFile } from "#renderer/import/accepted-files.ts";

test("the window offers exactly the kinds of files the readers read", () => {
  expect(acceptedFiles).toEqual([...readableExtensions]);
});

test("lock files of office programs are passed over", () => {
  expect(isAcceptedFile("2025年.XLSX")).toBe(true);
  expect(isAcceptedFile("~$2025年.xlsx")).toBe(false);
  expect(isAcceptedFile("照片.jpg")).toBe(false);
});
