/** What a window may rely on from one year to the next: a plan, drafts as one step that can be taken back, the link to last year's form, comparisons. */
import ExcelJS from "exceljs";
import { beforeEach, describe, expect, test } from "vitest";
import type { PlannedForm } from "#shared/api/years.ts";
import { changesSince } from "#shared/carrying/changes-since.ts";
import { correctSample } from "../helpers/correct-forms.ts";
import { step } from "../helpers/take-step.ts";
import { allEvents, failure, goal, importForm, jsonFile, sample, type WindowClient } from "./contract-calls.ts";
import { hostForEachTest, type Connect } from "./test-host.ts";

export function describeYears(transport: string, connect: Connect): void {
  describe(`years over ${transport}`, () => {
    const host = hostForEachTest(connect);
    let client: WindowClient;
    let last: number;

    beforeEach(async () => {
      client = await host.window();
      last = await importForm(client, { ...correctSample, year: 2030, projectAttribute: "经常性项目", projectTerm: "长期" });
    });

    async function plan(): Promise<readonly PlannedForm[]> {
      const events = await allEvents(await client.years.plan({ from: 2030, to: 2031 }));
      return events.at(-1)?.plan ?? [];
    }

    async function make(choice: { readonly same?: number[] } = {}): Promise<number[]> {
      const events = await allEvents(await client.years.make({ to: 2031, choices: [{ last, ...choice }] }));
      return events.at(-1)?.made ?? [];
    }

    test("drafts are made once, and can be taken back until they are changed", async () => {
      expect(await plan()).toEqual([{ last, proposal: { state: "proposed" } }]);
      const [id = 0] = await make();
      const { form, revision } = await client.forms.open({ id });
      expect(form).toMatchObject({ year: 2031, carriedFrom: { year: 2030, projectName: correctSample.projectName } });
      const listed = (await client.library.list()).find((one) => one.id === id);
      expect(listed).toMatchObject({ draft: true, carried: { asked: expect.any(Number) } });
      expect(listed?.carried?.untouched).toBe(
        Object.values(form.carried ?? {}).filter((state) => state === "untouched").length,
      );
      expect(await plan()).toEqual([{ last, proposal: { state: "carried", now: [id] } }]);

      expect(await client.years.takeBack({ ids: [id] })).toEqual({ ids: [id] });
      expect(await plan()).toEqual([{ last, proposal: { state: "proposed" } }]);
      await client.forms.putBack({ ids: [id] });
      await client.forms.change({ id, revision, changes: [step([goal("新的目标")])] });
      expect(await client.years.takeBack({ ids: [id] })).toEqual({ ids: [] });
      expect(await failure(allEvents(await client.years.make({ to: 2031, choices: [{ last: 999 }] })))).toMatchObject({
        code: "form-missing",
      });
    });

    test("a draft knows what became of last year's form, also after the program was started anew", async () => {
      const [id = 0] = await make();
      const { revision } = await client.forms.open({ id: last });
      await client.forms.change({ id: last, revision, changes: [step([goal("后来改过的目标。")])] });
      await host.restart();
      client = await host.window();
      const [link] = await client.years.lastYear({ id });
      const { form } = await client.forms.open({ id });
      if (!link?.now) throw new Error("last year's form is there");
      expect(changesSince(form, link, link.now).changes).toMatchObject([{ kind: "changed", right: "后来改过的目标。" }]);
      await client.years.keep({ id, last, base: link.now });
      expect((await client.years.lastYear({ id }))[0]?.base.annualGoal).toBe("后来改过的目标。");
      await client.forms.remove({ ids: [last] });
      expect((await client.years.lastYear({ id }))[0]).not.toHaveProperty("now");
      expect(await client.years.lastYear({ id: last })).toEqual([]);
    });

    test("a renamed project is asked about, and what was confirmed holds", async () => {
      const renamed = await importForm(client, {
        ...correctSample,
        year: 2031,
        projectName: `${correctSample.projectName}（调整）`,
      });
      expect(await plan()).toEqual([{ last, proposal: { state: "alike", now: [renamed], how: "renamed" } }]);
      expect(await make({ same: [renamed] })).toEqual([]);
      expect(await plan()).toEqual([{ last, proposal: { state: "carried", now: [renamed] } }]);
    });

    test("two years are compared, and what changed is handed on as workbook and page", async () => {
      await make();
      const other = await importForm(client, { ...sample(), year: 2030, projectName: "只在上年的项目", indicators: [] });
      const compared = (await allEvents(await client.comparisons.years({ left: 2030, right: 2031 }))).at(-1)?.compared;
      expect(compared).toMatchObject({ pairs: [{ left: last }], onlyLeft: [other], onlyRight: [] });
      expect(compared?.pairs[0]?.counts.amounts).toBeGreaterThan(0);
      const { file } = await client.comparisons.report({ kind: "years", left: 2030, right: 2031 });
      expect(file.name).toBe("比较-2030年与2031年.xlsx");
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(await file.arrayBuffer());
      expect(workbook.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
        ["汇总", 3],
        ["不同之处", 1 + (compared?.pairs[0]?.counts.all ?? 0)],
      ]);
      const [left, right] = [sample(), { ...sample(), annualGoal: "改过的目标" }];
      const { html } = await client.comparisons.page({
        kind: "forms",
        left: { name: "这张表", form: left },
        right: { name: "退回的文件", form: right },
        acrossYears: false,
      });
      expect(html).toContain("改过的目标");
      expect(html).toContain("退回的文件");
    });

    test("the forms of a file are read to be compared, and nothing comes into the tray", async () => {
      const { forms } = await client.comparisons.read({ file: jsonFile("退回.json", sample()) });
      expect(forms).toEqual([sample()]);
      expect((await client.imports.tray()).forms).toEqual([]);
      const empty = new File(["没有表"], "说明.txt", { type: "text/plain" });
      expect(await failure(client.comparisons.read({ file: empty }))).toMatchObject({ code: "file-not-a-form" });
    });
  });
}
