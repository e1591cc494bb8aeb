/** `jibiao hand-in`: what is in a package, under which name, and what is left where it does not come to its end. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Form } from "#shared/form/form.ts";
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
      content: expect.stringMatching(/^[0-9a-f]{64}$/),
      findings: { error: expect.any(Number), warning: expect.any(Number), explained: 0, unknown: expect.any(Number) },
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

test("a named file that is bad: no package, and no folder for it", async () => {
  const folder = temporaryFolder();
  const bad = join(folder, "坏.xlsx");
  writeFileSync(bad, "PK");
  const { status } = await jibiao(["hand-in", written(own), bad, "--out", join(folder, "新", "上报.zip")]);
  expect([status, existsSync(join(folder, "新"))]).toEqual([2, false]);
  expect(readdirSync(folder)).toEqual(["坏.xlsx"]);
});

test("what goes into an issued blank is reviewed, listed and collected as it stands there: its unit of money, its columns", async () => {
  const out = join(temporaryFolder(), "上报.zip");
  const blank = new URL("../../../build/templates/split-value.xlsx", import.meta.url).pathname;
  const { messages } = await jibiao(["hand-in", written([first]), "--out", out, "--template", blank]);
  expect(messages.join()).not.toContain("一字不差");
  const [form] = manifestIn(out).forms;
  expect(form).toMatchObject({
    templateFingerprint: hash(readFileSync(blank)),
    moneyUnit: "元",
    annualTotal: "360000",
  });
  const { units, refused, across } = JSON.parse((await jibiao(["collect", out, "--json"])).stdout) as Record<string, unknown[]>;
  expect(units?.[0]).toMatchObject({ state: "received", told: [] });
  expect([refused, across]).toEqual([[], []]);
});
