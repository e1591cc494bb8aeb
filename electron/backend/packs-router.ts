/** Rule packs of the office's own. A workbook is read and tried in a process of its own; what is wrong with it comes back as a list. */
import { packOf } from "#shared/review/packs/built-in.ts";
import { bookOf } from "#shared/review/packs/book/write-book.ts";
import type { ContractServer } from "./contract-server.ts";
import type { FileReader } from "./jobs/file-reader.ts";
import { blankMegabytes, refuseTooLarge } from "./jobs/file-size.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Library } from "./store/library.ts";
import { workbookType } from "./writers/workbook-type.ts";
import { ruleBookName } from "./writers/write-rule-book.ts";

export function packsRouter({ packs }: ContractServer, library: Library, events: LibraryEvents, reader: FileReader) {
  const changed = () => {
    events.publish({ kind: "packs" });
    // Their counts are those of other rules.
    events.publish({ kind: "list" });
  };
  return {
    list: packs.list.handler(() => library.packs.list()),
    add: packs.add.handler(async ({ input: { file }, signal }) => {
      refuseTooLarge(file.name, file.size, blankMegabytes);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { book, faults } = await reader.readRules({ name: file.name, bytes }, signal);
      if (!book) return { kind: "refused" as const, faults };
      library.packs.put(file.name, book);
      changed();
      return { kind: "kept" as const, template: book.template };
    }),
    remove: packs.remove.handler(({ input: { template } }) => {
      library.packs.remove(template);
      changed();
    }),
    workbook: packs.workbook.handler(async ({ input: { template } }) => {
      const book = library.packs.book(template) ?? bookOf(packOf(template));
      return { file: new File([await reader.write("rules", book)], ruleBookName(book), { type: workbookType }) };
    }),
  };
}
