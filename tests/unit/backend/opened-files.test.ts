import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { OpenedFiles, packagesNamed } from "#backend/opened-files.ts";
import { temporaryFolder } from "../../helpers/temporary-files.ts";

test("packages are found among the arguments of a start, whatever form they have", () => {
  const folder = temporaryFolder();
  const there = join(folder, "示例厅 2026.jibiao");
  const args = [
    "/opt/jibiao",
    ".",
    "--type=x.jibiao",
    "表.xlsx",
    "大写.JIBIAO",
    there,
    pathToFileURL(there).href,
    "file://别处/a.jibiao",
  ];
  expect(packagesNamed(args, folder)).toEqual([join(folder, "大写.JIBIAO"), there, there]);
});

test("each file is given once; what cannot be read is told and stops no other", async () => {
  const folder = temporaryFolder();
  const [good, gone, odd] = ["甲.jibiao", "没有.jibiao", "文件夹.jibiao"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(good, "内容");
  mkdirSync(odd);
  const opened = new OpenedFiles();
  opened.add([gone, odd]);
  opened.add([good, good]);
  const { files, refused } = await opened.take();
  expect(refused.map(({ code, subject }) => `${code} ${subject}`)).toEqual([
    "file-missing 没有.jibiao",
    "file-damaged 文件夹.jibiao",
  ]);
  expect(files.map(({ file, modified }) => [file.name, modified])).toEqual([["甲.jibiao", Math.trunc(statSync(good).mtimeMs)]]);
  expect(await files[0]?.file.text()).toBe("内容");
  expect(await opened.take()).toEqual({ files: [], refused: [] });
});
