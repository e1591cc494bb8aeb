/** One form at a time: opening, editing and its versions. Whatever changes a form is durable before any window hears of it. */
import { newForm } from "#shared/editing/new-form.ts";
import { templateOf } from "#shared/template/templates.ts";
import type { ContractServer } from "./contract-server.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Saved } from "./store/form-library.ts";
import type { Library } from "./store/library.ts";

export function formsRouter(server: ContractServer, library: Library, events: LibraryEvents) {
  const { forms: procedures } = server;

  function listChanged<T>(result: T): T {
    events.publish({ kind: "list" });
    return result;
  }

  function formChanged(id: number, saved: Saved): Saved {
    events.publish({ kind: "form", summary: library.forms.summary(id), revision: saved.revision });
    return saved;
  }

  return {
    open: procedures.open.handler(({ input }) => library.forms.open(input.id)),
    source: procedures.source.handler(({ input }) => library.forms.source(input.id)),
    create: procedures.create.handler(({ input: { template, year } }) => {
      const [id = 0] = library.forms.create([newForm(templateOf(template), { year })]);
      return listChanged({ id });
    }),
    edit: procedures.edit.handler(({ input: { id, revision, edits } }) =>
      formChanged(id, library.forms.edit(id, revision, edits)),
    ),
    duplicate: procedures.duplicate.handler(({ input }) => listChanged({ id: library.forms.duplicate(input.id) })),
    remove: procedures.remove.handler(({ input }) => listChanged(library.forms.remove(input.ids))),
    putBack: procedures.putBack.handler(({ input }) => listChanged(library.forms.putBack(input.ids))),
    nameVersion: procedures.nameVersion.handler(({ input: { id, name } }) => library.forms.nameVersion(id, name)),
    versions: procedures.versions.handler(({ input }) => library.forms.versions(input.id)),
    openVersion: procedures.openVersion.handler(({ input: { id, version } }) => library.forms.version(id, version)),
    restoreVersion: procedures.restoreVersion.handler(({ input: { id, version } }) =>
      formChanged(id, library.forms.restoreVersion(id, version)),
    ),
  };
}
