/** What a window may rely on about the review: what stands beside a form, counts that keep themselves current, runs and reports. */
import ExcelJS from "exceljs";
import { beforeEach, describe, expect, test } from "vitest";
import type { LibraryEvent } from "#shared/api/contract.ts";
import type { ReviewCounts } from "#shared/api/reviews.ts";
import type { Form } from "#shared/form/form.ts";
import { countReview } from "#shared/review/review-counts.ts";
import { review } from "#shared/review/review.ts";
import { templateOf } from "#shared/template/templates.ts";
import { correctSample } from "../helpers/correct-forms.ts";
import { allEvents, anyForm, failure, goal, importForm, nextChange, type WindowClient } from "./contract-calls.ts";
import { hostForEachTest, type Connect } from "./test-host.ts";
import { step } from "../helpers/take-step.ts";

const none: ReviewCounts = { errors: 0, warnings: 0, hints: 0, unknown: 0, explained: 0 };
const lastYear: Form = {
  ...correctSample,
  year: 2025,
  projectName: ` 2025年${correctSample.projectName}`,
  annualGoal: "去年的目标。",
};
const sibling: Form = { ...correctSample, projectName: "另一个项目", annualGoal: "另一个目标。" };

export function describeReviews(transport: string, connect: Connect): void {
  describe(`the review over ${transport}`, () => {
    const host = hostForEachTest(connect);
    let client: WindowClient;

    beforeEach(async () => {
      client = await host.window();
    });

    async function counts(id: number): Promise<ReviewCounts | undefined> {
      return (await client.library.list()).find((summary) => summary.id === id)?.review;
    }

    async function contextOf(id: number, form?: Form) {
      const { year, supervisingDepartment, implementingUnit, projectName } = form ?? (await client.forms.open({ id })).form;
      return client.reviews.context({ id, year, supervisingDepartment, implementingUnit, projectName });
    }

    test("beside a form stand last year's form of the project and the others of its department", async () => {
      await importForm(client, lastYear);
      await importForm(client, { ...sibling, supervisingDepartment: "别的厅" });
      await importForm(client, { ...sibling, year: 2025 });
      await importForm(client, sibling);
      const id = await importForm(client, correctSample);
      expect(await contextOf(id)).toEqual({ lastYear, siblings: [sibling] });
      // What was typed and is not saved yet counts.
      expect(await contextOf(id, { ...correctSample, supervisingDepartment: "别的厅", projectName: "又一个" })).toEqual({
        siblings: [{ ...sibling, supervisingDepartment: "别的厅" }],
      });
      expect(await failure(contextOf(999, correctSample))).toMatchObject({ code: "form-missing" });
    });

    test("a form without its like has nothing beside it", async () => {
      const { id } = await client.forms.create({ template: "ningxia-2026", year: null });
      expect(await contextOf(id)).toEqual({ siblings: [] });
    });

    test("counts come by themselves, and go with the revision they belong to", async () => {
      const watched = await client.library.watch();
      const id = await importForm(client, correctSample);
      // The background may have been here already.
      expect([undefined, none]).toContainEqual(await counts(id));
      expect(await reviewedIn(watched, id)).toEqual({ id, revision: 1, counts: none });
      expect(await counts(id)).toEqual(none);

      await client.forms.change({ id, revision: 1, changes: [step([{ kind: "set-field", field: "projectName", text: "" }])] });
      const changed = await nextChange(watched);
      expect(changed).toMatchObject({ kind: "form", summary: { id } });
      expect(changed).not.toHaveProperty("summary.review");
      expect(await reviewedIn(watched, id)).toMatchObject({ id, revision: 2, counts: { errors: 1 } });
      expect(await counts(id)).toMatchObject({ errors: 1 });
      await watched.return?.();
    });

    test("a run tells how far it is, and its counts are those of the review itself", async () => {
      const id = await importForm(client, { ...correctSample, annualGoal: "〈", implementingUnit: "XX局" });
      const events = await allEvents(await client.reviews.run({}));
      const all = (await client.library.list()).map((summary) => summary.id);
      expect(events.at(-1)).toMatchObject({ done: all.length, total: all.length });
      const reviewed = events.flatMap((event) => event.reviewed);
      expect(new Set(reviewed.map((one) => one.id))).toEqual(new Set(all));

      const { form } = await client.forms.open({ id });
      const { siblings } = await contextOf(id);
      const { findings } = review(form, { template: templateOf(form.template), siblings });
      expect(await counts(id)).toEqual(countReview(form, findings));
      expect(reviewed.find((one) => one.id === id)?.counts).toEqual(await counts(id));
    });

    test("a run over some forms leaves the others alone, and passes over what is not there", async () => {
      const [id] = await anyForm(client);
      const events = await allEvents(await client.reviews.run({ ids: [id, 999] }));
      expect(events).toEqual([{ done: 1, total: 1, reviewed: [{ id, counts: expect.any(Object) }] }]);
    });

    test("the report is a workbook with an overview, the findings by level and the cost balance", async () => {
      const id = await importForm(client, { ...correctSample, implementingUnit: "XX局" });
      const { file } = await client.reviews.report({ ids: [id, 999], as: "findings" });
      expect(file.name).toBe(`审核报告-${correctSample.projectName}.xlsx`);
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(await file.arrayBuffer());
      expect(workbook.worksheets.map(({ name }) => name)).toEqual(["汇总", "错误", "提醒", "提示", "无法判断", "成本测算"]);
      expect(workbook.getWorksheet("错误")?.getCell("E2").text).toBe("XX局");
    });

    test("the printable page holds every form and nothing but its text", async () => {
      const id = await importForm(client, { ...correctSample, projectName: "<b>项目</b>" });
      const { html } = await client.reviews.page({ ids: [id], as: "findings" });
      expect(html).toContain("<h1>&lt;b&gt;项目&lt;/b&gt;</h1>");
      expect(html).toContain("请人工核对");
    });

    test("an edit is answered while a run goes on, and closing the host ends it", async () => {
      const [id, revision] = await anyForm(client);
      const running = await client.reviews.run({});
      await running.next();
      expect(await client.forms.change({ id, revision, changes: [step([goal("改过")])] })).toMatchObject({
        revision: revision + 1,
      });
      await running.return?.();
      await host.restart();
    });
  });
}

/** What the host says of a form when it has reviewed it next. */
async function reviewedIn(events: AsyncIterator<LibraryEvent>, id: number) {
  for (;;) {
    const { value, done } = await events.next();
    if (done) throw new Error("the library is no longer watched");
    const reviewed = value.kind === "reviewed" ? value.forms.find((form) => form.id === id) : undefined;
    if (reviewed) return reviewed;
  }
}
