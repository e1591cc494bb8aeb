/** What becomes of a chosen file: one result for a plain file, one for each file of a zip, every failure its own. */
import { strToU8, zipSync, type Zippable } from "fflate";
import { expect, it } from "vitest";
import { readFile, type MemberRead } from "#backend/readers/read-file.ts";
import { flatForm, flatRows } from "../../../helpers/flat-table.ts";
import { zipOf } from "./zip/zip-files.ts";

const form = JSON.stringify(flatForm);
const named = (projectName: string) => strToU8(JSON.stringify({ ...flatForm, projectName }));

async function read(name: string, bytes: Uint8Array, skip = 0): Promise<{ started: string[]; reads: MemberRead[] }> {
  const started: string[] = [];
  const reads: MemberRead[] = [];
  await readFile({ name, bytes }, { onStart: (path) => started.push(path), onRead: (one) => reads.push(one), skip });
  return { started, reads };
}

/** Path and project, or path and failure. */
function told({ reads }: { readonly reads: readonly MemberRead[] }): string[] {
  return reads.map(({ path, outcome }) =>
    outcome.kind === "read"
      ? `${path} ${outcome.reading.forms.map(({ recognized }) => recognized.form.projectName).join()}`
      : `${path} ${outcome.error.code} ${outcome.error.subject}`,
  );
}

it("reads a plain file once, under its own name, with its hash", async () => {
  const { started, reads } = await read("夹/表.json", strToU8("{}"));
  expect(started).toEqual(["夹/表.json"]);
  expect(reads).toMatchObject([
    {
      path: "夹/表.json",
      hash: "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
      outcome: { kind: "failed", error: { code: "file-json-invalid", subject: "夹/表.json" } },
    },
  ]);
});

const mixed: Zippable = {
  "表10.json": named("十"),
  "表9.json": named("九"),
  "甲单位/好.txt": strToU8(flatRows.map((cells) => cells.join("\t")).join("\n")),
  "甲单位/坏.json": strToU8("{"),
  "甲单位/~$好.xlsx": strToU8("x"),
  "甲单位/.隐藏.json": strToU8(form),
  "__MACOSX/._表9.json": strToU8(form),
  "说明.png": strToU8("x"),
  "内.zip": zipSync({ "表.json": named("内"), "再内.zip": zipSync({ "表.json": named("再内"), "太深.zip": zipSync({}) }) }),
  "坏.zip": strToU8("PK"),
  "空.zip": zipSync({ "a.png": strToU8("x") }),
};

it("reads every file of a zip and of zips in it, in order of names, each for itself", async () => {
  const result = await read("附件.zip", zipSync(mixed));
  expect(told(result).toSorted()).toEqual(
    [
      "附件.zip/表9.json 九",
      "附件.zip/表10.json 十",
      `附件.zip/甲单位/好.txt ${flatForm.projectName}`,
      "附件.zip/甲单位/坏.json file-json-invalid 附件.zip/甲单位/坏.json",
      "附件.zip/内.zip/表.json 内",
      "附件.zip/内.zip/再内.zip/表.json 再内",
      "附件.zip/内.zip/再内.zip/太深.zip file-type-unknown 附件.zip/内.zip/再内.zip/太深.zip",
      "附件.zip/坏.zip file-damaged 附件.zip/坏.zip",
      "附件.zip/空.zip folder-without-forms 附件.zip/空.zip",
    ].toSorted(),
  );
  expect(result.started).toEqual(result.reads.map(({ path }) => path));
  expect(result.started.indexOf("附件.zip/表9.json")).toBeLessThan(result.started.indexOf("附件.zip/表10.json"));
});

it("goes on behind the files to pass over, in the same order", async () => {
  const all = told(await read("附件.zip", zipSync(mixed)));
  expect(told(await read("附件.zip", zipSync(mixed), 4))).toEqual(all.slice(4));
});

it("says of a zip that it is empty, damaged, or holds too much", async () => {
  expect(told(await read("空.zip", zipSync({})))).toEqual(["空.zip folder-without-forms 空.zip"]);
  expect(told(await read("坏.ZIP", strToU8("不是压缩包")))).toEqual(["坏.ZIP file-damaged 坏.ZIP"]);
  const bomb = zipOf([{ name: "a.txt", content: new Uint8Array(), claims: 3 * 2 ** 30 }]);
  expect(told(await read("大.zip", bomb))).toEqual(["大.zip file-too-large 大.zip"]);
});

it("says of a file in a zip that it is encrypted or too large, without unpacking it", async () => {
  const zip = zipOf([
    { name: "密.json", content: strToU8(form), flags: 1 },
    { name: "大.json", content: new Uint8Array(1e6), claims: 65 * 2 ** 20 },
    { name: "../外.json", content: named("外") },
  ]);
  expect(told(await read("包.zip", zip)).toSorted()).toEqual(
    [
      "包.zip/../外.json 外",
      "包.zip/大.json file-too-large 包.zip/大.json",
      "包.zip/密.json file-encryption-unknown 包.zip/密.json",
    ].toSorted(),
  );
});
