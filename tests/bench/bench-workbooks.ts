/**
 * Reading the published tables and writing them as official workbooks, recognition and layout included, against exceljs alone: the same
 * texts and merges without styles, written and read.
 */
import ExcelJS from "exceljs";
import { readForms } from "#backend/readers/read-forms.ts";
import { writeWorkbook } from "#backend/writers/write-workbook.ts";
import type { Form } from "#shared/form/form.ts";
import { layOut } from "#shared/layout/lay-out.ts";
import { toSheet } from "#shared/layout/to-sheet.ts";
import type { Sheet } from "#shared/sheet/sheet.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { templateOf } from "#shared/template/templates.ts";
import { publishedTexts } from "../helpers/published.ts";
import type { Measured } from "./table.ts";

const repetitions = 15;

export async function benchWorkbooks(): Promise<Measured[]> {
  const texts = publishedTexts();
  const readings = await Promise.all(texts.map((file) => readForms(file)));
  const published = readings.flatMap(({ forms: read }) => read.map(({ recognized }) => recognized.form));
  const forms: readonly Form[] = published.length > 0 ? published : sampleForms;
  const sheets = forms.map((form) => toSheet(layOut(form, templateOf(form.template))));
  const official = await writeWorkbook(forms);
  const plain = await writePlain(sheets);
  const peer = (name: string, times: number[]) => ({ name, times });
  const tables = `${forms.length} tables`;
  return [
    ...(texts.length > 0
      ? [
          {
            what: `read ${tables} as published text`,
            ours: await time(() => Promise.all(texts.map((file) => readForms(file)))),
          },
        ]
      : []),
    {
      what: `write ${tables}`,
      ours: await time(() => writeWorkbook(forms)),
      peer: peer("exceljs, texts and merges only", await time(() => writePlain(sheets))),
    },
    {
      what: `read ${tables} from the workbook`,
      ours: await time(() => readForms({ name: "表.xlsx", bytes: official })),
      peer: peer("exceljs, cells only, same workbook", await time(() => readPlain(official))),
    },
    {
      what: `read ${tables} without styles`,
      ours: await time(() => readForms({ name: "表.xlsx", bytes: plain })),
      peer: peer("exceljs, cells only, same workbook", await time(() => readPlain(plain))),
    },
  ];
}

/** The first time is for the compiler and not counted. */
async function time(run: () => unknown): Promise<number[]> {
  await run();
  const times: number[] = [];
  for (let i = 0; i < repetitions; i += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times;
}

async function writePlain(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [i, sheet] of sheets.entries()) {
    const worksheet = workbook.addWorksheet(`表${i + 1}`);
    for (const { row, column, text } of sheet.cells) worksheet.getCell(row + 1, column + 1).value = text;
    for (const { row, column, rowSpan, columnSpan } of sheet.merges) {
      worksheet.mergeCells(row + 1, column + 1, row + rowSpan, column + columnSpan);
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function readPlain(bytes: Uint8Array): Promise<number> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  let length = 0;
  for (const worksheet of workbook.worksheets)
    worksheet.eachRow((row) => row.eachCell(({ value }) => (length += typeof value === "string" ? value.length : 0)));
  return length;
}
