/** Which files a folder offers, and what the file system may refuse. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { fileError, filesIn, readableExtension } from "#backend/readers/readable-files.ts";
import { temporaryFolder } from "../../../helpers/temporary-files.ts";

it("lists readable files under a folder by name, without lock files and hidden ones", async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, "下级"));
  for (const name of ["表10.xlsx", "表9.TXT", "~$表9.xlsx", ".隐藏.csv", "说明.png", "包.zip", "下级/表.json"]) {
    writeFileSync(path.join(folder, name), "x");
  }
  const files = await filesIn(folder);
  expect(files.map((file) => path.relative(folder, file)).toSorted()).toEqual(
    [path.join("下级", "表.json"), "包.zip", "表10.xlsx", "表9.TXT"].toSorted(),
  );
  expect(files.indexOf(path.join(folder, "表9.TXT"))).toBeLessThan(files.indexOf(path.join(folder, "表10.xlsx")));
});

it("takes a file as it is named, whatever its extension", async () => {
  const file = path.join(temporaryFolder(), "表.pdf");
  writeFileSync(file, "x");
  expect(await filesIn(file)).toEqual([file]);
});

it("says what is missing, forbidden or empty", async () => {
  const folder = temporaryFolder();
  await expect(filesIn(path.join(folder, "没有.xlsx"))).rejects.toMatchObject({ code: "file-missing", subject: "没有.xlsx" });
  await expect(filesIn(folder)).rejects.toMatchObject({ code: "folder-without-forms" });
  expect(fileError(Object.assign(new Error("no"), { code: "EACCES" }), "/甲/表.xlsx")).toMatchObject({
    code: "file-forbidden",
    subject: "表.xlsx",
  });
});

it("passes on what is no expected failure", () => {
  const bug = new TypeError("bug");
  expect(fileError(bug, "表.xlsx")).toBe(bug);
});

it("knows extensions in any case", () => {
  expect(readableExtension("表.XLSX")).toBe(".xlsx");
  expect(readableExtension("表.xlsx.bak")).toBeUndefined();
});
