/** What a window may rely on of settings: what is set holds for every window, for exports and over restarts; what is wrong changes nothing. */
import { ORPCError, safe } from "@orpc/client";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { usualSettings } from "#shared/api/settings.ts";
import { allEvents, anyForm, failure, nextChange, sample, type WindowClient } from "./contract-calls.ts";
import { hostForEachTest, type Connect } from "./test-host.ts";

export function describeSettings(transport: string, connect: Connect): void {
  describe(`settings over ${transport}`, () => {
    const host = hostForEachTest(connect);
    let client: WindowClient;

    beforeEach(async () => {
      client = await host.window();
    });

    test("are the usual ones first; what is set stays, and every window hears of it", async () => {
      expect(await client.settings.get()).toEqual(usualSettings);
      const events = await (await host.window()).library.watch();
      const set = { implementingUnit: "厅本级", year: 2027, backupDays: 30 };
      const settings = { ...usualSettings, ...set };
      expect(await client.settings.set(set)).toEqual(settings);
      expect(await nextChange(events)).toEqual({ kind: "settings", settings });
      await events.return?.();
      await client.settings.set({ year: null });
      await host.restart();
      client = await host.window();
      expect(await client.settings.get()).toEqual({ ...settings, year: null });
    });

    test("texts are cleaned as all that is stored, whoever sends them", async () => {
      const typed = {
        implementingUnit: "\u0000厅\u0007本级 ",
        supervisingDepartment: "示\u200b例厅",
        namePattern: "{项目名称}\u0007",
      };
      const clean = { implementingUnit: "厅本级", supervisingDepartment: "示例厅", namePattern: "{项目名称}" };
      expect(await client.settings.set(typed)).toEqual({ ...usualSettings, ...clean });
      const { id } = await client.forms.create({ template: "ningxia-2026", year: 2026, implementingUnit: "厅\u0000本级" });
      expect((await client.forms.open({ id })).form.implementingUnit).toBe("厅本级");
    });

    test("what cannot be used is refused, and changes nothing", async () => {
      const wrong = [
        { namePattern: "{年度}/{项目名称}" },
        { namePattern: "" },
        { title: "别的标题" },
        { template: "没有的表样" },
        { moneyUnit: "美元" as "元" },
        { year: 26 },
        { backupDays: 0 },
        { implementingUnit: "长".repeat(201) },
      ];
      const codes: unknown[] = [];
      for (const one of wrong) {
        const { error } = await safe(client.settings.set({ supervisingDepartment: "示例厅", ...one }));
        codes.push(error instanceof ORPCError ? error.code : error);
      }
      expect(codes).toEqual(wrong.map(() => "BAD_REQUEST"));
      expect(await client.settings.get()).toEqual(usualSettings);
    });

    test("a host without a file manager knows of no place, and says so in a sentence", async () => {
      expect(await client.host.knowsWritten({ name: "2026-表.xlsx" })).toEqual({ known: false });
      expect(await failure(client.host.showWritten({ name: "2026-表.xlsx" }))).toMatchObject({
        code: "folder-not-shown",
        subject: "2026-表.xlsx",
      });
      expect(await failure(client.host.showFolder({ of: "backups" }))).toMatchObject({ code: "folder-not-shown" });
    });

    test("exported files are named by the pattern, with the version a form is exactly as", async () => {
      await client.settings.set({ namePattern: "{项目名称}（{版本}）" });
      const [id] = await anyForm(client);
      const { projectName } = (await client.forms.open({ id })).form;
      const nameOf = async () => (await client.exports.workbooks({ ids: [id], oneWorkbook: false })).files[0]?.name;
      expect(await nameOf()).toBe(`${projectName}.xlsx`);
      await client.forms.nameVersion({ id, name: "初审稿" });
      expect(await nameOf()).toBe(`${projectName}（初审稿）.xlsx`);
    });

    test("a new form is a draft until it is exported: what it waits for is counted apart", async () => {
      const known = { implementingUnit: "厅本级", supervisingDepartment: "示例厅", moneyUnit: "元" as const };
      const { id } = await client.forms.create({ template: sample().template, year: 2027, ...known });
      expect((await client.forms.open({ id })).form).toMatchObject({ year: 2027, ...known });
      const listed = async () => (await client.library.list()).find((form) => form.id === id);
      // The host reviews by itself, a while after the last change.
      await vi.waitFor(async () => expect(await listed()).toMatchObject({ draft: true, review: { errors: 0, warnings: 0 } }), {
        timeout: 60_000,
      });
      expect((await listed())?.review?.blank).toBeGreaterThan(5);
      await client.exports.done({ ids: [id] });
      await vi.waitFor(async () => expect((await listed())?.review?.errors).toBeGreaterThan(5), { timeout: 60_000 });
      expect((await listed())?.draft).toBeUndefined();
      expect((await listed())?.review).not.toHaveProperty("blank");
    });

    test("a draft that is sent to be reviewed is none any more, others stay drafts", async () => {
      const create = () => client.forms.create({ template: sample().template, year: 2027 });
      const [{ id }, other] = [await create(), await create()];
      const events = await allEvents(await client.reviews.run({ ids: [id], filled: true }));
      expect(events.at(-1)?.reviewed).toMatchObject([{ id, counts: { errors: expect.any(Number) } }]);
      expect(events.at(-1)?.reviewed[0]?.counts.errors).toBeGreaterThan(5);
      const drafts = (await client.library.list()).filter(({ draft }) => draft).map((form) => form.id);
      expect(drafts).toEqual([other.id]);
    });
  });
}
