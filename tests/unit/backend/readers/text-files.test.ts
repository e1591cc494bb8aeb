/** Text files in every encoding office programs leave, with every separator, quoted cells included. */
import { describe, expect, it } from "vitest";
import { decodeText } from "#backend/readers/decode-text.ts";
import { delimitedRows } from "#backend/readers/delimited-cells.ts";
import { readForms } from "#backend/readers/read-forms.ts";
import { flatForm, flatRows, replaced, type Rows } from "../../../helpers/flat-table.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (delimiter: string, rows: Rows = flatRows) => rows.map((cells) => cells.join(delimiter)).join("\n");
const formsOf = async (name: string, text: string) =>
  (await readForms({ name, bytes: utf8(text) })).forms.map(({ recognized }) => recognized.form);

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

describe("encodings", () => {
  const text = "项目名称\t甲\n";
  it.each([
    { name: "UTF-8", bytes: utf8(text) },
    { name: "UTF-8 with a mark", bytes: utf8(`\uFEFF${text}`) },
    { name: "UTF-16, little end first, with a mark", bytes: utf16(`\uFEFF${text}`, false) },
    { name: "UTF-16, big end first, with a mark", bytes: utf16(`\uFEFF${text}`, true) },
    { name: "UTF-16 without a mark", bytes: utf16(text, false) },
    // 项目名称, tab, 甲, line feed
    { name: "GB18030", bytes: Uint8Array.of(0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 0x09, 0xbc, 0xd7, 0x0a) },
  ])("$name", ({ bytes }) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it("are not guessed at: bytes that are no text are none", () => {
    expect(decodeText(Uint8Array.of(0xff, 0xff, 0xff))).toBeUndefined();
    expect(decodeText(Uint8Array.of(0x41, 0x00, 0x00, 0x01, 0x42))).toBeUndefined();
  });
});

describe("delimitedRows", () => {
  it("takes a quoted cell with breaks, delimiters and doubled quotes as one cell, and counts its lines", () => {
    const rows = delimitedRows('甲\t"一\r\n二\t""三"""\t乙\n丙', "\t");
    expect(rows).toEqual([
      { line: 1, cells: ["甲", '一\n二\t"三"', "乙"] },
      { line: 3, cells: ["丙"] },
    ]);
  });

  it("leaves quotes alone that quote no cell", () => {
    expect(delimitedRows('"甲"乙\t19"屏\n"丙', "\t").map((row) => row.cells)).toEqual([['"甲"乙', '19"屏'], ['"丙']]);
  });
});

describe("text tables", () => {
  it.each([
    { name: "tabs", file: "表.txt", text: joined("\t") },
    { name: "tabs and CRLF", file: "表.TXT", text: joined("\t").replaceAll("\n", "\r\n") },
    { name: "pipes", file: "表.txt", text: joined("|") },
    {
      name: "a Markdown table",
      file: "表.txt",
      text: flatRows
        .map((cells) => (cells.length > 1 ? `| ${cells.join(" | ")} |` : `# ${cells.join("")}`))
        .toSpliced(7, 0, "|---|---|---|---|---|---|")
        .join("\n"),
    },
    { name: "runs of blanks", file: "表.txt", text: joined("    ") },
    { name: "commas", file: "表.csv", text: joined(",") },
    {
      name: "quoted commas",
      file: "表.csv",
      text: flatRows.map((cells) => cells.map((text) => `"${text}"`).join(",")).join("\r\n"),
    },
    { name: "semicolons", file: "表.csv", text: joined(";") },
  ])("with $name", async ({ file, text }) => {
    expect(await formsOf(file, text)).toEqual([flatForm]);
  });

  it("keep line breaks of quoted cells, and count lines of the file", async () => {
    const rows = replaced({
      14: [["年度总体绩效目标", '"一、巡回。\n二、借阅。"', "", "", "", ""]],
      17: [["新购图书", "", "3000册", "", "", ""]],
    });
    const {
      forms: [read],
    } = await readForms({ name: "表.txt", bytes: utf8(joined("\t", rows)) });
    expect(read?.recognized.form.annualGoal).toBe("一、巡回。\n二、借阅。");
    expect(read?.recognized.notes.map(({ where }) => where)).toEqual([{ row: 19, column: 1 }]);
  });

  it("tell where a cut at blanks is close to one at tabs, with both readings", async () => {
    const named = (name: string) => `${name}  含分馆`;
    const rows = flatRows.map((cells, i) => (i > 15 && cells[2] !== "" ? cells.with(2, named(cells[2] ?? "")) : cells));
    const {
      forms: [read],
    } = await readForms({ name: "表.txt", bytes: utf8(joined("\t", rows)) });
    const names = (form = read?.recognized.form) => form?.indicators.map(({ name }) => name) ?? [];
    expect(names()).toEqual(flatForm.indicators.map(({ name }) => named(name).replace("  ", "")));
    const [reading] = read?.recognized.otherReadings ?? [];
    expect(reading?.doubt).toMatchObject({ kind: "separator", by: "制表符分格", otherwise: "空格分格" });
    expect(names(reading?.form)).not.toEqual(names());
    const told = [reading?.form, reading?.unplaced, reading?.notes].map((part) => JSON.stringify(part)).join("");
    for (const { name } of flatForm.indicators) expect(told).toContain(name);
  });

  it("tell of a CSV file that two programs wrote into, with both readings", async () => {
    const head = ["2026年度项目支出绩效目标表", "项目名称：清水河巡护", "主管部门：县水务局", "年度绩效目标：河水常清。"];
    const header = ["一级指标", "二级指标", "三级指标", "指标值"];
    const outputs = [header, ["产出指标", "数量指标", "巡河里程", "≥900公里"], ["产出指标", "质量指标", "水质达标率", "≥95%"]];
    const effects = [
      header,
      ["效益指标", "生态效益指标", "河道环境", "改善"],
      ["满意度指标", "满意度指标", "居民满意度", "≥90%"],
    ];
    const text = [...head, ...outputs.map((cells) => cells.join(",")), ...effects.map((cells) => cells.join(";"))].join("\n");
    const {
      forms: [read],
    } = await readForms({ name: "表.csv", bytes: utf8(text) });
    const names = (form = read?.recognized.form) => form?.indicators.map(({ name }) => name);
    const [reading] = read?.recognized.otherReadings?.filter(({ doubt }) => doubt.kind === "separator") ?? [];
    expect(reading?.doubt).toMatchObject({ by: "逗号分格", otherwise: "分号分格" });
    expect([names(), names(reading?.form)]).toEqual([
      ["巡河里程", "水质达标率"],
      ["河道环境", "居民满意度"],
    ]);
    expect(read?.recognized.notes.map(({ message }) => message).join("")).toContain("现在按逗号分格读，也可能应按分号分格读");
  });

  it("of a CSV file with the delimiter that makes the form, though another is more frequent", async () => {
    const rows = flatRows.map((cells, i) =>
      i === 14 ? cells.with(1, Array.from({ length: 400 }, () => "借阅").join(",")) : cells,
    );
    const { forms } = await readForms({ name: "表.csv", bytes: utf8(joined(";", rows)) });
    expect(forms.map(({ recognized }) => recognized.form.indicators)).toEqual([flatForm.indicators]);
  });

  it.each(["表.txt", "表.csv"])("are in no doubt where only one sign makes a form, in %s", async (name) => {
    const { forms } = await readForms({ name, bytes: utf8(joined("\t")) });
    expect(forms.flatMap(({ recognized }) => recognized.otherReadings ?? [])).toEqual([]);
  });
});
