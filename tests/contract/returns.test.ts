/** A department returns to a unit, the unit answers and hands in again, the department reads the answers: two libraries, and the files between them. */
import { readFileSync } from "node:fs";
import { createRouterClient } from "@orpc/server";
import { beforeEach, describe, expect, test } from "vitest";
import type { Form } from "#shared/form/form.ts";
import type { FormRemark } from "#shared/form/remark.ts";
import { answersFileName, type Return } from "#shared/handing-in/return-file.ts";
import { acceptEdits, addEdits, answerEdits, sentEdits } from "#shared/returning/answer-remark.ts";
import { templateOf } from "#shared/template/templates.ts";
import { handInForms, manifestIn } from "../helpers/packages.ts";
import { step } from "../helpers/take-step.ts";
import { temporaryFolder } from "../helpers/temporary-files.ts";
import { docx, line, plainTable } from "../unit/backend/readers/docx/docx-files.ts";
import { allEvents, failure, jsonFile, readFiles, sample, type WindowClient } from "./contract-calls.ts";
import { hostForEachTest, type Connect } from "./test-host.ts";

const connect: Connect = async (backend) => ({ client: createRouterClient(backend.router), close: async () => undefined });
const [departmentHost, unitHost] = [hostForEachTest(connect), hostForEachTest(connect)];
const { implementingUnit: unit, year, projectName, indicators } = sample();
const at = (name: string) => `indicators.${indicators.findIndex((row) => row.name === name)}.value`;

let department: WindowClient;
let office: WindowClient;

beforeEach(async () => {
  [department, office] = [await departmentHost.window(), await unitHost.window()];
});

function written(id: string, changes: Partial<FormRemark> = {}): FormRemark {
  const text = { place: at("培训合格率"), value: "≥95%", remark: "偏低", wanted: "≥98%", reply: "" };
  return { id, ...text, from: "written", source: "", at: 0, done: false, ...changes };
}

async function idOf(client: WindowClient): Promise<number> {
  return (await client.library.list()).find((form) => form.projectName === projectName)?.id ?? 0;
}

async function change(client: WindowClient, editsOf: (form: Form) => Parameters<typeof step>[0]): Promise<void> {
  const { id, revision, form } = await client.forms.open({ id: await idOf(client) });
  await client.forms.change({ id, revision, changes: [step(editsOf(form))] });
}

async function formIn(client: WindowClient): Promise<Form> {
  return (await client.forms.open({ id: await idOf(client) })).form;
}

const remarksIn = async (client: WindowClient) => (await formIn(client)).remarks ?? [];

async function returned(): Promise<File> {
  await change(department, (form) =>
    addEdits(form, [written("a"), written("b", { place: "annualGoal", value: sample().annualGoal, wanted: "" })]),
  );
  const { file, forms } = await department.returns.file({ unit, year, of: "toReturn" });
  const own = await idOf(department);
  await change(department, (form) => sentEdits(form, forms.find((one) => one.form === own)?.id ?? ""));
  return file;
}

/** What a window reads in a process is given as text here, but where its kind matters: a process takes its time to start. */
async function take(client: WindowClient, file: File): Promise<void> {
  const opened = await client.returns.open({ text: await file.text() });
  if (opened.kind !== "remarks") throw new Error("no remarks");
  const byForm = Map.groupBy(opened.found, ({ form }) => form);
  const forms = [...byForm].flatMap(([id, found]) =>
    id === undefined ? [] : [{ id, remarks: found.map((one) => one.remark) }],
  );
  await client.returns.take({ forms, loose: [] });
}

async function altered(file: File, alter: (document: Return) => unknown): Promise<File> {
  const document = JSON.parse(await file.text()) as Return;
  return new File([JSON.stringify(alter(document) ?? document)], file.name);
}

test("what is returned comes back answered in the next package", async () => {
  const file = await returned();
  expect(file.name).toBe(`${unit}_${year}年_退回意见.json`);
  // At the unit a row has come in above since.
  const [first] = indicators;
  await change(office, () => [
    { kind: "splice-indicators", at: 0, remove: 0, insert: first ? [{ ...first, name: "新增" }] : [] },
  ]);
  await take(office, file);
  const [about, goal] = await remarksIn(office);
  expect(about?.place).toBe(at("培训合格率").replace(/\d+/, (index) => String(Number(index) + 1)));
  expect((await office.library.list()).find((form) => form.projectName === projectName)?.openRemarks).toBe(2);
  expect(await office.returns.open({ text: await file.text() })).toMatchObject({ kind: "remarks", found: [], known: 2 });

  await change(office, (form) => acceptEdits(form, templateOf(form.template), about ?? written("")));
  await change(office, (form) => answerEdits(form, goal?.id ?? "", { answer: "rejected", reply: "已经写明" }));
  expect((await office.library.list()).find((form) => form.projectName === projectName)?.openRemarks).toBeUndefined();

  const out = `${temporaryFolder()}/上报.zip`;
  await handInForms(out, [await formIn(office)]);
  expect(manifestIn(out).files?.map((one) => one.file)).toContain(answersFileName);
  const back = await department.returns.open({ file: new File([readFileSync(out)], "上报.zip") });
  expect(back).toMatchObject({ kind: "answers", unit, open: 0, answers: [{ id: "a" }, { id: "b" }] });
  if (back.kind !== "answers") throw new Error("no answers");
  expect(await department.returns.takeAnswers({ answers: back.answers })).toEqual({ changed: 1 });
  expect(await department.returns.takeAnswers({ answers: back.answers })).toEqual({ changed: 0 });
  expect(await remarksIn(department)).toMatchObject([
    { id: "a", answer: "accept", done: true },
    { id: "b", answer: "rejected", reply: "已经写明", done: true },
  ]);
});

test("a text that was changed again after it was answered is what the answer says", async () => {
  await take(office, await returned());
  const [about] = await remarksIn(office);
  await change(office, (form) => acceptEdits(form, templateOf(form.template), about ?? written("")));
  await change(office, () => [{ kind: "set-field", field: about?.place ?? "", text: "≥97%" }]);
  const { file } = await office.returns.file({ unit, year, of: "answers" });
  const { remarks } = JSON.parse(await file.text()) as Return;
  expect(remarks.map(({ id, answer, reply }) => [id, answer, reply])).toEqual([
    ["a", "corrected", "≥97%"],
    ["b", undefined, ""],
  ]);
});

test("remarks survive an import over the form, its undo, an old version, the trash; a copy has none", async () => {
  await take(office, await returned());
  const id = await idOf(office);
  const [{ revision: _, ...before }] = [await office.forms.open({ id })];
  const other = { ...sample(), indicators: sample().indicators.toReversed() };
  const events = await readFiles(office, jsonFile("改过.json", other));
  const tray = events.flatMap((event) => (event.kind === "read" ? event.forms : []));
  await allEvents(
    await office.imports.store({ choices: tray.map((one) => ({ id: one.id, as: { kind: "replace", form: id } })) }),
  );
  const places = async () => (await remarksIn(office)).map(({ place }) => place);
  const reversed = `indicators.${other.indicators.findIndex(({ name }) => name === "培训合格率")}.value`;
  expect(await places()).toEqual([reversed, "annualGoal"]);
  await office.imports.unstore({ ids: tray.map((one) => one.id) });
  expect(await places()).toEqual([at("培训合格率"), "annualGoal"]);
  expect((await office.forms.open({ id })).form.indicators).toEqual(before.form.indicators);

  await office.forms.remove({ ids: [id] });
  await office.forms.putBack({ ids: [id] });
  await unitHost.restart();
  office = await unitHost.window();
  expect(await remarksIn(office)).toHaveLength(2);
  const copy = await office.forms.duplicate({ id });
  expect((await office.forms.open(copy)).form.remarks).toBeUndefined();
});

describe("a file of which one line does not hold is refused whole", () => {
  const one = (change: object) => (document: Return) => ({
    ...document,
    remarks: document.remarks.map((remark, i) => (i === 1 ? { ...remark, ...change } : remark)),
  });
  test.each([
    ["an id that comes twice", one({ id: "a" }), "用了两次"],
    ["no id", one({ id: "" }), "没有编号"],
    ["an unknown form", one({ form: "ffff" }), "不在表格库里"],
    ["an answer without its new value", one({ answer: "corrected", reply: " " }), "没有写改成什么"],
    ["an answer nobody knows", one({ answer: "maybe" }), "缺少或不对"],
    ["another unit in its head", (document: Return) => ({ ...document, unit: "别的单位" }), "退回文件是给“别的单位”的"],
    ["another year in its head", (document: Return) => ({ ...document, year: 2024 }), "退回文件是 2024 年的"],
    ["another format", (document: Return) => ({ ...document, format: "jibiao/form" }), "这不是退回文件"],
    ["a newer version", (document: Return) => ({ ...document, version: 2 }), "这不是退回文件"],
    ["a head without its remarks", (document: Return) => ({ ...document, remarks: undefined }), "缺少或不对"],
  ])("%s", async (_, alter, why) => {
    const file = await altered(await returned(), alter);
    expect(await failure(office.returns.open({ text: await file.text() }))).toMatchObject({
      code: "return-refused",
      detail: expect.stringContaining(why),
    });
    expect(await remarksIn(office)).toEqual([]);
  });

  test("answers to what was not returned, or to what was altered", async () => {
    const file = await returned();
    const foreign = await altered(file, (document) => ({
      ...document,
      remarks: [...document.remarks, { ...document.remarks[0], id: "c" }],
    }));
    expect(await failure(department.returns.open({ text: await foreign.text() }))).toMatchObject({
      detail: expect.stringContaining("不是这次退回的"),
    });
    const rewritten = await altered(file, one({ remark: "另一句话" }));
    expect(await failure(department.returns.open({ text: await rewritten.text() }))).toMatchObject({
      detail: expect.stringContaining("本身被改过"),
    });
  });
});

test("taking in is all or nothing", async () => {
  const id = await idOf(office);
  const forms = [
    { id, remarks: [written("x", { from: "text" })] },
    { id: 99_999, remarks: [written("y", { from: "text" })] },
  ];
  expect(
    await failure(office.returns.take({ forms, loose: [{ ...written("z", { from: "text" }), about: [] }] })),
  ).toMatchObject({ code: "form-missing" });
  expect(await office.returns.list()).toEqual({ forms: [], loose: [] });
  await office.returns.take({ forms: forms.slice(0, 1), loose: [] });
  expect(await failure(office.returns.take({ forms: forms.slice(0, 1), loose: [] }))).toMatchObject({ code: "return-refused" });
  expect(await remarksIn(office)).toHaveLength(1);
});

test("a reviewer's document is read: paragraphs and a table, each remark with its form and cell", async () => {
  const body =
    line("关于绩效目标的审核意见") +
    line("业务培训经费：总体目标应写明受益对象。") +
    plainTable(
      [1000, 3000, 3000, 3000],
      [
        ["序号", "项目名称", "指标", "审核意见"],
        ["1", projectName, "培训合格率", "应为≥98%"],
        ["2", "不认识的项目", "数量指标", "缺少依据"],
      ],
    );
  const opened = await office.returns.open({ file: new File([docx(body) as Uint8Array<ArrayBuffer>], "意见.docx") });
  if (opened.kind !== "remarks") throw new Error("no remarks");
  const id = await idOf(office);
  expect(
    opened.found.map(({ form, remark, placeName, isRemark }) => [form, remark.remark, placeName, remark.wanted, isRemark]),
  ).toEqual([
    [undefined, "关于绩效目标的审核意见", "", "", false],
    [id, "业务培训经费：总体目标应写明受益对象。", "年度总体绩效目标", "", true],
    [id, "应为≥98%", "质量指标“培训合格率”的指标值", "≥98%", true],
    [undefined, "缺少依据", "", "", true],
  ]);
  const [, , , loose] = opened.found;
  await office.returns.take({ forms: [], loose: loose ? [{ ...loose.remark, about: loose.about }] : [] });
  expect((await office.returns.list()).loose).toMatchObject([{ remark: "缺少依据", source: "意见.docx" }]);

  // What holds nothing of the kind, or cannot be read.
  const packed = `${temporaryFolder()}/上报.zip`;
  await handInForms(packed, [sample()]);
  expect(await failure(office.returns.open({ file: new File([readFileSync(packed)], "上报.zip") }))).toMatchObject({
    code: "return-refused",
  });
  expect(await failure(office.returns.open({ file: new File(["{"], "退回.json") }))).toMatchObject({ code: "return-refused" });
  expect(await failure(office.returns.open({ file: new File([""], "退回.txt") }))).toMatchObject({ code: "file-empty" });
  expect(await failure(office.returns.file({ unit, year, of: "answers" }))).toMatchObject({ code: "return-refused" });
});

test("next year's review knows what was returned this year", async () => {
  const remark = written("a", { from: "return", answer: "corrected", reply: "≥98%", done: true });
  await change(office, (form) => addEdits(form, [remark]));
  const { supervisingDepartment } = sample();
  const said = { year: (year ?? 0) + 1, supervisingDepartment, implementingUnit: unit, projectName };
  const { lastYear } = await office.reviews.context({ id: await idOf(office), ...said });
  expect(lastYear?.remarks).toEqual([remark]);
});
