/** The overview as a workbook: its formulas, worked out over the sheets they name, come to what stands beside them and to the overview. */
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { writeOverview } from "#backend/writers/write-overview.ts";
import type { Form } from "#shared/form/form.ts";
import { summarize, summaryEntry } from "#shared/handing-in/summary.ts";
import { overviewing } from "#shared/overview/overview.ts";
import type { OverviewEntry } from "#shared/overview/tallies.ts";
import { sampleForms } from "#shared/samples/samples.ts";

const [sample] = sampleForms as [Form];

function entry(id: number, unit: string, projectTotal: string, annualTotal: string): OverviewEntry {
  const form = { ...sample, supervisingDepartment: "甲厅", implementingUnit: unit };
  const written = { ...form, funds: { ...form.funds, projectTotal, annualTotal } };
  return { ...summaryEntry(written), id, review: "draft", handing: "handed", carried: { untouched: 1, texts: 4 } };
}

const now = [entry(1, "甲一", "3", "2"), entry(2, "甲一", "", "4"), entry(3, "甲一", "5", "5"), entry(4, "甲二", "11", "11")];
const before = [entry(5, "甲一", "10", "10"), entry(6, "甲三", "1", "1")];

async function written(): Promise<ExcelJS.Workbook> {
  const [own, was] = [summarize(now), summarize(before)];
  const steps = overviewing({ year: 2027, now: own, before: { year: 2026, summary: was }, years: [], damaged: 0 });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const bytes = await writeOverview({ overview: step.value, now: own, before: was });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  return workbook;
}

/** What a cell comes to by its own formula: sums, counts, differences and references, as far as the overview uses them. */
function workedOut(workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, address: string): number {
  const { formula, value } = sheet.getCell(address);
  return formula === undefined ? Number(value ?? 0) : valueOf(workbook, sheet, formula);
}

function valueOf(workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, formula: string): number {
  const difference = /^([A-Z]+\d+)-([A-Z]+\d+)$/.exec(formula);
  if (difference) return workedOut(workbook, sheet, difference[1] ?? "") - workedOut(workbook, sheet, difference[2] ?? "");
  const [, name = "", list = ""] = /^(SUM|COUNT)\((.*)\)$/.exec(formula) ?? [];
  if (name === "" && /^\d+$/.test(formula)) return Number(formula);
  const values = (list || formula).split(",").flatMap((part) => {
    const [, at = "", from = "", to = from] = /^(?:'([^']+)'!)?([A-Z]+\d+)(?::([A-Z]+\d+))?$/.exec(part) ?? [];
    const named = at === "" ? sheet : workbook.getWorksheet(at);
    if (!named || from === "") throw new Error(`not understood: ${formula}`);
    const [letters, first, last] = [from.replace(/\d+/, ""), Number(from.replace(/\D+/, "")), Number(to.replace(/\D+/, ""))];
    return Array.from({ length: last - first + 1 }, (_, i) => workedOut(workbook, named, `${letters}${first + i}`));
  });
  return name === "COUNT" ? values.filter((value) => value > 0).length : values.reduce((sum, value) => sum + value, 0);
}

test("every formula comes to its result, and the sums to what the forms hold", async () => {
  const workbook = await written();
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(["总览", "2027年汇总表", "2026年汇总表"]);
  const sheet = workbook.getWorksheet("总览");
  if (!sheet) throw new Error("no overview");
  let formulas = 0;
  const rows = new Map<string, number[]>();
  sheet.eachRow((row, number) => {
    row.eachCell((cell) => {
      if (cell.formula === undefined || /^IF\(|\//.test(cell.formula)) return;
      formulas += 1;
      expect(workedOut(workbook, sheet, cell.address), `${cell.address}: ${cell.formula}`).toBe(cell.result);
    });
    const key = `${row.getCell(1).text} ${row.getCell(2).text}`;
    // What comes after the units says something else of them.
    if (rows.has(key)) return;
    const amounts = ["C", "D", "E", "F", "G"].map((letters) => workedOut(workbook, sheet, `${letters}${number}`));
    rows.set(key, amounts);
  });
  expect(formulas).toBeGreaterThan(20);
  expect(rows.get("甲厅 甲一")).toEqual([3, 1, 12, 10, 2]);
  expect(rows.get("甲厅 甲二")).toEqual([1, 0, 11, 0, 11]);
  expect(rows.get("甲厅 甲三")).toEqual([0, 1, 0, 1, -1]);
  const share = sheet.getColumn(8).values.find((value) => typeof value === "object" && value !== null && "formula" in value);
  expect(share).toMatchObject({ formula: expect.stringMatching(/^IF\(F\d+=0,"",/) });
});
