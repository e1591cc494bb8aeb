/** A process that puts a library back to one backup and the other in turn, as fast as it can, saying so, until it is killed. */
import { writeSync } from "node:fs";
import { AppError } from "#shared/api/app-error.ts";
import { restoreLibrary } from "#backend/store/backups/restore-library.ts";

if (import.meta.main) {
  const [file = "", ...backups] = process.argv.slice(2);
  for (let turn = 0; ; turn += 1) {
    const backup = backups[turn % backups.length] ?? "";
    try {
      await restoreLibrary(backup, file);
      writeSync(1, `${backup}\n`);
    } catch (error) {
      // The other process is at it.
      if (!(error instanceof AppError && error.code === "library-in-use")) throw error;
    }
  }
}
