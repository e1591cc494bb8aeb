import { expect, test } from "vitest";
import { readableExtensions } from "#backend/readers/readable-files.ts";
import { acceptedFiles, isAcceptedFile } from "#renderer/desk/files/accepted-files.ts";

test("the window offers exactly the kinds of files the readers read, and .doc, which they answer with what to do", () => {
  expect(acceptedFiles.toSorted()).toEqual([...readableExtensions, ".doc"].toSorted());
});

test("lock files of office programs and hidden files are passed over", () => {
  expect(isAcceptedFile("2025年.XLSX")).toBe(true);
  expect(isAcceptedFile("~$2025年.xlsx")).toBe(false);
  expect(isAcceptedFile("._2025年.xlsx")).toBe(false);
  expect(isAcceptedFile("照片.jpg")).toBe(false);
});
