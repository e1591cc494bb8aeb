import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFiles } from "#electron/cli/write-files.ts";
import { temporaryFolder } from "../../helpers/temporary-files.ts";

const bytes = new Uint8Array([1, 2, 3]);
/** Longer than any file system takes. */
const impossible = { name: `${"长".repeat(300)}.xlsx`, bytes };

test("where one file fails, those before it and the folders made for them are taken back", async () => {
  const out = join(temporaryFolder(), "上报", "2026");
  await expect(writeFiles(out, [{ name: "一.xlsx", bytes }, impossible])).rejects.toThrow(
    expect.objectContaining({ code: "write-failed" }),
  );
  expect(existsSync(join(out, ".."))).toBe(false);
});

test("what was in the folder stays", async () => {
  const out = temporaryFolder();
  writeFileSync(join(out, "旧.xlsx"), "旧");
  await expect(writeFiles(out, [{ name: "旧.xlsx", bytes }, impossible])).rejects.toThrow(
    expect.objectContaining({ code: "write-failed" }),
  );
  expect(readdirSync(out)).toEqual(["旧.xlsx"]);
});
