/** Zips are opened by what their directory says, and believed only as far as it holds. */
import { expect, it } from "vitest";
import { openZip } from "#backend/readers/zip/open-zip.ts";
import { utf8Flag, zipOf } from "./zip-files.ts";

const content = new TextEncoder().encode("项目名称\t甲\n");
const names = (bytes: Uint8Array) => openZip("包.zip", bytes).entries.map(({ name }) => name);
/** 甲.txt */
const gb18030 = Uint8Array.of(0xbc, 0xd7, 0x2e, 0x74, 0x78, 0x74);

it("reads names in the encoding they are in, said or not", () => {
  const parts = [
    { name: "甲.txt", content, flags: utf8Flag },
    { name: "甲.txt", content, flags: 0 },
    { name: gb18030, content, flags: 0 },
    { name: "夹\\丙\u0007.txt", content },
  ];
  expect(names(zipOf(parts))).toEqual(["甲.txt", "甲.txt", "甲.txt", "夹/丙.txt"]);
  const path = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from("乙.txt")]);
  const field = Buffer.concat([Buffer.from([0x75, 0x70, path.length, 0]), path]);
  expect(names(zipOf([{ name: "?.txt", content, flags: 0, extra: field }]))).toEqual(["乙.txt"]);
});

it("unpacks what is packed, what is stored, and what has its sizes among the extra fields", () => {
  const zip = openZip(
    "包.zip",
    zipOf([
      { name: "a", content },
      { name: "b", content, method: 0 },
      { name: "c", content, isBig: true },
    ]),
  );
  expect(zip.entries.map((entry) => Buffer.from(zip.unpack(entry)).equals(content))).toEqual([true, true, true]);
  expect(zip.read("B")).toEqual(content);
  expect(zip.read("d")).toBeUndefined();
});

it("finds out a directory that lies about a size, before or while unpacking", () => {
  const tooLong = openZip("包.zip", zipOf([{ name: "a", content: new Uint8Array(1000), claims: 10 }]));
  expect(() => tooLong.read("a")).toThrow(expect.objectContaining({ code: "file-damaged" }));
  const claims = { name: "a", content: new Uint8Array(1e6), claims: 2 ** 30 };
  expect(() => openZip("包.zip", zipOf([claims]))).toThrow(expect.objectContaining({ code: "file-too-large" }));
});

it("refuses what unpacks to too much, by its sum, its density or its number of entries", () => {
  const limits = { unpacked: 1500, entries: 3 };
  const part = { name: "a", content: new Uint8Array(1000) };
  const refused = expect.objectContaining({ code: "file-too-large", subject: "包.zip" });
  expect(openZip("包.zip", zipOf([part]), limits).entries).toHaveLength(1);
  expect(() => openZip("包.zip", zipOf([part, part]), limits)).toThrow(refused);
  const empty = { name: "a", content: new Uint8Array() };
  expect(() => openZip("包.zip", zipOf([empty, empty, empty, empty]), limits)).toThrow(refused);
  const dense = openZip("包.zip", zipOf([{ name: "a", content: new Uint8Array(20e6) }]));
  expect(() => dense.read("a")).toThrow(refused);
});

it("refuses entries that share their packed bytes, and ones that lie outside the file", () => {
  const bytes = zipOf([{ name: "a", content, method: 0 }]);
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + 20, bytes.length + 1, true);
  expect(() => openZip("包.zip", bytes)).toThrow(expect.objectContaining({ code: "file-damaged" }));
  const outside = zipOf([{ name: "a", content }]);
  const end = new DataView(outside.buffer);
  end.setUint32(end.getUint32(outside.length - 6, true) + 42, 1e6, true);
  expect(() => openZip("包.zip", outside).read("a")).toThrow(expect.objectContaining({ code: "file-damaged" }));
});
