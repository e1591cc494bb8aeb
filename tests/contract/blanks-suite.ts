/** What a window may rely on of issued blanks: kept to the byte, asked about until everything is answered, told to every window. */
import { unzipSync, type Unzipped } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import { bindSheet } from "#shared/binding/bind-sheet.ts";
import { cellName } from "#shared/sheet/cell-name.ts";
import { anyForm, failure, formsIn, nextChange, sha256, type WindowClient } from "./contract-calls.ts";
import { hostForEachTest, type Connect } from "./test-host.ts";
import { step } from "../helpers/take-step.ts";
import { blankFile, blankNamed } from "../helpers/blank-files.ts";

const clear = blankNamed("宁夏 2019");
const official = blankNamed("the table of 2026 with sums");
const doubtful = blankNamed("Inner Mongolia");

export function describeBlanks(transport: string, connect: Connect): void {
  describe(`issued blanks over ${transport}`, () => {
    const host = hostForEachTest(connect);
    let client: WindowClient;

    beforeEach(async () => {
      client = await host.window();
    });

    test("one that is opened is kept once, is listed with what identifies it, and outlives the program", async () => {
      const events = await (await host.window()).library.watch();
      const file = await blankFile("下发.xlsx", clear, official);
      const { id, isNew } = await client.blanks.add({ file });
      expect(isNew).toBe(true);
      expect(await nextChange(events)).toEqual({ kind: "blanks" });
      await events.return?.();
      expect(await client.blanks.add({ file: new File([file], "又一次.xlsx") })).toEqual({ id, isNew: false });
      await host.restart();
      client = await host.window();
      expect(await client.blanks.list()).toEqual([
        {
          id,
          file: "下发.xlsx",
          hash: await sha256(file),
          size: file.size,
          at: expect.any(Number),
          forms: [
            { sheet: "表1", title: clear.expected.title, year: null, template: "ningxia-2019" },
            { sheet: "表2", title: official.expected.title, year: 2026, template: "ningxia-2026" },
          ],
          confirmed: false,
        },
      ]);
    });

    test("its sheet arrives as it was read, so that the window binds it as the host does", async () => {
      const { id } = await client.blanks.add({ file: await blankFile("表.xlsx", clear) });
      const { sheets } = await client.blanks.get({ id });
      const [sheet] = sheets;
      if (!sheet) throw new Error("no sheet");
      const [binding] = bindSheet(sheet).bindings;
      expect(Object.fromEntries([...(binding?.fields ?? [])].map(([field, cell]) => [field, cellName(cell)]))).toEqual(
        clear.expected.fields,
      );
      expect(sheet.rowHeights).toBeInstanceOf(Map);
    });

    test("it is confirmed only when nothing about it is unsure, with the answers", async () => {
      const { id } = await client.blanks.add({ file: await blankFile("盟市.xlsx", doubtful) });
      expect(await failure(client.blanks.confirm({ id, answers: [] }))).toMatchObject({
        code: "blank-unsure",
        subject: "盟市.xlsx",
      });
      expect((await client.blanks.list())[0]?.confirmed).toBe(false);
      const answers = [
        [
          { kind: "cell" as const, row: 3, column: 1, field: "projectAttribute" as const },
          { kind: "cell" as const, row: 5, column: 0, field: null },
        ],
      ];
      expect(await client.blanks.confirm({ id, answers })).toMatchObject({ id, confirmed: true });
      expect(await client.blanks.get({ id })).toMatchObject({ summary: { confirmed: true }, answers });
      expect((await client.blanks.list())[0]?.confirmed).toBe(true);
    });

    test("a form that names one is exported into that very file, with what differs told; never into one that is not confirmed", async () => {
      const file = await blankFile("自治区.xlsx", official);
      const { id } = await client.blanks.add({ file });
      const [form, revision] = await anyForm(client);
      const { form: before } = await client.forms.open({ id: form });
      const named = { ...before, issuedBlank: await sha256(file), midTermGoal: "三年目标" };
      await client.forms.change({ id: form, revision, changes: [step([{ kind: "set-form", form: named }])] });
      const order = { ids: [form], oneWorkbook: false };
      expect(await failure(client.exports.workbooks(order))).toMatchObject({ code: "blank-unsure", subject: "自治区.xlsx" });
      await client.blanks.confirm({ id, answers: [[]] });
      const { files, told } = await client.exports.workbooks(order);
      const [workbook] = files;
      if (!workbook) throw new Error("no workbook");
      expect((await formsIn(workbook))[0]).toMatchObject({ projectName: before.projectName, indicators: before.indicators });
      const [issued, filled] = await Promise.all([partsOf(file), partsOf(workbook)]);
      expect(filled["xl/styles.xml"]).toEqual(issued["xl/styles.xml"]);
      expect(told).toEqual([{ projectName: before.projectName, sentences: [expect.stringContaining("中期目标")] }]);
      expect(await client.exports.blanks({ ids: [form] })).toEqual([
        { id: form, template: before.template, issuedBlank: named.issuedBlank },
      ]);
      const builtIn = await client.exports.workbooks({ ...order, blank: "" });
      expect(builtIn.told[0]?.sentences).toEqual([expect.stringContaining("中期目标")]);
      const ids = (await client.library.list()).map((summary) => summary.id);
      const { files: one } = await client.exports.workbooks({ ids, oneWorkbook: true, blank: named.issuedBlank });
      const together = await partsOf(one[0] ?? new File([], ""));
      expect(Object.keys(together).filter((path) => path.startsWith("xl/worksheets/sheet"))).toHaveLength(ids.length);
      expect(together["xl/styles.xml"]).toEqual(issued["xl/styles.xml"]);
      await client.blanks.remove({ id });
      expect((await client.exports.workbooks(order)).told[0]?.sentences).toEqual([
        expect.stringContaining("中期目标"),
        "选定的下发表样不在这个表格库里，用的是内置表样。",
      ]);
    });

    test("what is removed is gone; what is none is refused with its reason", async () => {
      const { id } = await client.blanks.add({ file: await blankFile("表.xlsx", clear) });
      await client.blanks.remove({ id });
      expect(await client.blanks.list()).toEqual([]);
      const missing = { code: "blank-missing" };
      expect(await failure(client.blanks.get({ id }))).toMatchObject(missing);
      expect(await failure(client.blanks.remove({ id }))).toMatchObject(missing);
      expect(await failure(client.blanks.confirm({ id, answers: [] }))).toMatchObject(missing);
      const large = new File([new Uint8Array(8 * 1024 * 1024 + 1)], "大.xlsx");
      expect(await failure(client.blanks.add({ file: large }))).toMatchObject({ code: "file-too-large", subject: "大.xlsx" });
      const text = new File(["不是表"], "文字.xlsx");
      expect(await failure(client.blanks.add({ file: text }))).toMatchObject({ code: "file-type-unknown" });
      expect(await client.blanks.list()).toEqual([]);
    });
  });
}

async function partsOf(file: File): Promise<Unzipped> {
  return unzipSync(new Uint8Array(await file.arrayBuffer()));
}
