/** A package that does not come to its end leaves nothing, and what was there before stays as it was. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exportFiles } from "#backend/export-files.ts";
import { HandIn } from "#backend/handing-in/hand-in.ts";
import { packageWriter } from "#backend/handing-in/package-writer.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { templateOf } from "#shared/template/templates.ts";
import { handInForms } from "../../../helpers/packages.ts";
import { temporaryFolder } from "../../../helpers/temporary-files.ts";

const [form] = sampleForms;
if (!form) throw new Error("no sample");
const made = new Date("2026-03-01T08:00:00Z");

test("a folder whose place goes while it is written", () => {
  const home = temporaryFolder();
  const writer = packageWriter(join(home, "盘", "里", "上报"), "folder", made);
  writer.add("一.txt", Buffer.from("一"));
  rmSync(writer.temporary, { recursive: true });
  writeFileSync(writer.temporary, "");
  expect(() => writer.add("二.txt", Buffer.from("二"))).toThrow("write-");
  writer.discard();
  expect(readdirSync(home)).toEqual([]);
});

test.for(["上报", "上报.zip"])(
  "a stick that is pulled out while %s is written: no package goes on without its first files",
  async (name) => {
    const home = temporaryFolder();
    const stick = join(home, "U盘");
    mkdirSync(stick);
    const making = await HandIn.begin({ out: join(stick, name), program: "试验", made });
    const context = { template: templateOf(form.template) };
    const add = async () => {
      const [file] = await exportFiles([{ form }], { oneWorkbook: false });
      if (file) await making.add(file, [{ form, context, findings: [] }], [""]);
    };
    await add();
    renameSync(stick, join(home, "拔走了"));
    const rest = async () => {
      await add();
      return making.finish();
    };
    await expect(rest()).rejects.toMatchObject({ code: "place-gone", subject: "U盘" });
    making.discard();
    expect(readdirSync(home)).toEqual(["拔走了"]);
  },
);

test("a package that is given up leaves neither itself nor the folders made for it", async () => {
  const home = temporaryFolder();
  const making = await HandIn.begin({ out: join(home, "新", "上报.zip"), program: "试验", made });
  const context = { template: templateOf(form.template) };
  const [file] = await exportFiles([{ form }], { oneWorkbook: false });
  if (file) await making.add(file, [{ form, context, findings: [] }], [""]);
  expect(readdirSync(join(home, "新"))).toHaveLength(1);
  making.discard();
  expect(existsSync(join(home, "新"))).toBe(false);
});

test.skipIf(process.platform === "win32" || process.getuid?.() === 0)("a place that cannot be written to", async () => {
  const home = temporaryFolder();
  const folder = join(home, "只读");
  mkdirSync(folder);
  chmodSync(folder, 0o500);
  await expect(handInForms(join(folder, "上报.zip"), [form])).rejects.toMatchObject({ code: "write-forbidden" });
  chmodSync(folder, 0o700);
  expect(readdirSync(folder)).toEqual([]);
});

test("a package that fails at its end leaves the one before under its name", async () => {
  const home = temporaryFolder();
  const out = join(home, "上报.jibiao");
  await handInForms(out, [form]);
  const before = readFileSync(out);
  await expect(handInForms(out, [form, { ...form, year: 2025 }])).rejects.toMatchObject({ code: "hand-in-refused" });
  expect(readdirSync(home)).toEqual(["上报.jibiao"]);
  expect(readFileSync(out).equals(before)).toBe(true);
});

test("packages that were kept have names of their own", async () => {
  const home = temporaryFolder();
  const out = join(home, "上报");
  for (let i = 0; i < 4; i++) await handInForms(out, [form], { made });
  expect(readdirSync(home)).toHaveLength(4);
});
