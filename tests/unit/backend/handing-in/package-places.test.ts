/** Where packages go: in whatever shape, over nothing, and beside the one before. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Form } from "#shared/form/form.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { handInForms, manifestIn } from "../../../helpers/packages.ts";
import { temporaryFolder } from "../../../helpers/temporary-files.ts";

const [first, second] = sampleForms as [Form, Form];
const own = [first, { ...second, implementingUnit: first.implementingUnit }];
const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("a folder, a .zip and a .jibiao file have the same content", async () => {
  const home = temporaryFolder();
  const folder = join(home, "上报");
  const { manifest } = await handInForms(folder, own);
  for (const out of ["上报.zip", "上报.jibiao"].map((name) => join(home, name))) {
    await handInForms(out, own);
    expect(manifestIn(out).forms).toEqual(manifest.forms);
  }
  for (const { file, sha256 } of [...manifest.forms, ...(manifest.files ?? [])])
    expect(hash(readFileSync(join(folder, file)))).toBe(sha256);
  expect(readdirSync(home).toSorted()).toEqual(["上报", "上报.jibiao", "上报.zip"].toSorted());
});

test.for(["上报", "上报.zip"])(
  "handed in again to %s: the one before is kept and named by its hash, forms keep their ids",
  async (name) => {
    const home = temporaryFolder();
    const out = join(home, name);
    const before = await handInForms(out, own);
    const changed = { ...first, annualGoal: `${first.annualGoal}\n另加一句。` };
    const after = await handInForms(out, [changed, ...own.slice(1)]);
    expect(after.kept).toMatch(/上报（\d{4}-\d\d-\d\d \d{4}）(\.zip)?$/);
    const read = (place: string) =>
      name.endsWith(".zip")
        ? (unzipSync(readFileSync(place))["manifest.json"] ?? new Uint8Array())
        : readFileSync(join(place, "manifest.json"));
    expect([hash(read(after.kept ?? "")), hash(read(out))]).toEqual([before.hash, after.hash]);
    expect(after.manifest.previous).toBe(before.hash);
    const [was, is] = [before, after].map(({ manifest }) => manifest.forms);
    expect(is?.map(({ id }) => id)).toEqual(was?.map(({ id }) => id));
    expect(is?.map(({ sha256 }, i) => sha256 === was?.[i]?.sha256)).toEqual([false, true]);
    expect(readdirSync(home)).toHaveLength(2);
  },
);

test("nothing is overwritten: another unit's package, another year's, other files, a file that is no package", async () => {
  const home = temporaryFolder();
  const place = (name: string) => join(home, name);
  await handInForms(place("别家.zip"), own, { unit: "别家" });
  await handInForms(place("去年.zip"), [{ ...first, year: 2025 }], { unit: "自家" });
  mkdirSync(place("已有"));
  writeFileSync(join(place("已有"), "记录.txt"), "原有");
  writeFileSync(place("文字.jibiao"), "原有");
  const there = readdirSync(home);
  const before = readFileSync(place("别家.zip"));
  for (const name of there) {
    const again = handInForms(place(name), own, { unit: "自家" });
    await expect(again).rejects.toMatchObject({
      code: "hand-in-refused",
      detail: expect.stringContaining("不覆盖，请换一个名字"),
    });
  }
  expect(readFileSync(place("别家.zip")).equals(before)).toBe(true);
  expect([readFileSync(join(place("已有"), "记录.txt"), "utf8"), readFileSync(place("文字.jibiao"), "utf8")]).toEqual([
    "原有",
    "原有",
  ]);
  expect(readdirSync(home)).toEqual(there);
});
