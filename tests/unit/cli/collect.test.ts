/** `jibiao collect`: three units' packages end to end, and packages that are not what they say. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { newForm } from "#shared/editing/new-form.ts";
import { readReturn, returnText, withAnswers, type Return } from "#shared/handing-in/return-file.ts";
import type { Form } from "#shared/form/form.ts";
import type { Manifest } from "#shared/handing-in/manifest.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { templateOf } from "#shared/template/templates.ts";
import { alterManifest, alterPackage, handInForms } from "../../helpers/packages.ts";
import { temporaryFolder } from "../../helpers/temporary-files.ts";
import { jibiao } from "./jibiao.ts";

interface Collected {
  readonly units: readonly {
    readonly unit: string;
    readonly state: string;
    readonly forms: readonly { readonly id: string; readonly projectName: string }[];
    readonly changes: readonly Record<string, unknown>[];
    readonly missing: readonly string[];
    readonly told: readonly string[];
    readonly answers: readonly Record<string, unknown>[];
  }[];
  readonly refused: readonly { readonly package: string; readonly why: string }[];
  readonly across: readonly { readonly unit: string; readonly rule: string; readonly message: string }[];
}

const [first, second, third] = sampleForms as [Form, Form, Form];
const of = (form: Form, implementingUnit: string, changes: Partial<Form> = {}): Form => ({
  ...form,
  implementingUnit,
  ...changes,
});

async function collected(args: readonly string[]): Promise<Collected & { readonly status: number | null }> {
  const { status, stdout } = await jibiao(["collect", "--json", ...args]);
  return { status, ...(JSON.parse(stdout) as Collected) };
}

const summaryOf = ({ units }: Collected) =>
  units.map(({ unit, state, forms }) => `${unit} ${state} ${forms.length}`).toSorted();

async function rosterOf(rows: readonly (readonly string[])[], folder = temporaryFolder()): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("说明").addRow(["本表为应报单位"]);
  workbook.addWorksheet("名单").addRows(rows.map((row) => [...row]));
  const file = join(folder, "名单.xlsx");
  writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return file;
}

test("three units: one changed, one missing by the roster, one altered; and a return that comes back answered", async () => {
  const folder = temporaryFolder();
  const file = (name: string) => join(folder, name);
  const before = [of(first, "甲局"), of(second, "甲局")];
  const one = await handInForms(file("甲局一.jibiao"), before);
  await handInForms(file("丙局.zip"), [of(third, "丙局")]);
  alterPackage(file("丙局.zip"), (parts) => {
    const name = Object.keys(parts).find((path) => path.startsWith("目标表/")) ?? "";
    parts[name] = strToU8("改过");
  });
  const [asked] = one.manifest.forms;
  const sent: Return = {
    format: "jibiao/return",
    version: 1,
    unit: "甲局",
    year: 2026,
    remarks: [
      {
        id: "1",
        form: asked?.id ?? "",
        place: "funds.projectTotal",
        value: "36.00",
        remark: "总额与成本不符",
        wanted: "",
        reply: "",
      },
    ],
  };
  const formIds = new Set(one.manifest.forms.map(({ id }) => id));
  const arrived = readReturn(returnText(sent), { unit: "甲局", year: 2026, formIds });
  const [remark] = arrived.file?.remarks ?? [];
  if (!remark) throw new Error(arrived.fault);
  const answered = withAnswers(sent, { ...sent, remarks: [{ ...remark, answer: "corrected", reply: "38.00" }] });
  const funds = { ...first.funds, projectTotal: "38.00", annualTotal: "38.00" };
  const after = [of(first, "甲局", { funds }), of(third, "甲局")];
  const request = { previous: file("甲局一.jibiao"), ...(answered.file && { answered: answered.file }) };
  await handInForms(file("甲局二.jibiao"), after, request);

  const roster = await rosterOf(
    [
      ["2026 年"],
      ["代码", "项目名称", "单位"],
      ["001", first.projectName, "甲局"],
      ["", second.projectName, ""],
      ["002", "", "乙局"],
    ],
    folder,
  );
  const result = await collected([folder, "--roster", roster]);
  expect(result.status).toBe(1);
  expect(summaryOf(result)).toEqual(["甲局 changed 2", "乙局 missing 0"].toSorted());
  const changed = result.units.find(({ unit }) => unit === "甲局");
  expect(changed?.changes.map(({ kind, projectName, before, after }) => ({ kind, projectName, before, after }))).toEqual([
    {
      kind: "changed",
      projectName: first.projectName,
      before: { projectTotal: "36.00", annualTotal: "36.00" },
      after: { projectTotal: "38.00", annualTotal: "38.00" },
    },
    { kind: "added", projectName: third.projectName, after: { projectTotal: "1000", annualTotal: "960" } },
    { kind: "removed", projectName: second.projectName, before: { projectTotal: "63.6", annualTotal: "63.6" } },
  ]);
  expect(changed?.missing).toEqual([second.projectName]);
  expect(changed?.answers).toEqual([expect.objectContaining({ id: "1", answer: "corrected", reply: "38.00" })]);
  expect(result.refused).toEqual([{ package: file("丙局.zip"), why: expect.stringContaining("与清单不符，上报以后被改动过") }]);

  const { status, stdout } = await jibiao(["collect", folder, "--roster", roster]);
  expect(status).toBe(1);
  for (const words of ["有变", "未报", "没有收", "总额与成本不符", "项目总额 36.00 → 38.00"]) expect(stdout).toContain(words);
});

test("what was handed in is collected without a change, from a folder as from a zip, and the same package twice is one", async () => {
  const folder = temporaryFolder();
  await handInForms(join(folder, "甲"), [of(first, "甲局"), of(second, "甲局")]);
  await handInForms(join(folder, "乙.zip"), [of(third, "乙局")]);
  const result = await collected([folder, join(folder, "乙.zip")]);
  expect(result.status).toBe(0);
  expect(summaryOf(result)).toEqual(["甲局 received 2", "乙局 received 1"].toSorted());
  expect(result.units.map(({ changes }) => changes)).toEqual([[], []]);
  expect([result.refused, result.across]).toEqual([[], []]);
  expect(result.units.find(({ unit }) => unit === "乙局")?.told).toEqual(["同一份上报包收到不止一次，只算一份。"]);
});

test("packages that follow by nothing but the time, and those that do not follow at all", async () => {
  const folder = temporaryFolder();
  const file = (name: string) => join(folder, name);
  await handInForms(file("早.zip"), [of(first, "甲局")], { made: new Date("2026-03-01T08:00:00Z") });
  await handInForms(file("晚.zip"), [of(second, "甲局")], { made: new Date("2026-03-02T08:00:00Z") });
  const later = await collected([file("晚.zip"), file("早.zip")]);
  expect(later.units.map(({ state, forms }) => [state, forms.map(({ projectName }) => projectName)])).toEqual([
    ["changed", [second.projectName]],
  ]);
  await handInForms(file("同时.zip"), [of(third, "甲局")], { made: new Date("2026-03-02T08:00:00Z") });
  const twice = await collected([folder]);
  expect([twice.status, summaryOf(twice)]).toEqual([0, ["甲局 twice 2"]]);
});

test("files without a manifest are read, and it is said what they hold; what holds no form is refused", async () => {
  const folder = temporaryFolder();
  const leftOver = newForm(templateOf("ningxia-2026"), { year: 2026 });
  writeFileSync(join(folder, "一.json"), JSON.stringify([of(first, "甲局"), leftOver, of(second, "乙局")]));
  writeFileSync(join(folder, "通知.txt"), "请各单位于月底前上报。");
  mkdirSync(join(folder, "丙局"));
  writeFileSync(join(folder, "丙局", "表.zip"), zipSync({ "表.json": strToU8(JSON.stringify(of(third, "丙局"))) }));
  const result = await collected([folder]);
  expect(result.status).toBe(1);
  expect(summaryOf(result)).toEqual(["甲局 received 1", "乙局 received 1", "丙局 received 1"].toSorted());
  expect(result.units[0]?.told).toEqual(["没有上报清单，是从 1 个文件里读出来的。"]);
  expect(result.refused).toEqual([{ package: join(folder, "通知.txt"), why: expect.stringContaining("通知.txt") }]);
});

test("files that are named one by one are one package of their unit, in any order, and one that is named twice is one", async () => {
  const folder = temporaryFolder();
  const files = [first, second].map((form, i) => {
    const file = join(folder, `${i + 1}.json`);
    writeFileSync(file, JSON.stringify(of(form, "甲局")));
    return file;
  });
  const result = await collected(files);
  expect([result.status, summaryOf(result)]).toEqual([0, ["甲局 received 2"]]);
  expect(result.units[0]?.told).toEqual(["没有上报清单，是从 2 个文件里读出来的。"]);
  expect(await collected([...files.toReversed(), ...files])).toEqual(result);
});

test("units are compared with each other: other units of measure, and a project that two hand in", async () => {
  const folder = temporaryFolder();
  const [indicator, ...others] = first.indicators;
  if (!indicator) throw new Error("no indicator");
  const counted = (value: string) => ({ indicators: [{ ...indicator, name: "培训人次", value }, ...others] });
  await handInForms(join(folder, "甲.zip"), [of(first, "甲局", counted("100人次"))]);
  await handInForms(join(folder, "乙.zip"), [
    of(first, "乙局", { ...counted("100期"), projectName: "另一个项目", annualGoal: "另有目标。" }),
  ]);
  await handInForms(join(folder, "丙.zip"), [of(second, "丁局")], { unit: "丙局" });
  await handInForms(join(folder, "丁.zip"), [of(second, "丁局")]);
  const { across, status } = await collected([folder]);
  expect(status).toBe(0);
  expect(across.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["r25", "same-project"]));
  expect(across.find(({ rule }) => rule === "same-project")?.message).toBe(
    "“丁局”的这个项目由“丙局”、“丁局”都报了，会重复计算，请核对。",
  );
});

const alterations: readonly (readonly [string, (file: string) => void, string])[] = [
  ["a manifest of a newer version", (file) => alterManifest(file, (m) => ({ ...m, version: 2 })), "更新版本的绩表"],
  ["another format", (file) => alterManifest(file, (m) => ({ ...m, format: "jibiao/form" })), "不是上报清单"],
  [
    "a blank id",
    (file) => alterManifest(file, ({ forms: [form] }) => Object.assign(form ?? {}, { id: " " }) && undefined),
    "没有编号",
  ],
  ["an id used twice", (file) => alterManifest(file, (m: Manifest) => ({ ...m, forms: [...m.forms, ...m.forms] })), "用了两次"],
  [
    "a path that leads out",
    (file) => alterManifest(file, ({ forms: [form] }) => Object.assign(form ?? {}, { file: "../../etc/passwd" }) && undefined),
    "不是包里的位置",
  ],
  [
    "an absolute path",
    (file) => alterManifest(file, ({ forms: [form] }) => Object.assign(form ?? {}, { file: "C:\\表.xlsx" }) && undefined),
    "不是包里的位置",
  ],
  [
    "a file that is missing",
    (file) =>
      alterPackage(file, (parts) => void delete parts[Object.keys(parts).find((path) => path.startsWith("目标表/")) ?? ""]),
    "不在包里",
  ],
  [
    "a report that was altered",
    (file) => alterPackage(file, (parts) => void (parts["审核报告.xlsx"] = strToU8("x"))),
    "与清单不符",
  ],
  [
    "a manifest that is cut off",
    (file) => alterPackage(file, (parts) => void (parts["manifest.json"] = strToU8("{"))),
    "不是完整的 JSON",
  ],
  ["no unit", (file) => alterManifest(file, (m) => ({ ...m, unit: "" })), "没有写明上报单位"],
  ["no forms", (file) => alterManifest(file, (m) => ({ ...m, forms: [] })), "没有表"],
  [
    "a hash that is none",
    (file) => alterManifest(file, ({ forms: [form] }) => Object.assign(form ?? {}, { sha256: "x" }) && undefined),
    "第 1 张表的“sha256”",
  ],
  ["half a zip", (file) => writeFileSync(file, readFileSync(file).subarray(0, 5000)), "不完整或已损坏"],
];

test("bad packages are refused each with a sentence, and stop nobody else", async () => {
  const folder = temporaryFolder();
  for (const [i, [, alter]] of alterations.entries()) {
    const file = join(folder, `${String(i).padStart(2, "0")}.zip`);
    await handInForms(file, [of(first, `单位${i}`)]);
    alter(file);
  }
  await handInForms(join(folder, "好.zip"), [of(first, "好单位")]);
  const result = await collected([folder, join(folder, "没有.zip")]);
  expect(result.status).toBe(1);
  expect(summaryOf(result)).toEqual(["好单位 received 1"]);
  expect(result.refused.map(({ why }) => why)).toEqual([
    ...alterations.map(([, , words]) => expect.stringContaining(words) as string),
    expect.stringContaining("不存在"),
  ]);
});

test("a template nobody knows and files that the manifest does not list are told, and refuse nothing", async () => {
  const file = join(temporaryFolder(), "甲.zip");
  await handInForms(file, [of(first, "甲局")]);
  alterManifest(file, ({ forms: [form] }) => Object.assign(form ?? {}, { template: "beijing-2031" }) && undefined);
  alterPackage(file, (parts) => void (parts["附件.docx"] = strToU8("x")));
  const result = await collected([file]);
  expect([result.status, result.refused]).toEqual([0, []]);
  expect(result.units[0]?.told).toEqual([
    "表样“beijing-2031”是这个程序不认识的，按通用的要求核对。",
    "包里另有清单没有列的 1 个文件（“附件.docx”），没有看。",
  ]);
});

test("a zip that unpacks to more than anybody hands in is refused before it is unpacked", async () => {
  const file = join(temporaryFolder(), "炸弹.jibiao");
  writeFileSync(file, zipSync({ "manifest.json": new Uint8Array(70 * 1024 * 1024) }, { level: 9 }));
  const result = await collected([file]);
  expect(result.refused).toEqual([{ package: file, why: expect.stringContaining("太大") }]);
});

test("a roster without 单位, and no package at all: one sentence, status 2", async () => {
  const roster = await rosterOf([
    ["名称", "项目"],
    ["甲局", "培训"],
  ]);
  const { status, messages } = await jibiao(["collect", temporaryFolder(), "--roster", roster]);
  expect([status, messages]).toEqual([2, [expect.stringContaining("要有一列的表头是“单位”")]]);
  expect(await jibiao(["collect"])).toMatchObject({ status: 2, messages: ["请写明至少一个上报包、文件夹或文件。"] });
});
