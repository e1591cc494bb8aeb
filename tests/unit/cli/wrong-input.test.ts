/** Whatever is wrong: one clear sentence on standard error, status 2, nothing on standard output. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../helpers/temporary-files.ts";
import { writeInputFiles } from "./input-files.ts";
import { jibiao } from "./jibiao.ts";

async function sentence(args: readonly string[], cwd?: string): Promise<string> {
  const { status, stdout, messages } = await jibiao(args, cwd === undefined ? {} : { cwd });
  expect({ status, stdout, sentences: messages.length }).toEqual({ status: 2, stdout: "", sentences: 1 });
  return messages.join("");
}

describe("files", () => {
  test("missing", async () => {
    expect(await sentence(["read", "没有.xlsx"], temporaryFolder())).toBe(
      "《没有.xlsx》不存在，可能已被移动或改名。请重新选择这个文件。",
    );
  });

  test.for([
    ["空.xlsx", "", "《空.xlsx》是空文件"],
    ["文字.txt", "今天天气很好。\n", "《文字.txt》里没有找到项目支出绩效目标表"],
    ["残缺.json", '{"format":"jibiao/form"', "《残缺.json》不是绩表的表格文件"],
    ["别的.json", "{}", "《别的.json》不是绩表的表格文件"],
    ["压缩.zip", "PK\u0003\u0004", "《压缩.zip》打不开：文件不完整或已损坏"],
    ["报告.pdf", "%PDF-1.7", "《报告.pdf》打不开：文件不完整或已损坏"],
    ["版式.ofd", "PK\u0003\u0004", "《版式.ofd》不是可以导入的文件类型"],
    ["冒充.xlsx", "%PDF-1.7", "《冒充.xlsx》打不开：文件不完整或已损坏"],
  ])("%s", async ([name = "", content = "", expected = ""]) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, name), content);
    expect(await sentence(["read", "--json", name], folder)).toContain(expected);
  });

  test("a workbook that was not downloaded to its end", async () => {
    const folder = temporaryFolder();
    const { workbook } = await writeInputFiles(folder);
    writeFileSync(join(folder, "半截.xlsx"), readFileSync(workbook).subarray(0, 4000));
    expect(await sentence(["read", "半截.xlsx"], folder)).toBe(
      "《半截.xlsx》打不开：文件不完整或已损坏，可能没有下载完。请重新取得这个文件。",
    );
  });

  test("a folder without forms", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "照片"));
    writeFileSync(join(folder, "照片", "一.png"), "x");
    expect(await sentence(["read", "照片"], folder)).toBe("《照片》里没有可以导入的文件。");
  });

  test.skipIf(process.getuid?.() === 0)("a file that may not be read", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "别人的.xlsx"), "x");
    chmodSync(join(folder, "别人的.xlsx"), 0);
    expect(await sentence(["read", "别人的.xlsx"], folder)).toBe(
      "没有权限读取《别人的.xlsx》。请把它复制到自己的文件夹里再试。",
    );
  });

  test.skipIf(process.platform !== "linux")("a device", async () => {
    expect(await sentence(["read", "/dev/zero"])).toContain("《/dev/zero》不是可以导入的文件类型");
  });
});

describe("arguments", () => {
  test.for([
    [[], "请写明命令，例如 jibiao read 文件。用 jibiao --help 查看所有命令。"],
    [["constructor"], "没有“constructor”这个命令。用 jibiao --help 查看所有命令。"],
    [["read"], "请写明至少一个文件或文件夹。"],
    [["read", "a.txt", "--jsno"], "没有“--jsno”这个选项。用 --help 查看这个命令的说明。"],
    [["read", "a.txt", "--json=1"], "选项 --json 后面不用写内容。"],
    [["export", "a.txt"], "请写明 --out。"],
    [["export", "a.txt", "--out"], "选项 --out 后面要写明内容。"],
    [["import", "a.txt"], "请写明 --library。"],
    [["list"], "请写明 --library。"],
    [["list", "多余", "--library", "x"], "多写了“多余”。"],
    [["search", "--library", "x"], "请写明要查找的文字。"],
    [["backup", "--library", "x"], "请写明 --out。"],
    [["restore", "--library", "x"], "请写明一个备份文件。"],
    [["restore", "a", "b", "--library", "x"], "多写了“b”。"],
    [["review"], "请写明至少一个文件或文件夹。"],
    [["review", "a.txt", "--report", "b.pdf"], "--report 后面要写明一个以 .xlsx 结尾的文件名。"],
  ] as const)("%j", async ([args, expected]) => {
    expect(await sentence(args, temporaryFolder())).toBe(expected);
  });
});

describe("help", () => {
  test("lists every command", async () => {
    const { status, stdout } = await jibiao(["--help"]);
    expect(status).toBe(0);
    for (const name of ["read", "review", "export", "import", "list", "search", "backup", "restore"]) {
      expect(stdout).toContain(`jibiao ${name} `);
    }
  });

  test("of a command", async () => {
    expect(await jibiao(["export", "--help"])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^jibiao export FILE… --out DIR/),
    });
    expect((await jibiao(["help", "read"])).stdout).toMatch(/^jibiao read FILE…/);
  });
});
