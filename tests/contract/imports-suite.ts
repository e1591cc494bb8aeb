/** What a window may rely on when it imports: reading into the tray, correcting, storing; run over both transports of a window. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { StoreChoice, TrayForm } from "#shared/api/imports.ts";
import type { Change } from "#shared/correcting/correction.ts";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { FileReader } from "#backend/jobs/file-reader.ts";
import {
  allEvents,
  chosen,
  failure,
  goal,
  identityOf,
  importForm,
  jsonFile,
  nextChange,
  readFiles,
  sample,
  sha256,
  shortForm,
  type WindowClient,
} from "./contract-calls.ts";
import { hostForEachTest, type Connect } from "./test-host.ts";

const asNew = ({ id }: TrayForm): StoreChoice => ({ id, as: { kind: "new" } });

const typed = (text: string) => ({ kind: "take", label: "输入", edits: [goal(text)] }) satisfies Change;

/** Text as copied from a page, with a piece that the form has no place for. */
const withStrayPiece = `项目支出绩效目标表
(2026年)
项目名称\t\t培训费
主管部门\t\t示例厅\t实施单位\t厅本级
一级指标\t二级指标\t三级指标\t\t指标值
产出指标\t数量指标\t培训期数\t\t4期\t\t\t来历不明的一格
`;

export function describeImports(transport: string, connect: Connect): void {
  describe(`importing over ${transport}`, () => {
    const host = hostForEachTest(connect);
    let client: WindowClient;

    beforeEach(async () => {
      client = await host.window();
    });

    async function onlyTrayForm(): Promise<TrayForm> {
      const { forms } = await client.imports.tray();
      expect(forms).toHaveLength(1);
      return forms[0] as TrayForm;
    }

    test("files arrive byte for byte, and their forms come back in the order of the files", async () => {
      const forms: Form[] = sampleForms.map((form, index) => ({ ...form, 附注: `\u0000\uffff𠮷 ${index}` }));
      const files = forms.map((form, index) => jsonFile(`第${index + 1}张 表.json`, form));
      await readFiles(client, ...files);
      const tray = await client.imports.tray();
      const opened = await Promise.all(tray.forms.map(({ id }) => client.imports.open({ id })));
      expect(opened.map(({ recognized }) => recognized.form)).toEqual(forms);
      expect(tray.forms.map(({ source: { file, hash } }) => ({ file, hash }))).toEqual(
        await Promise.all(files.map(async (file) => ({ file: file.name, hash: await sha256(file) }))),
      );
    });

    test("reading tells what is read, reports a bad file, goes on and stores nothing", async () => {
      // The review goes on meanwhile.
      const listed = async () =>
        (await client.library.list()).map(({ id, projectName, savedAt }) => [id, projectName, savedAt]);
      const before = await listed();
      const events = await readFiles(
        client,
        jsonFile("好.json", sample()),
        new File(["不是表格"], "别的.txt"),
        new File([], "空.xlsx"),
        jsonFile("甲/也好.json", { ...sample(), projectName: "全新的项目" }),
      );
      expect(events.filter(({ kind }) => kind === "read").map(shortForm)).toEqual([
        "read 好.json: 业务培训经费（示例）",
        "read 别的.txt file-not-a-form: ",
        "read 空.xlsx file-empty: ",
        "read 甲/也好.json: 全新的项目",
      ]);
      const toldBefore = (path: string) => {
        const read = events.findIndex((event) => event.kind === "read" && event.path === path);
        return events.slice(0, read).some((event) => event.kind === "reading" && event.paths.includes(path));
      };
      expect(["好.json", "别的.txt", "空.xlsx", "甲/也好.json"].every(toldBefore)).toBe(true);
      const read = events.flatMap((event) => (event.kind === "read" ? [event] : []));
      expect(await client.imports.tray()).toEqual({
        files: read.flatMap(({ files }) => files),
        forms: read.flatMap(({ forms }) => forms),
      });
      expect(read.flatMap(({ forms }) => forms).map(({ inLibrary }) => inLibrary.length)).toEqual([1, 0]);
      expect(await listed()).toEqual(before);
    });

    test("leaving in the middle ends the reading; what was told of is in the tray, and the rest is missing", async () => {
      const read = vi.spyOn(FileReader.prototype, "read");
      const files = Array.from({ length: 200 }, (_, index) => chosen(jsonFile(`${index}.json`, sample())));
      const events = await client.imports.read({ files });
      expect((await events.next()).value).toMatchObject({ kind: "reading" });
      expect((await events.next()).value).toMatchObject({ kind: "read", path: "0.json" });
      await events.return?.();
      await expect.poll(() => read.mock.lastCall?.[1].aborted).toBe(true);
      expect(read.mock.calls.length).toBeLessThan(200);
      const { indexes } = await client.imports.missing({ files: files.map(identityOf) });
      expect(indexes).not.toContain(0);
      expect(indexes).toContain(199);
      expect((await client.imports.tray()).files).toHaveLength(200 - indexes.length);
      expect(await client.library.list()).toHaveLength(sampleForms.length);
    });

    test("the tray outlasts the host", async () => {
      await readFiles(client, jsonFile("去年.json", sample()));
      const before = await client.imports.tray();
      await host.restart();
      client = await host.window();
      expect(await client.imports.tray()).toEqual(before);
    });

    test("a file that is read again takes the place of the one that was there", async () => {
      await readFiles(client, jsonFile("去年.json", sample()), jsonFile("前年.json", sample()));
      const newer = chosen(jsonFile("去年.json", { ...sample(), projectName: "改过的" }), 1);
      const identity = identityOf(newer);
      expect(await client.imports.missing({ files: [identity] })).toEqual({ indexes: [0] });
      await allEvents(await client.imports.read({ files: [newer] }));
      expect(await client.imports.missing({ files: [identity] })).toEqual({ indexes: [] });
      const { forms } = await client.imports.tray();
      expect(forms.map(({ projectName }) => projectName)).toEqual([sample().projectName, "改过的"]);
    });

    test("a form of the tray opens with its source and the library's form of the same project", async () => {
      await readFiles(client, new File([withStrayPiece], "公开.txt"));
      const { id } = await onlyTrayForm();
      const { recognized, excerpt, inLibrary, placed } = await client.imports.open({ id });
      expect(recognized.form).toMatchObject({ projectName: "培训费", implementingUnit: "厅本级" });
      expect(recognized.unplaced.map(({ text }) => text)).toContain("来历不明的一格");
      expect(excerpt?.cells.map(({ text }) => text)).toContain("来历不明的一格");
      expect({ inLibrary, placed }).toEqual({ inLibrary: [], placed: [] });

      const known = await importForm(client, recognized.form);
      expect((await client.imports.open({ id })).inLibrary).toMatchObject([{ id: known, form: recognized.form }]);
    });

    test("corrections and placed pieces stay with the form, and go with it into the library", async () => {
      await readFiles(client, new File([withStrayPiece], "公开.txt"));
      const { id, unplaced } = await onlyTrayForm();
      const { recognized, excerpt } = await client.imports.open({ id });
      const piece = recognized.unplaced.findIndex(({ text }) => text === "来历不明的一格");
      const origins = { ...recognized.origins, annualGoal: [recognized.unplaced[piece]?.where] };
      const placing = { piece, field: "annualGoal" };
      const deed = { label: "放到表里", edits: [goal("来历不明的一格")], placing };
      const kept = await client.imports.correct({ id, revision: 0, change: { kind: "take", ...deed } });
      expect(kept).toMatchObject({ form: { corrected: true, revision: 1, unplaced: unplaced - 1 }, inLibrary: [] });
      const corrected = await client.imports.open({ id });
      expect(corrected).toMatchObject({
        form: kept.form,
        placed: [piece],
        recognized: { form: { annualGoal: "来历不明的一格" }, origins, unplaced: recognized.unplaced },
        done: [deed],
        undone: [],
      });

      const [event] = await allEvents(await client.imports.store({ choices: [asNew(corrected.form)] }));
      const stored = event?.stored[0]?.form ?? 0;
      expect(await client.forms.open({ id: stored })).toMatchObject({
        form: corrected.recognized.form,
        unplaced: recognized.unplaced.filter((_, index) => index !== piece),
      });
      expect(await client.forms.source({ id: stored })).toMatchObject({
        source: corrected.form.source,
        imported: corrected.recognized.form,
        origins,
        excerpt,
      });
    });

    test("corrections are undone and redone after the host was started again", async () => {
      await readFiles(client, jsonFile("去年.json", sample()));
      const { id } = await onlyTrayForm();
      await client.imports.correct({ id, revision: 0, change: typed("甲") });
      await client.imports.correct({ id, revision: 1, change: { ...typed("甲乙"), kind: "retake" } });
      await client.imports.correct({ id, revision: 2, change: typed("丙") });
      await client.imports.correct({ id, revision: 3, change: { kind: "undo" } });
      await host.restart();
      client = await host.window();
      const { recognized, done, undone } = await client.imports.open({ id });
      expect(recognized.form.annualGoal).toBe("甲乙");
      expect([done, undone].map((steps) => steps.map(({ label }) => label))).toEqual([["输入"], ["输入"]]);
      await client.imports.correct({ id, revision: 4, change: { kind: "undo" } });
      expect((await client.imports.open({ id })).recognized.form).toEqual(sample());
    });

    test("of two windows that correct the same form, the one that comes later is refused", async () => {
      await readFiles(client, jsonFile("去年.json", sample()));
      const { id } = await onlyTrayForm();
      const other = await host.window();
      await other.imports.correct({ id, revision: 0, change: typed("先") });
      const later = client.imports.correct({ id, revision: 0, change: typed("后") });
      expect(await failure(later)).toMatchObject({ code: "form-changed" });
      expect(await client.imports.open({ id })).toMatchObject({
        form: { revision: 1 },
        recognized: { form: { annualGoal: "先" } },
        done: [{ edits: [goal("先")] }],
      });
      await client.imports.discard({ ids: [id] });
      const gone = other.imports.correct({ id, revision: 1, change: typed("再") });
      expect(await failure(gone)).toMatchObject({ code: "tray-form-missing" });
    });

    test("what is stored leaves the tray, file by file; a file with a part that could not be read stays to say so", async () => {
      await readFiles(
        client,
        jsonFile("甲.json", { ...sample(), projectName: "甲" }),
        jsonFile("乙.json", { ...sample(), projectName: "乙" }),
        new File(["不是表格"], "别的.txt"),
      );
      const { forms } = await client.imports.tray();
      const events = await allEvents(await client.imports.store({ choices: forms.map(asNew) }));
      expect(events.map(({ done, total }) => [done, total])).toEqual([
        [1, 2],
        [2, 2],
      ]);
      const projects = (await client.library.list()).map(({ projectName }) => projectName);
      expect(projects).toEqual(expect.arrayContaining(["甲", "乙"]));
      expect(await client.imports.tray()).toMatchObject({ files: [{ path: "别的.txt" }], forms: [] });
      const again = await allEvents(await client.imports.store({ choices: forms.map(asNew) }));
      expect(again.flatMap(({ stored }) => stored)).toEqual([]);
    });

    test("replacing keeps the old content among the versions and tells open windows", async () => {
      const other = await host.window();
      const id = await importForm(client, sample());
      await readFiles(client, jsonFile("今年.json", { ...sample(), annualGoal: "新的目标" }));
      const watched = await other.library.watch();
      const [form] = (await client.imports.tray()).forms;
      expect(form?.inLibrary).toContain(id);
      const choice = { id: form?.id ?? 0, as: { kind: "replace" as const, form: id } };
      await allEvents(await client.imports.store({ choices: [choice] }));
      expect(await nextChange(watched)).toMatchObject({ kind: "form", revision: 2, summary: { id } });
      expect(await nextChange(watched)).toEqual({ kind: "list", ids: [id] });
      await watched.return?.();
      const opened = await client.forms.open({ id });
      expect(opened).toMatchObject({ form: { annualGoal: "新的目标" }, source: { file: "今年.json" } });
      const versions = await client.forms.versions({ id });
      expect(versions.map(({ kind }) => kind)).toEqual(["imported", "imported"]);
      expect(await client.forms.openVersion({ id, version: versions[1]?.id ?? 0 })).toEqual(sample());
    });

    test("storing can be undone, and every window hears of it", async () => {
      const other = await host.window();
      const several = [
        { ...sample(), annualGoal: "新的目标" },
        { ...sample(), projectName: "另一个项目" },
      ];
      await readFiles(client, new File([JSON.stringify(several)], "几张.json"));
      const before = await client.imports.tray();
      const replaced = before.forms[0]?.inLibrary[0] ?? 0;
      const choices = before.forms.map(({ id, inLibrary }): StoreChoice => {
        const [form] = inLibrary;
        return { id, as: form === undefined ? { kind: "new" } : { kind: "replace", form } };
      });
      const stored = (await allEvents(await client.imports.store({ choices }))).flatMap((event) => event.stored);
      expect(await client.imports.tray()).toEqual({ files: [], forms: [] });

      const watched = await other.library.watch();
      const { back } = await client.imports.unstore({ ids: before.forms.map(({ id }) => id) });
      expect(back).toEqual(stored.toReversed());
      expect(back).toHaveLength(2);
      expect(await nextChange(watched)).toMatchObject({ kind: "form", summary: { id: replaced } });
      expect(await nextChange(watched)).toEqual({ kind: "list", ids: back.map(({ form }) => form) });
      await watched.return?.();
      expect(await other.imports.tray()).toEqual(before);
      expect((await client.forms.open({ id: replaced })).form).toEqual(sample());
      const gone = stored.find(({ form }) => form !== replaced);
      expect(await failure(client.forms.open({ id: gone?.form ?? 0 }))).toMatchObject({ code: "form-missing" });
    });

    test("replacing a form that is not there stores nothing of that file", async () => {
      await readFiles(client, jsonFile("甲.json", sample()));
      const stored = async () => (await client.library.list()).map(({ id, savedAt }) => ({ id, savedAt }));
      const before = [await client.imports.tray(), await stored()];
      const choice = { id: (await onlyTrayForm()).id, as: { kind: "replace" as const, form: 999 } };
      const storing = client.imports.store({ choices: [choice] }).then(allEvents);
      expect(await failure(storing)).toMatchObject({ code: "form-missing" });
      expect([await client.imports.tray(), await stored()]).toEqual(before);
    });

    test("other windows hear what becomes of the tray", async () => {
      const other = await host.window();
      const watched = await other.library.watch();
      await readFiles(client, jsonFile("甲.json", sample()));
      expect(await nextChange(watched)).toEqual({ kind: "tray" });
      const { id } = await onlyTrayForm();
      await client.imports.correct({ id, revision: 0, change: typed("更正") });
      expect(await nextChange(watched)).toEqual({ kind: "tray" });
      await client.imports.discard({ ids: [id] });
      expect(await nextChange(watched)).toEqual({ kind: "tray" });
      await watched.return?.();
    });

    test("forms are thrown away one by one, or all at once", async () => {
      const several = new File([JSON.stringify(sampleForms)], "几张.json");
      await readFiles(client, several, new File([], "空.txt"));
      const [first, ...rest] = (await client.imports.tray()).forms;
      await client.imports.discard({ ids: [first?.id ?? 0] });
      expect((await client.imports.tray()).forms.map(({ id }) => id)).toEqual(rest.map(({ id }) => id));
      await client.imports.discard({});
      expect(await client.imports.tray()).toEqual({ files: [], forms: [] });
      expect(await failure(client.imports.open({ id: first?.id ?? 0 }))).toMatchObject({ code: "tray-form-missing" });
    });
  });
}
