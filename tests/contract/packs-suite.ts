/** What a window may rely on of the office's own rules: tried before they are kept, counted by at once, told to every window. */
import { beforeEach, describe, expect, test } from "vitest";
import { packOfBook } from "#shared/review/packs/book/pack-of-book.ts";
import { packFaultText } from "#shared/api/rule-book.ts";
import { formWith, row } from "../helpers/forms.ts";
import { measurable, price, put, ruleWorkbook } from "../helpers/rule-books.ts";
import { anyForm, failure, nextChange, type WindowClient } from "./contract-calls.ts";
import { hostForEachTest, type Connect } from "./test-host.ts";
import { step } from "../helpers/take-step.ts";

export function describePacks(transport: string, connect: Connect): void {
  describe(`rule packs over ${transport}`, () => {
    const host = hostForEachTest(connect);
    let client: WindowClient;

    beforeEach(async () => {
      client = await host.window();
    });

    const countsOf = async (id: number) => {
      for await (const { reviewed } of await client.reviews.run({ ids: [id] })) {
        const [own] = reviewed;
        if (own) return own.counts;
      }
      return undefined;
    };

    test("forms of its template are reviewed by it until it is taken away, also after the program was started anew", async () => {
      const [id, revision] = await anyForm(client);
      const form = formWith([row("成本指标", "专家讲课费", "1000元/人/天"), row("质量指标", "服务水平", "显著提高")]);
      await client.forms.change({ id, revision, changes: [step([{ kind: "set-form", form }])] });
      const before = await countsOf(id);
      const events = await (await host.window()).library.watch();
      const file = new File([await ruleWorkbook(put("价格标准", price), measurable)], "本厅规则.xlsx");
      expect(await client.packs.add({ file })).toEqual({ kind: "kept", template: "ningxia-2026" });
      expect(await nextChange(events)).toEqual({ kind: "packs" });
      await events.return?.();
      const own = await countsOf(id);
      // A price that is too high is a warning more; words for what is put out have become an error.
      expect(own).toMatchObject({ errors: (before?.errors ?? 0) + 1, warnings: before?.warnings });

      await host.restart();
      client = await host.window();
      const [kept] = await client.packs.list();
      expect(kept).toMatchObject({ template: "ningxia-2026", file: "本厅规则.xlsx" });
      expect(kept?.book && packOfBook(kept.book, 2026).prices).toEqual([{ name: "讲课费", unit: "元/人/天", most: "800" }]);
      expect(await countsOf(id)).toEqual(own);
      const { file: given } = await client.packs.workbook({ template: "ningxia-2026" });
      await client.packs.remove({ template: "ningxia-2026" });
      expect(await client.packs.list()).toEqual([]);
      expect(await countsOf(id)).toEqual(before);
      expect(await failure(client.packs.remove({ template: "ningxia-2026" }))).toMatchObject({ code: "pack-missing" });
      // What is given out is the office's own, and can be brought back as it is.
      expect(await client.packs.add({ file: given })).toMatchObject({ kind: "kept" });
      expect((await client.packs.list())[0]?.book?.sheets).toEqual(kept?.book?.sheets);
    });

    test("one with faults is not kept, and all of them are told", async () => {
      const file = new File([await ruleWorkbook(put("价格标准", { ...price, "最高（元）": "五百" }))], "规则.xlsx");
      const answer = await client.packs.add({ file });
      expect(answer.kind === "refused" && answer.faults.map((fault) => packFaultText(fault))).toEqual([
        "“价格标准”第 2 行：“最高（元）”写的是“五百”，不是一个数。",
      ]);
      const none = await client.packs.add({ file: new File(["没有"], "规则.xlsx") });
      expect(none.kind === "refused" && none.faults).toEqual([
        { sheet: "说明", message: expect.stringContaining("这不是审核规则的工作簿") },
      ]);
      expect(await client.packs.list()).toEqual([]);
    });
  });
}
