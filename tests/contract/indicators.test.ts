/** What a window may rely on of the indicator library: it lists what was stored a moment ago, and entries go out as a workbook that comes in again. */
import { createRouterClient } from "@orpc/server";
import ExcelJS from "exceljs";
import { beforeEach, expect, test } from "vitest";
import { entryColumns } from "#shared/indicators/entry-book.ts";
import { formWith, row } from "../helpers/forms.ts";
import { failure, importForm, type WindowClient } from "./contract-calls.ts";
import { hostForEachTest } from "./test-host.ts";

const host = hostForEachTest(async (backend) => ({
  client: createRouterClient(backend.router),
  close: async () => undefined,
}));
let client: WindowClient;

beforeEach(async () => {
  client = await host.window();
});

const entry = {
  level1: "产出指标",
  level2: "数量指标",
  name: "帮扶户数",
  operator: "≥",
  measure: "户",
  // What a spreadsheet would calculate stays what was written.
  meaning: "=SUM(A1:A9)",
  method: "",
  source: "帮扶台账",
  standards: "计划标准",
};

async function workbookOf(rows: readonly (readonly string[])[]): Promise<File> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("指标").addRows(rows.map((texts) => [...texts]));
  return new File([await workbook.xlsx.writeBuffer()], "指标.xlsx");
}

test("an indicator of a form is found at once, and leads to its row", async () => {
  const form = formWith([row("数量指标", "期数", "4期"), row("质量指标", "帮扶满意率", "≥90%")], {
    projectName: "帮扶",
    year: 2031,
  });
  const id = await importForm(client, form);
  const { rows, due } = await client.indicators.list({ filter: { text: "bfmyl" }, from: 0 });
  expect(due).toBe(0);
  expect(rows).toMatchObject([{ name: "帮扶满意率", uses: 1, operator: "≥", measure: "%" }]);
  const opened = await client.indicators.open({ id: rows[0]?.id ?? 0 });
  expect(opened.places).toMatchObject([{ form: id, at: 1, year: 2031, projectName: "帮扶", value: "≥90%" }]);
  expect(await client.indicators.history({ form: id, at: 1 })).toMatchObject({ years: [{ form: id, own: true }] });
  expect(await client.indicators.reached({ form: id })).toEqual({});
  expect(await failure(client.indicators.open({ id: 999_999 }))).toMatchObject({ code: "indicator-missing" });
});

test("entries go out as a workbook and come in again to the letter; a blank cell empties nothing, a wrong row is told", async () => {
  await client.indicators.write({ entry });
  const { file } = await client.indicators.workbook();
  expect(await client.indicators.take({ file })).toEqual({ added: 0, changed: 0, same: 1, faults: [] });
  await client.indicators.forget(entry);
  expect(await client.indicators.take({ file })).toEqual({ added: 1, changed: 0, same: 0, faults: [] });
  const changed = await workbookOf([
    Object.values(entryColumns),
    ["产出指标", "数量指标", "帮扶户数", "", "", "", "按户计"],
    ["产出指标", "数量指标"],
    ["产出指标", "质量指标", "帮扶满意率"],
  ]);
  expect(await client.indicators.take({ file: changed })).toEqual({
    added: 1,
    changed: 1,
    same: 0,
    faults: [{ sheet: "指标", row: 3, message: "没有写“指标名称”。" }],
  });
  const { rows } = await client.indicators.list({ filter: { text: "", curated: true }, from: 0 });
  expect(rows.map(({ name }) => name)).toEqual(["帮扶户数", "帮扶满意率"]);
  const { curated } = await client.indicators.open({ id: rows[0]?.id ?? 0 });
  expect(curated).toEqual({ ...entry, method: "按户计" });
});
