/** Official workbooks of stored forms, proven, with what is to be told of them. The window writes them to disk, and says when they are safely there. */
import type { ContractServer } from "./contract-server.ts";
import type { Form } from "#shared/form/form.ts";
import { exportFiles } from "./export-files.ts";
import { IssuedBlanks } from "./issued-blanks.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Library } from "./store/library.ts";
import { isReadBack, proofCounts } from "./filling/proof-counts.ts";
import { workbookTypeOf } from "./writers/workbook-type.ts";

export function exportsRouter(server: ContractServer, library: Library, events: LibraryEvents) {
  return {
    workbooks: server.exports.workbooks.handler(async ({ input: { ids, oneWorkbook, blank } }) => {
      const blanks = new IssuedBlanks(library);
      const files = await exportFiles(
        ids.map((id) => ({ form: writtenInto(blank, library.forms.form(id)), version: library.versions.nameOf(id) })),
        { oneWorkbook, namePattern: library.settings.read().namePattern, blankOf: (form) => blanks.of(form) },
      );
      return {
        files: files.map(
          ({ name, bytes }) => new File([bytes as Uint8Array<ArrayBuffer>], name, { type: workbookTypeOf(name) }),
        ),
        told: files.flatMap(({ forms }) =>
          forms.flatMap(({ form: { projectName }, told }) =>
            told.length > 0 ? [{ projectName, sentences: told.map(({ message }) => message) }] : [],
          ),
        ),
        proof: { ...proofCounts(files), isReadBack: files.every((file) => isReadBack(file)) },
      };
    }),
    blanks: server.exports.blanks.handler(({ input: { ids } }) =>
      ids.map((id) => {
        const { template, issuedBlank } = library.forms.form(id);
        return { id, template, ...(issuedBlank !== undefined && { issuedBlank }) };
      }),
    ),
    done: server.exports.done.handler(({ input }) => {
      library.versions.markExported(input.ids);
      events.publish({ kind: "list", ids: input.ids });
    }),
  };
}

/** The form as it is exported: into the blank chosen this time, or into its own. */
function writtenInto(chosen: string | undefined, form: Form): Form {
  const { issuedBlank, ...rest } = form;
  const blank = chosen ?? issuedBlank;
  return blank === undefined || blank === "" ? rest : { ...rest, issuedBlank: blank };
}
