import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeNewFile } from "#backend/writers/write-file.ts";
import { writeFailure } from "#backend/writers/write-failure.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "jibiao-write-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

describe("writeNewFile", () => {
  it("writes the whole file and nothing beside it", async () => {
    const path = await writeNewFile(folder, "表.xlsx", bytes("内容"));
    expect(path).toBe(join(folder, "表.xlsx"));
    expect(await readFile(path, "utf8")).toBe("内容");
    expect(await readdir(folder)).toEqual(["表.xlsx"]);
  });

  it("takes the next free name and leaves the other files alone", async () => {
    await writeFile(join(folder, "表.xlsx"), "旧");
    await writeFile(join(folder, "表 (2).xlsx"), "旧二");
    expect(await writeNewFile(folder, "表.xlsx", bytes("新"))).toBe(join(folder, "表 (3).xlsx"));
    expect(await readFile(join(folder, "表.xlsx"), "utf8")).toBe("旧");
  });

  it("gives every one of many writers at once a file of its own", async () => {
    const texts = Array.from({ length: 20 }, (_, i) => `第${i}份`);
    const paths = await Promise.all(texts.map((text) => writeNewFile(folder, "表.xlsx", bytes(text))));
    expect(new Set(paths).size).toBe(texts.length);
    expect(await Promise.all(paths.map((path) => readFile(path, "utf8")))).toEqual(texts);
    expect(await readdir(folder)).toHaveLength(texts.length);
  });

  it("says where the folder is none, and leaves it as it was", async () => {
    await writeFile(join(folder, "文件"), "旧");
    for (const name of ["没有", "文件"]) {
      const place = join(folder, name);
      await expect(writeNewFile(place, "表.xlsx", bytes("新"))).rejects.toMatchObject({
        code: "write-not-a-folder",
        subject: place,
      });
    }
    expect(await readdir(folder)).toEqual(["文件"]);
  });

  it("leaves nothing behind where the name cannot be taken", async () => {
    await expect(writeNewFile(folder, `${"长".repeat(100)}.xlsx`, bytes("新"))).rejects.toMatchObject({ code: "write-failed" });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("writeFailure", () => {
  it.each([
    ["ENOSPC", "write-disk-full", "表.xlsx"],
    ["EDQUOT", "write-disk-full", "表.xlsx"],
    ["EACCES", "write-forbidden", "/目录"],
    ["EPERM", "write-forbidden", "/目录"],
    ["EROFS", "write-forbidden", "/目录"],
    ["EBUSY", "write-locked", "表.xlsx"],
    ["ENOTDIR", "write-not-a-folder", "/目录"],
    ["EIO", "write-failed", "表.xlsx"],
  ])("%s is %s", (code, expected, subject) => {
    const cause = Object.assign(new Error(code), { code });
    expect(writeFailure(cause, "/目录", "表.xlsx")).toMatchObject({ code: expected, subject, cause });
  });

  it("lets bugs through as they are", () => {
    const bug = new TypeError("bug");
    expect(writeFailure(bug, "/目录", "表.xlsx")).toBe(bug);
  });
});
