/** Official workbooks of stored forms. The window writes them to disk, and says when they are safely there. */
import type { ContractServer } from "./contract-server.ts";
import { exportFiles } from "./export-files.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Library } from "./store/library.ts";
import { workbookType } from "./writers/workbook-type.ts";

export function exportsRouter(server: ContractServer, library: Library, events: LibraryEvents) {
  return {
    workbooks: server.exports.workbooks.handler(async ({ input: { ids, oneWorkbook } }) => {
      const files = await exportFiles(
        ids.map((id) => ({ form: library.forms.form(id), version: library.versions.nameOf(id) })),
        { oneWorkbook, namePattern: library.settings.read().namePattern },
      );
      return {
        files: files.map(({ name, bytes }) => new File([bytes as Uint8Array<ArrayBuffer>], name, { type: workbookType })),
      };
    }),
    done: server.exports.done.handler(({ input }) => {
      library.versions.markExported(input.ids);
      events.publish({ kind: "list" });
    }),
  };
}
