/** Names of offices: what forms say of them, and the code table. A workbook is read in a process of its own. */
import type { Office } from "#shared/offices/office.ts";
import { kindOf } from "#shared/offices/spellings.ts";
import type { ContractServer } from "./contract-server.ts";
import type { FileReader } from "./jobs/file-reader.ts";
import { blankMegabytes, refuseTooLarge } from "./jobs/file-size.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Library } from "./store/library.ts";
import { workbookType } from "./writers/workbook-type.ts";
import { officeTableName } from "./writers/write-office-table.ts";

export function officesRouter({ offices }: ContractServer, library: Library, events: LibraryEvents, reader: FileReader) {
  const changed = () => events.publish({ kind: "offices" });
  return {
    names: offices.names.handler(() => library.offices.used()),
    formsNamed: offices.formsNamed.handler(({ input: { field, names } }) => ({
      ids: library.offices.formsNamed(field, names),
    })),
    table: offices.table.handler(() => {
      const table = library.offices.table();
      return table ? { table } : {};
    }),
    add: offices.add.handler(async ({ input: { file }, signal }) => {
      refuseTooLarge(file.name, file.size, blankMegabytes);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await reader.readOffices({ name: file.name, bytes }, signal);
      library.offices.put(file.name, read);
      changed();
      return { offices: read.length };
    }),
    remove: offices.remove.handler(() => {
      library.offices.remove();
      changed();
    }),
    workbook: offices.workbook.handler(async () => {
      const known = library.offices.table()?.offices ?? begun(library);
      return { file: new File([await reader.write("offices", known)], officeTableName, { type: workbookType }) };
    }),
  };
}

function begun(library: Library): Office[] {
  return library.offices
    .used()
    .filter(({ name }) => name !== "")
    .map(({ field, name }) => ({ kind: kindOf[field], code: "", name, shortName: "", department: "" }));
}
