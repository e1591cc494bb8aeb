/** Workbooks of old Excel versions, written record by record: texts in a code page, hidden rows, records that are cut short. */
import { CFB } from "@e965/xlsx";
import { expect, it } from "vitest";
import { readWorkbook } from "#backend/readers/workbook/read-workbook.ts";

const words = (...values: readonly number[]) => Buffer.from(Uint16Array.from(values).buffer);
const record = (type: number, ...content: readonly Uint8Array[]) => {
  const data = Buffer.concat(content);
  return Buffer.concat([words(type, data.length), data]);
};
/** 目标 */
const gbk = Buffer.from([0xc4, 0xbf, 0xb1, 0xea]);
const label = (row: number, text: Buffer) => record(0x0204, words(row, 0, 0, text.length), text);

/** A workbook of Excel 97 or later whose texts are in one table, of the records of its content. */
function excel97(count: number, ...table: readonly Buffer[]): Uint8Array {
  const begin = (kind: number) => record(0x0809, words(0x0600, kind, 0, 0, 0, 0, 0, 0));
  const [first, ...more] = table;
  const texts = [
    record(0x00fc, words(count, 0, count, 0), first ?? Buffer.alloc(0)),
    ...more.map((part) => record(0x003c, part)),
  ];
  const globals = (offset: number) =>
    Buffer.concat([
      begin(5),
      record(0x0085, words(offset, 0, 0), Buffer.from([1, 0, 0x41])),
      // Names of other workbooks, which say how many they are.
      record(0x0017),
      ...texts,
      record(0x000a),
    ]);
  const cells = Array.from({ length: count }, (_, i) => record(0x00fd, words(i, 0, 0, i, 0)));
  const sheet = Buffer.concat([begin(16), record(0x0200, words(0, 0, 9, 0, 0, 1, 0)), ...cells, record(0x000a)]);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/Workbook", Buffer.concat([globals(globals(0).length), sheet]));
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
}

function excel95(records: readonly Buffer[], codePage = 936): Uint8Array {
  const begin = (kind: number) => record(0x0809, words(0x0500, kind, 0, 0));
  const globals = (offset: number) =>
    Buffer.concat([
      begin(5),
      record(0x0042, words(codePage)),
      record(0x0085, words(offset, 0, 0), Buffer.from([gbk.length]), gbk),
      record(0x000a),
    ]);
  const sheet = Buffer.concat([begin(16), record(0x0200, words(0, 9, 0, 1, 0)), ...records, record(0x000a)]);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/Book", Buffer.concat([globals(globals(0).length), sheet]));
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
}

it("reads texts and names of sheets in the code page the workbook names", () => {
  const [sheet] = readWorkbook(
    "表.xls",
    excel95([label(0, gbk), record(0x0203, words(1, 0, 0), Buffer.from(Float64Array.of(408.68).buffer))]),
  );
  expect(sheet).toMatchObject({ name: "目标", cells: [{ text: "目标" }, { text: "408.68" }] });
  // 目標
  const big5 = Buffer.from([0xa5, 0xd8, 0xbc, 0xd0]);
  expect(readWorkbook("表.xls", excel95([label(0, big5)], 950))[0]?.cells[0]?.text).toBe("目標");
});

it("marks hidden rows", () => {
  const hidden = record(0x0208, words(1, 0, 1, 255, 0, 0, 0x0020, 0));
  const [sheet] = readWorkbook("表.xls", excel95([hidden, label(0, gbk), label(1, gbk)]));
  expect(sheet?.hiddenRows).toEqual([1]);
});

it.each([
  { what: "a text without a length", records: [record(0x0004)] },
  { what: "a result without a length", records: [record(0x0207)] },
  { what: "a cell cut short", records: [record(0x0204, words(0, 0))] },
  { what: "a record cut off", records: [words(0x0204)] },
  { what: "a record that reaches over the end", records: [words(0x0204, 5000)] },
])("is damaged by $what", ({ records }) => {
  expect(() => readWorkbook("表.xls", excel95([label(0, gbk), ...records]))).toThrow(
    expect.objectContaining({ code: "file-damaged" }),
  );
});

/** A shared text with the number of its characters, and how wide they are. */
const shared = (text: string, length = text.length) =>
  Buffer.concat([words(length), Buffer.from([1]), Buffer.from(text, "utf16le")]);

it("reads shared texts that go on in the next record", () => {
  const [sheet] = readWorkbook(
    "表.xls",
    excel97(2, shared("目标表", 5), Buffer.concat([Buffer.from([0]), Buffer.from("ab"), shared("下一个")])),
  );
  expect(sheet?.cells.map(({ text }) => text)).toEqual(["目标表ab", "下一个"]);
});

it.each([
  { what: "inside its characters", table: [shared("目标"), shared("目标", 9)] },
  { what: "before the length of a text", table: [shared("目标"), Buffer.from([2])] },
  { what: "inside a character", table: [Buffer.concat([shared("目", 2), Buffer.from([1])]), Buffer.from([1, 0x76])] },
])("is damaged by a table of texts that is cut $what", ({ table }) => {
  expect(() => readWorkbook("表.xls", excel97(2, Buffer.concat(table.slice(0, 1)), ...table.slice(1)))).toThrow(
    expect.objectContaining({ code: "file-damaged" }),
  );
});
