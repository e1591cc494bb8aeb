import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { OutFolder } from "#electron/cli/out-folder.ts";
import { temporaryFolder } from "../../helpers/temporary-files.ts";

const bytes = new Uint8Array([1, 2, 3]);
/** Longer than any file system takes. */
const impossible = { name: `${"长".repeat(300)}.xlsx`, bytes };

test("where one file fails, those before it and the folders made for them are taken back", async () => {
  const folder = join(temporaryFolder(), "上报", "2026");
  const out = new OutFolder(folder);
  await out.write([{ name: "一.xlsx", bytes }]);
  expect(out.written).toEqual([join(folder, "一.xlsx")]);
  await expect(out.write([{ name: "二.xlsx", bytes }, impossible])).rejects.toThrow(
    expect.objectContaining({ code: "write-failed" }),
  );
  await out.takeBack();
  expect(existsSync(join(folder, ".."))).toBe(false);
});

test("what was in the folder stays", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "旧.xlsx"), "旧");
  const out = new OutFolder(folder);
  await out.write([{ name: "旧.xlsx", bytes }]);
  expect(readdirSync(folder)).toHaveLength(2);
  await out.takeBack();
  expect(readdirSync(folder)).toEqual(["旧.xlsx"]);
});
