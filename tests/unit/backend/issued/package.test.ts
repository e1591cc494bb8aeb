/** The zip around the parts: what is not changed goes on as it lies. */
import { strToU8, zipSync, type Zippable } from "fflate";
import { expect, test } from "vitest";
import { editIssued } from "#backend/issued/edit-issued.ts";
import { openZip } from "#backend/readers/zip/open-zip.ts";
import { AppError } from "#shared/api/app-error.ts";
import { partsOf, partTexts, workbookOf } from "./workbook-of.ts";

const sheets = { S: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' };
const write = [{ sheet: "S", cells: [{ cell: "A1", value: { kind: "number" as const, number: "2" } }] }];

function packed(parts: Readonly<Record<string, string>>, more: Zippable = {}): Uint8Array {
  return zipSync({ ...Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), ...more });
}

test("order, packed bytes, times and attributes of the other parts are the issued ones, folders included", () => {
  const issued = packed(partsOf({ sheets }), {
    "xl/media/": [new Uint8Array(), { level: 0 }],
    "xl/media/印章.png": [new Uint8Array(300).fill(7), { level: 0, mtime: "2020-02-03T04:05:06", os: 3, attrs: 0o644 << 16 }],
    "WPS/自有.bin": [new Uint8Array(300).fill(9), { level: 9, comment: "注" }],
  });
  const { bytes, proof } = editIssued("表.xlsx", issued, write);
  const [before, after] = [openZip("", issued), openZip("", bytes)];
  expect(after.entries.map(({ name }) => name)).toEqual(before.entries.map(({ name }) => name));
  for (const [i, entry] of before.entries.entries()) {
    const other = after.entries[i];
    if (!other || proof.changedParts.includes(entry.name)) continue;
    // All of the record but where the entry lies.
    expect(Buffer.from(other.record.subarray(0, 42))).toEqual(Buffer.from(entry.record.subarray(0, 42)));
    expect(Buffer.from(other.record.subarray(46))).toEqual(Buffer.from(entry.record.subarray(46)));
    expect(other.packed).toBe(entry.packed);
  }
  expect(proof.changedParts).toEqual(["xl/worksheets/sheet1.xml"]);
  expect(proof.unchangedParts).toHaveLength(6);
});

test("sizes behind the data, and in long fields, are written in front of it", () => {
  const issued = withDescriptors(workbookOf({ sheets }));
  const { bytes } = editIssued("表.xlsx", issued, write);
  expect(partTexts(bytes)["xl/worksheets/sheet1.xml"]).toContain("<v>2</v>");
  expect(partTexts(bytes)["xl/workbook.xml"]).toBe(partTexts(workbookOf({ sheets }))["xl/workbook.xml"]);
  expect(bytes[6]).toBe(0);
});

/** As programs write that do not know sizes beforehand: zeros in front of the data and the sizes behind it, in 64 bits in the directory. */
function withDescriptors(bytes: Uint8Array): Uint8Array {
  const pieces: Buffer[] = [];
  const records: Buffer[] = [];
  let length = 0;
  for (const entry of openZip("", bytes).entries) {
    const name = Buffer.from(entry.name);
    const start = entry.offset + 30 + name.length;
    const local = Buffer.from(bytes.subarray(entry.offset, start));
    local.writeUInt16LE(8, 6);
    local.fill(0, 14, 26);
    local.writeUInt16LE(0, 28);
    const sizes = Buffer.alloc(20);
    sizes.writeUInt16LE(1, 0);
    sizes.writeUInt16LE(16, 2);
    sizes.writeBigUInt64LE(BigInt(entry.unpacked), 4);
    sizes.writeBigUInt64LE(BigInt(entry.packed), 12);
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(entry.checksum, 4);
    descriptor.writeUInt32LE(entry.packed, 8);
    descriptor.writeUInt32LE(entry.unpacked, 12);
    const record = Buffer.concat([Buffer.from(entry.record.subarray(0, 46)), name, sizes]);
    record.writeUInt16LE(8, 8);
    record.fill(0xff, 20, 28);
    record.writeUInt16LE(20, 30);
    record.writeUInt16LE(0, 32);
    record.writeUInt32LE(length, 42);
    records.push(record);
    const data = Buffer.from(bytes.subarray(start, start + entry.packed));
    pieces.push(local, data, descriptor);
    length += local.length + data.length + descriptor.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(records.length, 8);
  end.writeUInt16LE(records.length, 10);
  end.writeUInt32LE(
    records.reduce((sum, record) => sum + record.length, 0),
    12,
  );
  end.writeUInt32LE(length, 16);
  return Buffer.concat([...pieces, ...records, end]);
}

test("parts are found by their relations, wherever they lie and however that is told", () => {
  const parts = partsOf({ sheets });
  const moved = Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [
      path === "xl/worksheets/sheet1.xml" ? "Blätter/表 1.XML" : path,
      path === "xl/_rels/workbook.xml.rels" ? xml.replace("worksheets/sheet1.xml", "../Bl%C3%A4tter/./%E8%A1%A8%201.xml") : xml,
    ]),
  );
  // The program's own reader does not find it there; the reason is told.
  expect(() => editIssued("表.xlsx", packed(moved), write)).toThrow(AppError);
  const absolute = {
    ...parts,
    "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace("worksheets/", "/xl/worksheets/"),
  };
  expect(editIssued("表.xlsx", packed(absolute), write).proof.sheets[0]?.cellsWritten).toBe(1);
});

test("a file that is no workbook of this kind is refused", () => {
  const word = packed({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": "<w:document xmlns:w='w'/>",
  });
  expect(() => editIssued("表.xlsx", word, write)).toThrow(
    expect.objectContaining({ code: "issued-refused", detail: "它不是 .xlsx 工作簿" }),
  );
  expect(() => editIssued("表.xlsx", strToU8("PK nothing"), write)).toThrow(expect.objectContaining({ code: "file-damaged" }));
});

test("nothing asked, nothing changed", () => {
  const issued = workbookOf({ sheets });
  const { bytes, proof } = editIssued("表.xlsx", issued, [{ sheet: "S" }]);
  expect(proof.changedParts).toEqual([]);
  expect(partTexts(bytes)).toEqual(partTexts(issued));
});
