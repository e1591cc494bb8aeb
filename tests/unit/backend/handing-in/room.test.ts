/** A place that is too small is told of before a byte is written there, or as soon as the first files show it. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freeBytes, Room } from "#backend/handing-in/room.ts";
import { sampleForms } from "#shared/samples/samples.ts";
import { handInForms } from "../../../helpers/packages.ts";
import { temporaryFolder } from "../../../helpers/temporary-files.ts";

const megabyte = 1024 * 1024;

test("by what forms usually take, before the first", () => {
  const out = join(temporaryFolder(), "还没有的文件夹", "上报.zip");
  expect(() => new Room(out, 1000, { free: () => 2 * megabyte })).toThrow("write-no-room 上报.zip 那里还剩 2.0 MB，大约还要 ");
  expect(() => new Room(out, 10, { free: () => 2 * megabyte })).not.toThrow();
  expect(() => new Room(out, 10, { free: () => 2 * megabyte, withPrints: true })).toThrow("write-no-room");
  expect(() => new Room(out, 1000, { free: () => undefined }), "a system that does not say").not.toThrow();
  expect(freeBytes(out)).toBeGreaterThan(0);
});

test("by what the first took, long before it is full; nothing is left of them", async () => {
  const folder = temporaryFolder();
  const out = join(folder, "上报.zip");
  const room = new Room(out, 300, { free: () => 6 * megabyte });
  room.took(1, 10 * 1024);
  expect(() => room.took(1, 100 * 1024)).toThrow("write-no-room");
  const another = new Room(out, 300, { free: () => (readdirSync(folder).length === 0 ? 6 * megabyte : megabyte) });
  await expect(handInForms(out, sampleForms, { unit: "示例厅", room: another })).rejects.toMatchObject({
    code: "write-no-room",
  });
  expect(readdirSync(folder)).toEqual([]);
});
