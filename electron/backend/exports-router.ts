/** Official workbooks of stored forms. The window writes them to disk, and says when they are safely there. */
import { tellings } from "#shared/filling/told.ts";
import type { Form } from "#shared/form/form.ts";
import type { ContractServer } from "./contract-server.ts";
import { exportFiles, type ExportedFile } from "./export-files.ts";
import { IssuedBlanks } from "./issued-blanks.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Library } from "./store/library.ts";
import { workbookType } from "./writers/workbook-type.ts";

export function exportsRouter(server: ContractServer, library: Library, events: LibraryEvents) {
  return {
    workbooks: server.exports.workbooks.handler(async ({ input: { ids, oneWorkbook } }) => {
      const blanks = new IssuedBlanks(library);
      const files = await exportFiles(
        ids.map((id) => ({ form: library.forms.form(id), version: library.versions.nameOf(id) })),
        { oneWorkbook, namePattern: library.settings.read().namePattern, blankOf: (form) => blanks.of(form) },
      );
      return {
        files: files.map(({ name, bytes }) => new File([bytes as Uint8Array<ArrayBuffer>], name, { type: workbookType })),
        told: files.flatMap((file) => toldOf(file)),
      };
    }),
    done: server.exports.done.handler(({ input }) => {
      library.versions.markExported(input.ids);
      events.publish({ kind: "list" });
    }),
  };
}

/** Of each form, what is not in its file as it is in the form, or as it was wanted. */
function toldOf({ forms, filled }: ExportedFile): { projectName: string; sentences: string[] }[] {
  const wantsBlank = ({ issuedBlank }: Form) => issuedBlank !== undefined;
  const told = filled?.forms ?? forms.map((form) => ({ form, told: wantsBlank(form) ? [tellings.builtIn(forms.length)] : [] }));
  return told.flatMap(({ form: { projectName }, told: own }) =>
    own.length > 0 ? [{ projectName, sentences: own.map(({ message }) => message) }] : [],
  );
}
