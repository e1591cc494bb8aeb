/** A backup that another process clears away in the moment it gets its name was made all the same. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { temporaryLibraryFile } from "../helpers/temporary-files.ts";

/** The store with a name that is gone once it is taken. Modules are shared by the files of a worker: what is put in their place goes again. */
async function withNamesClearedAway() {
  vi.resetModules();
  vi.doMock(import("#backend/take-name.ts"), async (original) => {
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
  onTestFinished(() => {
    vi.doUnmock("#backend/take-name.ts");
    vi.resetModules();
  });
  return import("#backend/store/backups/backup-folder.ts");
}

test("taking its name does not fail, and says how large it is", async () => {
  const { BackupFolder } = await withNamesClearedAway();
  const folder = new BackupFolder(temporaryLibraryFile());
  folder.make();
  const copy = join(folder.path, "copy.tmp");
  writeFileSync(copy, "all of the library");
  expect(folder.take(copy, { at: 0, reason: "before-import" })).toMatchObject({ order: 1, reason: "before-import", size: 18 });
  expect(folder.list()).toEqual([]);
});
