/** `jibiao hand-in`: what is in a package, under which name, and what is left where it does not come to its end. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Form } from "#shared/form/form.ts";
import type { Manifest } from "#shared/handing-in/manifest.ts";
import { readForms } from "#backend/readers/read-forms.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { manifestIn } from "../../helpers/packages.ts";
import { temporaryFolder } from "../../helpers/temporary-files.ts";
import { jibiao } from "./jibiao.ts";

const [first, second] = sampleForms as [Form, Form];
const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function written(forms: readonly Form[]): string {
  const file = join(temporaryFolder(), "表.json");
  writeFileSync(file, JSON.stringify(forms));
  return file;
}

const own = [first, { ...second, implementingUnit: first.implementingUnit }];

test("a zip with workbooks, reports and a manifest with the keys of the interchange contract", async () => {
  const out = join(temporaryFolder(), "上报.jibiao");
  const { status, stdout } = await jibiao(["hand-in", written(own), "--out", out]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: `${out}\n` });
  const parts = unzipSync(readFileSync(out));
  const manifest = manifestIn(out);
  expect(manifest).toMatchObject({
    format: "jibiao/hand-in",
    version: 1,
    program: expect.stringMatching(/^绩表 \d/),
    unit: first.implementingUnit,
    year: 2026,
    made: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    previous: null,
  });
  expect(manifest.forms).toEqual(
    own.map((form) => ({
      id: expect.stringMatching(/./),
      file: `目标表/2026-${form.implementingUnit}-${form.projectName}.xlsx`,
      sha256: expect.any(String),
      template: "ningxia-2026",
      templateFingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      implementingUnit: form.implementingUnit,
      projectName: form.projectName,
      projectTotal: form.funds.projectTotal,
      annualTotal: form.funds.annualTotal,
      moneyUnit: "万元",
      findings: { error: expect.any(Number), warning: expect.any(Number), explained: 0 },
    })),
  );
  const listed = [...manifest.forms, ...(manifest.files ?? [])];
  expect(listed.map(({ file, sha256 }) => [file, sha256])).toEqual(
    listed.map(({ file }) => [file, hash(parts[file] ?? new Uint8Array())]),
  );
  expect(Object.keys(parts).toSorted()).toEqual([...listed.map(({ file }) => file), "manifest.json"].toSorted());
  expect((manifest.files ?? []).map(({ file }) => file)).toEqual([
    "2026年项目支出绩效目标汇总表.xlsx",
    "审核报告.xlsx",
    "审核意见表.xlsx",
  ]);
  const read = await readForms({ name: "表.xlsx", bytes: parts[manifest.forms[0]?.file ?? ""] ?? new Uint8Array() });
  expect(read.forms.map(({ recognized }) => recognized.form)).toEqual([first]);
});

test("a folder, a .zip and a .jibiao file have the same content", async () => {
  const folder = temporaryFolder();
  const json = written(own);
  const outs = ["上报", "上报.zip", "上报.jibiao"].map((name) => join(folder, name));
  for (const out of outs) await jibiao(["hand-in", json, "--out", out]);
  const [manifest, ...zipped] = [
    JSON.parse(readFileSync(join(outs[0] ?? "", "manifest.json"), "utf8")) as Manifest,
    ...outs.slice(1).map(manifestIn),
  ];
  for (const other of zipped) expect(other.forms).toEqual(manifest.forms);
  for (const { file, sha256 } of manifest.forms) expect(hash(readFileSync(join(outs[0] ?? "", file)))).toBe(sha256);
  expect(readdirSync(folder).toSorted()).toEqual(["上报", "上报.jibiao", "上报.zip"].toSorted());
});

test.for(["上报", "上报.zip"])(
  "handed in again to %s: the package before is kept, named by hash, and forms keep their ids",
  async (name) => {
    const folder = temporaryFolder();
    const out = join(folder, name);
    const manifestBytes = () =>
      name.endsWith(".zip") ? unzipSync(readFileSync(out))["manifest.json"] : readFileSync(join(out, "manifest.json"));
    await jibiao(["hand-in", written(own), "--out", out]);
    const before = manifestBytes() ?? new Uint8Array();
    const changed = { ...first, funds: { ...first.funds, otherFunds: "1" }, annualGoal: `${first.annualGoal}\n另加一句。` };
    const again = await jibiao(["hand-in", written([changed, own[1] as Form]), "--out", out]);
    expect(again.messages.at(-2)).toMatch(/^上一次的上报包保留在 .*上报（\d{4}-\d\d-\d\d \d{4}）(\.zip)?$/);
    const [earlier, later] = [before, manifestBytes() ?? new Uint8Array()].map(
      (bytes) => JSON.parse(Buffer.from(bytes).toString()) as Manifest,
    ) as [Manifest, Manifest];
    expect(later.previous).toBe(hash(before));
    expect(later.forms.map(({ id }) => id)).toEqual(earlier.forms.map(({ id }) => id));
    expect(later.forms.map(({ sha256 }) => sha256)[0]).not.toBe(earlier.forms[0]?.sha256);
    expect(readdirSync(folder)).toHaveLength(2);
  },
);

test("errors are said and stand in the manifest, and forbid nothing", async () => {
  const faulty = { ...first, funds: { ...first.funds, annualTotal: "99999" } };
  const out = join(temporaryFolder(), "上报.zip");
  const { status, messages } = await jibiao(["hand-in", written([faulty]), "--out", out]);
  expect(status).toBe(1);
  expect(messages).toContainEqual(expect.stringMatching(new RegExp(`^  ${first.projectName}：有 \\d+ 处错误。$`)));
  expect(manifestIn(out).forms[0]?.findings.error).toBeGreaterThan(0);
});

test("forms of several units need a name, and forms of several years are no package", async () => {
  const folder = temporaryFolder();
  const out = join(folder, "上报.zip");
  const json = written([
    { ...first, implementingUnit: "甲", supervisingDepartment: "甲厅" },
    { ...second, implementingUnit: "乙", supervisingDepartment: "乙厅" },
  ]);
  const nobody = await jibiao(["hand-in", json, "--out", out]);
  expect([nobody.status, nobody.messages.at(-1)]).toEqual([
    2,
    "上报包《上报.zip》没有写：这些表是几个单位的（甲、乙），请写明由哪个单位上报。",
  ]);
  expect(readdirSync(folder)).toEqual([]);
  const named = await jibiao(["hand-in", json, "--out", out, "--unit", "丙局"]);
  expect([named.status === 2, manifestIn(out).unit]).toEqual([false, "丙局"]);
  const years = await jibiao(["hand-in", written([first, { ...first, year: 2025 }]), "--out", join(folder, "两年")]);
  expect([years.status, years.messages.at(-1)]).toEqual([2, expect.stringContaining("2025、2026 年的")]);
  expect(readdirSync(folder)).toEqual(["上报.zip"]);
});

test("what is there is not overwritten: another unit's package, other files, a file that is no package", async () => {
  const folder = temporaryFolder();
  const [theirs, full, file] = [join(folder, "别家.zip"), join(folder, "已有"), join(folder, "文字.jibiao")] as const;
  await jibiao(["hand-in", written(own), "--out", theirs, "--unit", "别家"]);
  mkdirSync(full);
  writeFileSync(join(full, "记录.txt"), "原有");
  writeFileSync(file, "原有");
  const before = readFileSync(theirs);
  for (const out of [theirs, full, file]) {
    const { status, messages } = await jibiao(["hand-in", written(own), "--out", out, "--unit", "自家"]);
    expect([status, messages.at(-1)]).toEqual([2, expect.stringContaining("不覆盖，请换一个名字")]);
  }
  expect(readFileSync(theirs).equals(before)).toBe(true);
  expect([readFileSync(join(full, "记录.txt"), "utf8"), readFileSync(file, "utf8")]).toEqual(["原有", "原有"]);
  expect(readdirSync(folder).toSorted()).toEqual(["别家.zip", "已有", "文字.jibiao"].toSorted());
});

test("a named file that is bad: no package, and no folder for it", async () => {
  const folder = temporaryFolder();
  const bad = join(folder, "坏.xlsx");
  writeFileSync(bad, "PK");
  const { status } = await jibiao(["hand-in", written(own), bad, "--out", join(folder, "新", "上报.zip")]);
  expect([status, existsSync(join(folder, "新"))]).toEqual([2, false]);
  expect(readdirSync(folder)).toEqual(["坏.xlsx"]);
});
