/**
 * Issued blanks of the library. A workbook is read in a process of its own before it is kept, and each time it is looked at; what it is
 * bound to is worked out anew from its bytes and the answers, and counts as confirmed only while that gives what was confirmed.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { ContractServer } from "./contract-server.ts";
import { blankForm, markOf, withAnswers } from "./issued-blank.ts";
import type { FileReader } from "./jobs/file-reader.ts";
import { blankMegabytes, refuseTooLarge } from "./jobs/file-size.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Library } from "./store/library.ts";

export function blanksRouter({ blanks }: ContractServer, library: Library, events: LibraryEvents, reader: FileReader) {
  const changed = () => events.publish({ kind: "blanks" });
  const read = async (id: number, signal?: AbortSignal) => {
    const stored = library.blanks.read(id);
    const bound = await reader.bind({ name: stored.summary.file, bytes: stored.bytes }, signal);
    return { ...stored, bound };
  };

  return {
    list: blanks.list.handler(() => library.blanks.list()),
    add: blanks.add.handler(async ({ input: { file }, signal }) => {
      refuseTooLarge(file.name, file.size, blankMegabytes);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const bound = await reader.bind({ name: file.name, bytes }, signal);
      const added = library.blanks.add(
        file.name,
        bytes,
        bound.map((one) => blankForm(one)),
      );
      if (added.isNew) changed();
      return added;
    }),
    get: blanks.get.handler(async ({ input: { id }, signal }) => {
      const { summary, answers, confirmed, bound } = await read(id, signal);
      return {
        summary: { ...summary, confirmed: markOf(withAnswers(bound, answers)) === confirmed },
        sheets: [...new Set(bound.map(({ sheet }) => sheet))],
        answers,
      };
    }),
    confirm: blanks.confirm.handler(async ({ input: { id, answers }, signal }) => {
      const { summary, bound } = await read(id, signal);
      const settled = withAnswers(bound, answers);
      if (settled.some(({ binding }) => binding.unsure.length > 0)) throw new AppError("blank-unsure", summary.file);
      const confirmed = library.blanks.confirm(id, { answers, mark: markOf(settled) });
      changed();
      return confirmed;
    }),
    remove: blanks.remove.handler(({ input: { id } }) => {
      library.blanks.remove(id);
      changed();
    }),
  };
}
