/**
 * What a window may rely on, whatever carries its calls: written once and run over every transport. Every kind of thing that is carried is in
 * it: values, files, events, failures, refusals and leaving. The other suites are about the host and are run over HTTP alone, the narrowest.
 *
 * A transport is a way to get a client for a backend; the backend runs in the process of the test.
 */
import { safe } from "@orpc/client";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Change } from "#shared/form/change.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { LibraryEvents } from "#backend/library-events.ts";
import { anyForm, failure, formsIn, goal, importForm, nextChange, sample, type WindowClient } from "./contract-calls.ts";
import { hostForEachTest, type Connect } from "./test-host.ts";
import { step } from "../helpers/take-step.ts";

export function describeContract(transport: string, connect: Connect): void {
  describe(`the contract over ${transport}`, () => {
    const host = hostForEachTest(connect);
    let client: WindowClient;

    beforeEach(async () => {
      client = await host.window();
    });

    test("a new library has the samples, and says where it is", async () => {
      expect((await client.library.list()).map(({ projectName }) => projectName).toSorted()).toEqual(
        sampleForms.map(({ projectName }) => projectName).toSorted(),
      );
      expect(await client.host.about()).toEqual({
        version: "1.2.3",
        host: "in-process",
        libraryFile: expect.stringMatching(/library\.sqlite$/),
        showsFolders: false,
        choosesFolders: false,
      });
      expect((await client.host.addSamples()).ids).toHaveLength(sampleForms.length);
      expect(await client.library.list()).toHaveLength(2 * sampleForms.length);
    });

    test("a form arrives as it is stored, unknown keys included", async () => {
      const form: Form = { ...sample(), 备注: { 审核人: ["张三", null, 3] } };
      const id = await importForm(client, form);
      expect(await client.forms.open({ id })).toMatchObject({ revision: 1, form, source: { file: "去年.json", line: 1 } });
    });

    test("an edit is answered with the next revision, and every window hears of it", async () => {
      const other = await host.window();
      const windows = [await client.library.watch(), await other.library.watch()];
      const [id, revision] = await anyForm(client);
      expect(await client.forms.change({ id, revision, changes: [step([goal("改过")])] })).toMatchObject({
        revision: revision + 1,
      });
      expect((await other.forms.open({ id })).form.annualGoal).toBe("改过");
      for (const events of windows) {
        expect(await nextChange(events)).toMatchObject({ kind: "form", revision: revision + 1, summary: { id } });
        await events.return?.();
      }
    });

    test("an edit on another revision is refused as such", async () => {
      const [id, revision] = await anyForm(client);
      await client.forms.change({ id, revision, changes: [step([goal("先")])] });
      expect(await failure(client.forms.change({ id, revision, changes: [step([goal("后")])] }))).toEqual({
        code: "form-changed",
        subject: "",
        detail: "",
      });
      expect((await client.forms.open({ id })).form.annualGoal).toBe("先");
    });

    test("an expected failure arrives with its code", async () => {
      expect(await failure(client.forms.open({ id: 999 }))).toMatchObject({ code: "form-missing" });
      // A refusal, not a failure of the host.
      await expect(client.forms.open({ id: 999 })).rejects.toMatchObject({ code: "APP_ERROR", status: 422 });
      const [id] = await anyForm(client);
      expect(await failure(client.forms.openVersion({ id, version: 999 }))).toMatchObject({ code: "version-missing" });
    });

    test("input that is not what the contract says is refused before anything happens", async () => {
      const [id, revision] = await anyForm(client);
      const before = await client.forms.open({ id });
      const wrong: Promise<unknown>[] = [
        client.forms.open({ id: "1" as never }),
        client.forms.open({ id: -1 }),
        client.forms.change({
          id,
          revision,
          changes: [step([{ kind: "set-field", field: "constructor", text: "x" }])],
        }),
        client.forms.change({ id, revision, changes: [step([{ kind: "set-field", field: "annualGoal", text: 5 as never }])] }),
        client.forms.change({ id, revision, changes: [step([{ kind: "splice-indicators", at: -1, remove: 0, insert: [] }])] }),
        client.forms.create({ template: "ningxia-2026", year: 12 }),
        client.exports.workbooks({ ids: [], oneWorkbook: false }),
        client.library.search({ text: "长".repeat(201) }),
        client.imports.store({ choices: [{ id: 1, as: { kind: "move" } as never }] }),
        client.imports.read({ files: [{ path: "a.txt", size: 1, modified: 0, file: "text" as never }] }),
      ];
      for (const call of wrong) {
        const { error } = await safe(call);
        expect(error).toMatchObject({ code: "BAD_REQUEST" });
      }
      expect(await client.forms.open({ id })).toEqual(before);
    });

    test("a bug is told to standard error and not to the window", async () => {
      const told = vi.spyOn(console, "error").mockReturnValue();
      const [id, revision] = await anyForm(client);
      const missingRow: Edit = { kind: "set-field", field: "indicators.999.name", text: "x" };
      const { error } = await safe(client.forms.change({ id, revision, changes: [step([missingRow])] }));
      expect(error).toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
      expect(String(error)).not.toContain("999");
      expect(told).toHaveBeenCalledWith("forms.change:", expect.any(RangeError));
    });

    test("forms are made, copied, taken out and put back, and every window hears that the list changed", async () => {
      const events = await client.library.watch();
      const { id } = await client.forms.create({ template: "ningxia-2026", year: 2027 });
      const copy = await client.forms.duplicate({ id });
      await client.forms.remove({ ids: [id, copy.id] });
      const without = (await client.library.list()).map((summary) => summary.id);
      expect(without).not.toContain(id);
      await client.forms.putBack({ ids: [id] });
      expect((await client.library.list()).map((summary) => summary.id)).toContain(id);
      const page = await client.library.page({ most: 1 });
      expect(page).toMatchObject({ forms: [{ id, year: 2027 }], next: { id, year: 2027 } });
      expect((await client.library.page({ after: page.next, most: 1 })).forms).not.toContainEqual(page.forms[0]);
      expect((await client.library.summaries({ ids: [id, copy.id] })).map((summary) => summary.id)).toEqual([id]);
      for (const ids of [[id], [copy.id], [id, copy.id], [id]]) expect(await nextChange(events)).toEqual({ kind: "list", ids });
      await events.return?.();
    });

    test("versions are named, listed and opened; going back to one is a step", async () => {
      const [id, revision] = await anyForm(client);
      const { form: original } = await client.forms.open({ id });
      const named = await client.forms.nameVersion({ id, name: "送审稿" });
      await client.forms.change({ id, revision, changes: [step([goal("改坏了")])] });
      expect((await client.forms.versions({ id }))[0]).toEqual(named);
      expect(await client.forms.openVersion({ id, version: named.id })).toEqual(original);
      const form = await client.forms.openVersion({ id, version: named.id });
      const restore: Change = { kind: "take", label: "", cause: "restored", edits: [{ kind: "set-form", form }] };
      expect(await client.forms.change({ id, revision: revision + 1, changes: [restore] })).toMatchObject({
        revision: revision + 2,
      });
      expect((await client.forms.open({ id })).form).toEqual(original);
      await client.forms.change({ id, revision: revision + 2, changes: [{ kind: "undo" }] });
      expect((await client.forms.open({ id })).form.annualGoal).toBe("改坏了");
    });

    test("what was taken out is listed and erased for good, and every window hears of it", async () => {
      const [id] = await anyForm(client);
      await client.forms.remove({ ids: [id] });
      expect(await client.library.removed()).toMatchObject([{ id, removedAt: expect.any(Number) as number }]);
      const events = await client.library.watch();
      expect(await client.forms.erase({ ids: [id, 999] })).toEqual({ ids: [id] });
      expect(await nextChange(events)).toEqual({ kind: "list", ids: [id, 999] });
      await events.return?.();
      expect(await client.library.removed()).toEqual([]);
      expect(await failure(client.forms.putBack({ ids: [id] }))).toMatchObject({ code: "form-missing" });
    });

    test("steps come with the form, are undone and redone, and make a past to look at", async () => {
      const [id, revision] = await anyForm(client);
      const { form: original } = await client.forms.open({ id });
      const changes: Change[] = [step([goal("一")]), step([goal("二")]), { kind: "undo" }];
      await client.forms.change({ id, revision, changes });
      const { form, history } = await client.forms.open({ id });
      expect([form.annualGoal, history.done.length, history.undone.length, history.more]).toEqual(["一", 1, 1, false]);
      expect(await client.forms.steps({ id, before: history.done[0]?.id ?? 0 })).toEqual({ done: [], more: false });
      const { entries } = await client.forms.history({ id });
      expect(entries.flatMap((entry) => (entry.kind === "step" ? [entry.state] : []))).toEqual(["undone", "done"]);
      expect(await client.forms.formAt({ id, step: 0 })).toEqual(original);
    });

    test("a sound form is not repaired, and none is told to be damaged", async () => {
      const [id, revision] = await anyForm(client);
      expect(await client.forms.repair({ id })).toMatchObject({ revision, lost: 0 });
      expect(await client.library.damaged()).toEqual([]);
    });

    test("search answers with the part of the form and the text around", async () => {
      const [sampleForm] = sampleForms;
      expect(await client.library.search({ text: sampleForm?.projectName ?? "" })).toContainEqual({
        id: expect.any(Number),
        where: "项目名称",
        field: "projectName",
        excerpt: sampleForm?.projectName,
      });
    });

    test("a closed watch is forgotten, by leaving it and by its signal alike", async () => {
      const subscribe = vi.spyOn(LibraryEvents.prototype, "subscribe");
      const left = await client.library.watch();
      const stop = new AbortController();
      const aborted = await client.library.watch(undefined, { signal: stop.signal });
      const hub = subscribe.mock.contexts[0] as LibraryEvents;
      expect(hub.subscribers).toBe(1);
      const waiting = safe(aborted.next());
      await left.return?.();
      stop.abort();
      await waiting;
      await expect.poll(() => hub.subscribers).toBe(0);
    });

    test("workbooks arrive whole, under their names, and hold the forms", async () => {
      const ids = (await client.library.list()).map(({ id }) => id);
      const forms = await Promise.all(ids.map(async (id) => (await client.forms.open({ id })).form));
      const { files } = await client.exports.workbooks({ ids, oneWorkbook: false });
      expect(files.map(({ name }) => name)).toEqual(
        forms.map(({ implementingUnit, projectName }) => `2026-${implementingUnit}-${projectName}.xlsx`),
      );
      expect((await Promise.all(files.map(formsIn))).flat()).toEqual(forms);

      const { files: one } = await client.exports.workbooks({ ids, oneWorkbook: true });
      expect(one.map(({ name }) => name)).toEqual([`2026-${forms[0]?.projectName}等3个项目.xlsx`]);
      expect(await formsIn(one[0] ?? new File([], ""))).toEqual(forms);
    });

    test("forms are marked as exported once the window says that their files are written", async () => {
      const [id] = await anyForm(client);
      const exported = async () => (await client.library.list()).find((summary) => summary.id === id)?.exported;
      await client.exports.workbooks({ ids: [id], oneWorkbook: false });
      expect(await exported()).toBe(false);
      await client.exports.done({ ids: [id] });
      expect(await exported()).toBe(true);
      expect((await client.forms.versions({ id }))[0]?.kind).toBe("exported");
    });
  });
}
