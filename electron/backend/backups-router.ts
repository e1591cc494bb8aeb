/** Backups of the library, as well while it cannot be opened: what there is, what restoring would cost, and restoring. */
import type { AutomaticBackups } from "./automatic-backups.ts";
import type { ContractServer } from "./contract-server.ts";
import { describeBackup, findBackup, listBackups } from "./store/backups/look-at-backups.ts";
import { missingAfterRestoring } from "./store/backups/missing-forms.ts";
import type { Library } from "./store/library.ts";

export function backupsRouter(server: ContractServer, library: Library, automatic: AutomaticBackups) {
  const { backups } = server;

  return {
    list: backups.list.handler(() => {
      const { problem } = automatic;
      return { ...listBackups(library.file), ...(problem && { problem }) };
    }),
    make: backups.make.handler(async () => {
      const made = await library.backups.make("hand");
      automatic.tell(made);
      return describeBackup(made);
    }),
    missing: backups.missing.handler(({ input }) => {
      const backup = findBackup(library.file, input.backup);
      return library.failure ? missingAfterRestoring(backup, library.file) : library.backups.missing(backup);
    }),
    restore: backups.restore.handler(async ({ input }) => {
      await library.restore(findBackup(library.file, input.backup));
    }),
  };
}
