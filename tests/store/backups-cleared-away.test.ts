/** A backup that another process clears away in the moment it gets its name was made all the same. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { BackupFolder } from "#backend/store/backups/backup-folder.ts";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";

vi.mock(import("#backend/take-name.ts"), async (original) => {
  const actual = await original();
  return {
    ...actual,
    takeName(temporary, path) {
      const isTaken = actual.takeName(temporary, path);
      rmSync(path);
      return isTaken;
    },
  };
});

test("taking its name does not fail, and says how large it is", () => {
  const folder = new BackupFolder(temporaryLibraryFile());
  folder.make();
  const copy = join(folder.path, "copy.tmp");
  writeFileSync(copy, "all of the library");
  expect(folder.take(copy, { at: 0, reason: "before-import" })).toMatchObject({ order: 1, reason: "before-import", size: 18 });
  expect(folder.list()).toEqual([]);
});
