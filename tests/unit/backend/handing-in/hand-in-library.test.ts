/** Stored forms handed in over the contract: what comes of them in the library and on the disk, and that nothing is left of what does not come to its end. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { unzipSync } from "fflate";
import { expect, onTestFinished, test } from "vitest";
import { readFile } from "#backend/readers/read-file.ts";
import { openBackend, type BackendOptions } from "#backend/backend.ts";
import { AppError } from "#shared/api/app-error.ts";
import type { HandInEvent, HandInOrder } from "#shared/api/handing-in.ts";
import { returnText } from "#shared/handing-in/return-file.ts";
import { changesBetween } from "#shared/handing-in/package-changes.ts";
import type { Form } from "#shared/form/form.ts";
import { failure, goal } from "../../../contract/contract-calls.ts";
import { manifestIn } from "../../../helpers/packages.ts";
import { step } from "../../../helpers/take-step.ts";
import { temporaryFolder, temporaryLibraryFile } from "../../../helpers/temporary-files.ts";

type Wrote = Extract<HandInEvent, { kind: "written" }>;

function host(options: Partial<BackendOptions> = {}) {
  const libraryFile = temporaryLibraryFile();
  const out = temporaryFolder();
  const backend = openBackend({
    libraryFile,
    host: "in-process",
    version: "1.2.3",
    samplesWhenNew: true,
    chooseFolder: async () => out,
    ...options,
  });
  onTestFinished(() => backend.close());
  const client = createRouterClient(backend.router);
  const all = async () => (await client.library.list()).map(({ id }) => id).toSorted((a, b) => a - b);
  const order = async (changes: Partial<HandInOrder> = {}): Promise<HandInOrder> => ({
    ids: await all(),
    unit: "自治区示例厅本级",
    place: (await client.places.choose({})).place?.place ?? "",
    name: "上报",
    as: "zip",
    oneWorkbook: false,
    parts: { pdf: false, summary: true, report: true, opinions: true },
    ...changes,
  });
  const handIn = async (changes: Partial<HandInOrder> = {}): Promise<Wrote> => {
    let last: HandInEvent | undefined;
    for await (const event of await client.handingIn.run(await order(changes))) last = event;
    if (last?.kind !== "written") throw new Error("nothing was written");
    return last;
  };
  const edit = async (id: number, ...edits: Parameters<typeof step>[0]) => {
    const { revision } = await client.forms.open({ id });
    await client.forms.change({ id, revision, changes: [step(edits)] });
  };
  return { backend, client, out, libraryFile, all, order, handIn, edit };
}

/** What the one to whom a form was handed in writes back. */
function returnAbout(form: string, { implementingUnit: unit, year }: Form): string {
  const remark = { id: "a", form, place: "annualGoal", value: "", remark: "偏低", wanted: "" };
  return returnText({ format: "jibiao/return", version: 1, unit, year, remarks: [{ ...remark, reply: "" }] });
}

const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("what was handed in is a version of each form, and the library follows what becomes of it", async () => {
  const { client, handIn, all, edit } = host();
  const ids = await all();
  const [id = 0] = ids;
  const written = await handIn();
  expect(written).toMatchObject({ forms: ids.length, written: { name: "上报.zip" } });
  const handedIn = async () => (await client.library.list()).find((form) => form.id === id)?.handedIn;
  expect(await handedIn()).toEqual({ at: expect.any(Number) });
  const { form } = await client.forms.open({ id });
  const [version] = await client.forms.versions({ id });
  expect(version).toMatchObject({ kind: "handed-in", name: "上报.zip" });
  expect(await client.forms.openVersion({ id, version: version?.id ?? 0 })).toEqual(form);

  await edit(id, goal("改了"));
  const first = await handedIn();
  expect(first?.changedAt).toBeGreaterThanOrEqual(first?.at ?? Infinity);
  await edit(id, goal("又改了"));
  expect(await handedIn(), "since when it changed, not when last").toEqual(first);
  const { revision } = await client.forms.open({ id });
  await client.forms.change({ id, revision, changes: [step([goal(form.annualGoal)])] });
  expect(await handedIn(), "what was handed in again, to the letter").toEqual({ at: first?.at });
  await edit(id, { kind: "set-list", list: "carried", items: { annualGoal: "asked" } });
  expect(await handedIn(), "what the program keeps beside it is no change of the form").toEqual({ at: first?.at });
  const { entries } = await client.forms.history({ id });
  expect(entries.filter((entry) => entry.kind === "version" && entry.versionKind === "handed-in")).toHaveLength(1);
});

test("the next package names the one before, wherever that is, and forms keep their ids under another name", async () => {
  const { client, out, handIn, all, edit } = host();
  const [renamed = 0, ...others] = await all();
  const { form: asHandedIn } = await client.forms.open({ id: renamed });
  await handIn();
  const before = manifestIn(join(out, "上报.zip"));
  const manifestBytes = unzipSync(readFileSync(join(out, "上报.zip")))["manifest.json"] ?? new Uint8Array();
  renameSync(join(out, "上报.zip"), join(out, "寄走了.zip"));
  await edit(renamed, { kind: "set-field", field: "projectName", text: "改了名称的项目" });
  const about = before.forms.find(({ projectName }) => projectName === asHandedIn.projectName)?.id ?? "";
  expect(await client.returns.open({ text: returnAbout(about, asHandedIn) }), "remarks find it by either name").toMatchObject({
    found: [{ form: renamed }],
  });
  const again = await handIn({ as: "jibiao" });
  expect(again.kept).toBeUndefined();
  const after = manifestIn(join(out, "上报.jibiao"));
  const read: string[] = [];
  const bytes = readFileSync(join(out, "上报.jibiao"));
  await readFile({ name: "上报.jibiao", bytes }, { onStart: () => undefined, onRead: ({ path }) => read.push(path) });
  expect(read.toSorted(), "whoever imports it gets its forms").toEqual(
    after.forms.map(({ file }) => `上报.jibiao/${file}`).toSorted(),
  );
  expect(after.previous).toBe(hash(manifestBytes));
  expect(after.forms.map(({ id }) => id).toSorted()).toEqual(before.forms.map(({ id }) => id).toSorted());
  expect(changesBetween(before.forms, after.forms)).toMatchObject([{ kind: "changed", projectName: "改了名称的项目" }]);

  const third = await handIn({ as: "jibiao", ids: others });
  expect(third.kept).toMatch(/^上报（.*）\.jibiao$/);
  expect(readdirSync(out).toSorted()).toEqual(["上报.jibiao", third.kept ?? "", "寄走了.zip"].toSorted());
});

test("of several forms in one workbook only the one that was changed is", async () => {
  const { out, handIn, all, edit } = host();
  const [id = 0] = await all();
  await handIn({ oneWorkbook: true });
  const before = manifestIn(join(out, "上报.zip"));
  expect(new Set(before.forms.map(({ file }) => file)).size).toBe(1);
  await edit(id, goal("改了"));
  await handIn({ oneWorkbook: true, name: "上报二" });
  const changes = changesBetween(before.forms, manifestIn(join(out, "上报二.zip")).forms);
  expect(changes.map(({ kind }) => kind)).toEqual(["changed"]);
});

test("the check list leads to forms and cells, and names what the package before had", async () => {
  const { client, all, handIn, edit } = host();
  const ids = await all();
  const [id = 0] = ids;
  await edit(id, { kind: "set-field", field: "funds.projectTotal", text: "1" });
  await handIn();
  const check = async (chosen: number[]) => {
    const unit = "自治区示例厅本级";
    for await (const event of await client.handingIn.check({ ids: chosen, unit })) if (event.kind === "checked") return event;
    throw new Error("it came to no end");
  };
  const { items } = await check(ids);
  expect(items.find((item) => item.kind === "error" && item.form === id)?.place).toBeDefined();
  expect(items.filter(({ kind }) => kind === "left-out")).toEqual([]);
  const remark = { place: "", value: "", remark: "偏低", wanted: "", reply: "", from: "text" as const, source: "", at: 0 };
  const remarks = [
    { ...remark, id: "a", done: true },
    { ...remark, id: "b", done: false },
  ];
  await edit(id, { kind: "set-list", list: "remarks", items: remarks });
  expect((await check(ids)).items.filter(({ kind }) => kind === "remark")).toEqual([
    { kind: "remark", form: id, message: "有 1 条退回意见还没有答复。" },
  ]);
  const fewer = await check(ids.slice(1));
  const { projectName } = (await client.forms.open({ id })).form;
  expect(fewer.items.filter(({ kind }) => kind === "left-out").map(({ message }) => message)).toEqual([
    expect.stringContaining(`“${projectName}”上一次上报过`),
  ]);
});

test("cancelled in the middle, by whoever asked or by the host: nothing is left, and nothing counts as handed in", async () => {
  const { client, out, order, backend } = host();
  const run = await client.handingIn.run(await order({ as: "folder" }));
  await run.next();
  await run.next();
  expect(readdirSync(out)).toHaveLength(1);
  await run.return?.();
  expect(readdirSync(out)).toEqual([]);
  expect((await client.library.list()).some(({ handedIn }) => handedIn)).toBe(false);

  const another = await client.handingIn.run(await order());
  await another.next();
  await another.next();
  expect(readdirSync(out)).toHaveLength(1);
  await backend.close();
  expect(readdirSync(out)).toEqual([]);
});

test("a place that is gone, and one where something else is, are told before anything is written", async () => {
  const { client, out, order } = host();
  const run = async (given: HandInOrder) => failure((await client.handingIn.run(given)).next());
  writeFileSync(join(out, "上报.zip"), "别的");
  mkdirSync(join(out, "文件夹"));
  writeFileSync(join(out, "文件夹", "表.xlsx"), "别的");
  expect(await run(await order())).toMatchObject({ code: "hand-in-refused", subject: "上报.zip" });
  expect(await run(await order({ as: "folder", name: "文件夹" }))).toMatchObject({ code: "hand-in-refused" });
  expect(readFileSync(join(out, "上报.zip"), "utf8")).toBe("别的");
  const { place: inside } = (await client.places.inside({ place: (await order()).place })).folders[0] ?? { place: "" };
  renameSync(join(out, "文件夹"), join(out, "拔走了"));
  expect(await run(await order({ place: inside }))).toMatchObject({ code: "place-gone", subject: "文件夹" });
  const target = { place: (await order()).place, as: "zip", unit: "某单位", year: 2026 } as const;
  expect(await client.handingIn.look({ ...target, name: "上报" })).toMatchObject({ there: "something" });
  expect(await client.handingIn.look({ ...target, name: "别的名字" })).toMatchObject({
    there: "nothing",
    file: "别的名字.zip",
  });
});

test("a file of the package before that is open elsewhere is told by its name, and everything stays", async () => {
  const { client, out, order, handIn } = host();
  await handIn({ as: "folder" });
  const forms = join(out, "上报", "目标表");
  const [workbook = ""] = readdirSync(forms);
  writeFileSync(join(forms, `~$${workbook.slice(2)}`), "");
  const run = await client.handingIn.run(await order({ as: "folder" }));
  const all = (async () => {
    for await (const _ of run);
  })();
  expect(await failure(all)).toMatchObject({ code: "write-locked", subject: workbook });
  expect(readdirSync(out)).toEqual(["上报"]);
});

test("forms whose pattern gives them one name have files of their own", async () => {
  const { client, out, handIn } = host();
  await client.settings.set({ namePattern: "{年度}" });
  const { forms } = await handIn();
  const files = manifestIn(join(out, "上报.zip")).forms.map(({ file }) => file);
  expect(new Set(files).size).toBe(forms);
});

test("prints lie beside the workbooks; where they fail, the rest is written and it is told why", async () => {
  const print = { print: async () => Buffer.from("%PDF-"), close: async () => undefined };
  const sound = host({ openPrinter: async () => print });
  const parts = { pdf: true, summary: false, report: false, opinions: false };
  const { files, forms } = await sound.handIn({ parts });
  expect(files).toBe(forms * 2 + 1);

  const failing = async () => {
    throw new AppError("pdf-unavailable", "", "没有浏览器");
  };
  for (const broken of [host({ openPrinter: failing }), host()]) {
    const without = await broken.handIn({ parts });
    expect(without).toMatchObject({ files: without.forms + 1, withoutPrints: { code: "pdf-unavailable" } });
  }
});

test("whoever types on while it is written has changed what was handed in", async () => {
  const { client, order, edit } = host();
  const run = await client.handingIn.run(await order());
  const handed: Form[] = [];
  const [id = 0] = (await order()).ids;
  let isEdited = false;
  for await (const event of run) {
    if (event.kind !== "writing" || event.done < event.total || isEdited) continue;
    handed.push((await client.forms.open({ id })).form);
    await edit(id, goal("边写边改"));
    isEdited = true;
  }
  const listed = (await client.library.list()).find((form) => form.id === id);
  expect(listed?.handedIn?.changedAt).toBeDefined();
  const versions = await client.forms.versions({ id });
  const version = versions.find(({ kind }) => kind === "handed-in")?.id ?? 0;
  expect(await client.forms.openVersion({ id, version })).toEqual(handed[0]);
});

test("a library that goes in the meantime: the package is whole, and it is told that nobody remembers it; then nothing is begun", async () => {
  const { client, out, order, libraryFile } = host();
  const run = await client.handingIn.run(await order());
  await run.next();
  renameSync(libraryFile, `${libraryFile}.old`);
  let last: HandInEvent | undefined;
  for await (const event of run) last = event;
  expect(last).toMatchObject({ kind: "written", told: [{ sentence: expect.stringContaining("没有记下这一次上报：表格库") }] });
  expect(manifestIn(join(out, "上报.zip")).forms).toHaveLength(3);
  const again = client.handingIn.run(await order({ name: "再报" }));
  expect(await failure((await again).next())).toMatchObject({ code: "library-moved" });
  expect(readdirSync(out)).toEqual(["上报.zip"]);
});

test("where something was handed in last is what the next one begins with, over restarts too", async () => {
  const { backend, handIn, libraryFile, out } = host();
  await handIn();
  await backend.close();
  const again = openBackend({ libraryFile, host: "in-process", version: "1.2.3", samplesWhenNew: false });
  onTestFinished(() => again.close());
  expect((await createRouterClient(again.router).places.start())[0]?.path).toBe(out);
});
