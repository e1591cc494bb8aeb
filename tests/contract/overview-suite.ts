/** What a window may rely on when the host adds up: progress, the overview, all rows behind it; by unit and state, and anew after an edit. */
import { beforeEach, describe, expect, test } from "vitest";
import ExcelJS from "exceljs";
import type { Overview, OverviewAsked, OverviewRow } from "#shared/api/overview.ts";
import { step } from "../helpers/take-step.ts";
import { allEvents, importForm, sample, type WindowClient } from "./contract-calls.ts";
import { hostForEachTest, type Connect } from "./test-host.ts";

export function describeOverview(transport: string, connect: Connect): void {
  describe(`overview over ${transport}`, () => {
    const host = hostForEachTest(connect);
    let client: WindowClient;

    beforeEach(async () => {
      client = await host.window();
    });

    async function look(asked: OverviewAsked): Promise<{ overview: Overview; rows: OverviewRow[] }> {
      const events = await allEvents(await client.overview.look(asked));
      const found = events.find((event) => event.kind === "overview");
      if (!found) throw new Error("no overview came");
      const rows = events.flatMap((event) => (event.kind === "rows" ? event.rows : []));
      expect(rows).toHaveLength(found.rows);
      return { overview: found.overview, rows };
    }

    test("a year beside another, by unit and state, and anew after an edit", async () => {
      const { year } = sample();
      const before = (year ?? 0) - 1;
      const funds = { ...sample().funds, projectTotal: "100" };
      await importForm(client, { ...sample(), year: before, implementingUnit: "去年的单位", funds });
      const id = await importForm(client, { ...sample(), implementingUnit: "新来的单位", funds });

      const { overview, rows } = await look({ year, before });
      expect(overview.all).toMatchObject({ forms: 4, formsBefore: 1, before: "100" });
      expect(rows.filter(({ kind }) => kind === "project")).toHaveLength(4);
      expect(overview.years.map((one) => [one.year, one.forms])).toEqual([
        [before, 1],
        [year, 4],
      ]);
      const one = { year, units: ["新来的单位"] };
      expect((await look(one)).overview.all).toEqual({ forms: 1, now: "100" });
      expect((await look({ ...one, states: ["handed"] })).overview.all.forms).toBe(0);
      expect((await look({ ...one, states: ["not-handed"] })).rows[0]).toMatchObject({ id, kind: "project", number: 1 });

      const { revision } = await client.forms.open({ id });
      const edit = { kind: "set-field", field: "funds.projectTotal", text: "250.5" } as const;
      await client.forms.change({ id, revision, changes: [step([edit])] });
      expect((await look(one)).overview.all.now).toBe("250.5");
      await client.forms.remove({ ids: [id] });
      expect((await look(one)).overview.all.forms).toBe(0);
    });

    test("the same as a workbook", async () => {
      const { year } = sample();
      const { file } = await client.overview.report({ year });
      expect(file.name).toBe(`${year}年项目支出总览.xlsx`);
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(await file.arrayBuffer());
      expect(workbook.worksheets.map(({ name }) => name)).toEqual(["总览", `${year}年汇总表`]);
    });
  });
}
