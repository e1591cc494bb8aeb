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
])("is damaged by $what", ({ records }) => {
  expect(() => readWorkbook("表.xls", excel95([label(0, gbk), ...records]))).toThrow(
    expect.objectContaining({ code: "file-damaged" }),
  );
});
