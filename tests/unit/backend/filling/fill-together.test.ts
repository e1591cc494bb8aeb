/** Forms in one workbook of an issued blank: its blanks first, in order, then copies of its sheets; every one filled, proven and read back. */
import { expect, test } from "vitest";
import { exportFiles } from "#backend/export-files.ts";
import { openBlank } from "#backend/filling/fill-workbook.ts";
import { readForms } from "#backend/readers/read-forms.ts";
import { readIssued } from "#backend/readers/issued/read-issued.ts";
import type { Form } from "#shared/form/form.ts";
import { blankBytes, blankNamed } from "../../../helpers/blank-files.ts";
import { formWith, row } from "../../../helpers/forms.ts";

const [clear, other] = [blankNamed("the table of 2026 with sums"), blankNamed("Inner Mongolia")];

/** Told apart by name and by how many rows they need. */
const projects = ["甲", "乙", "丙", "丁", "戊"].map((projectName, i): Form => {
  const rows = Array.from({ length: i + 1 }, (_, at) => row("数量指标", `${projectName}第${at + 1}项`, `${at + 1}个`));
  return formWith(rows, { projectName });
});

async function sheetsOf(bytes: Uint8Array) {
  const { forms } = await readForms({ name: "填好.xlsx", bytes });
  return forms
    .filter(({ recognized }) => recognized.form.projectName !== "")
    .map(({ sheet, recognized: { form } }) => [
      sheet,
      form.projectName,
      form.indicators.filter(({ name }) => name !== "").length,
    ]);
}

test.each([1, 2])(
  "%i blanks are filled before their sheets are copied, and every form is read back from its own",
  async (count) => {
    const blank = openBlank("下发.xlsx", await blankBytes(...Array.from({ length: count }, () => clear)));
    const [file, ...more] = await exportFiles(
      projects.map((form) => ({ form })),
      { oneWorkbook: true, blankOf: () => blank },
    );
    expect(more).toEqual([]);
    const bytes = file?.bytes ?? new Uint8Array();
    expect(readIssued("填好.xlsx", bytes).map(({ name }) => name)).toEqual(
      count === 1 ? ["表1", "表1 (2)", "表1 (3)", "表1 (4)", "表1 (5)"] : ["表1", "表2", "表1 (2)", "表1 (3)", "表2 (2)"],
    );
    const read = await sheetsOf(bytes);
    expect(new Map(read.map(([, name, rows]) => [name, rows]))).toEqual(
      new Map(projects.map(({ projectName, indicators }) => [projectName, indicators.length])),
    );
    expect(file?.forms.map(({ form }) => form.projectName)).toEqual(projects.map(({ projectName }) => projectName));
    expect(file?.proof.sheets).toHaveLength(5);
  },
);

test("a form goes into a blank of its own kind, wherever that stands", async () => {
  const opened = openBlank("下发.xlsx", await blankBytes(other, clear));
  const blank = { ...opened, blanks: opened.blanks.slice(1) };
  const [file] = await exportFiles(
    projects.slice(0, 2).map((form) => ({ form })),
    { oneWorkbook: true, blankOf: () => blank },
  );
  expect(await sheetsOf(file?.bytes ?? new Uint8Array())).toEqual([
    ["表2", "甲", 1],
    ["表2 (2)", "乙", 2],
  ]);
});

test("forms that name several blanks go into the built-in one, and each is told", async () => {
  const [one, two] = [openBlank("一.xlsx", await blankBytes(clear)), openBlank("二.xlsx", await blankBytes(clear))];
  const [file] = await exportFiles(
    projects.slice(0, 2).map((form, i) => ({ form: { ...form, issuedBlank: String(i) } })),
    { oneWorkbook: true, blankOf: ({ issuedBlank }) => (issuedBlank === "0" ? one : two) },
  );
  const sentence = "合在一个工作簿里的几张表用的不是同一份下发的表样，都用内置表样。";
  expect(file?.forms.map(({ told }) => told.map(({ message }) => message))).toEqual([[sentence], [sentence]]);
});

test("a workbook with macros keeps its own extension in the window's exports too", async () => {
  const blank = openBlank("下发.xlsm", await blankBytes(clear));
  const files = await exportFiles([{ form: projects[0] as Form }], { oneWorkbook: false, blankOf: () => blank });
  expect(files.map(({ name }) => name.replace(/^.*\./, ""))).toEqual(["xlsm"]);
});
