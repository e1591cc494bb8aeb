/** Forms: opening, changing, their past and versions, taking out and back. Whatever changes is durable before any window hears of it. */
import { newForm } from "#shared/editing/new-form.ts";
import { templateOf } from "#shared/template/templates.ts";
import type { BackgroundChecker } from "./background-checker.ts";
import type { ContractServer } from "./contract-server.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Saved } from "./store/form-journal.ts";
import type { Library } from "./store/library.ts";

export function formsRouter(server: ContractServer, library: Library, events: LibraryEvents, checker: BackgroundChecker) {
  const { forms, journal, history, versions, trash, repair } = library;
  const { forms: procedures } = server;

  function listChanged<T>(result: T): T {
    events.publish({ kind: "list" });
    return result;
  }

  function formChanged(id: number, saved: Saved): Saved {
    events.publish({ kind: "form", summary: forms.summary(id), revision: saved.revision });
    return saved;
  }

  return {
    open: procedures.open.handler(({ input }) => forms.open(input.id)),
    source: procedures.source.handler(({ input }) => forms.source(input.id)),
    create: procedures.create.handler(({ input: { template, year, title } }) => {
      const form = newForm(templateOf(template), { year, ...(title !== undefined && { title }) });
      const [id = 0] = forms.create([form]);
      return listChanged({ id });
    }),
    change: procedures.change.handler(({ input: { id, revision, changes } }) =>
      formChanged(id, journal.change(id, revision, changes)),
    ),
    steps: procedures.steps.handler(({ input: { id, before } }) => history.earlier(id, before)),
    history: procedures.history.handler(({ input }) => history.past(input.id)),
    formAt: procedures.formAt.handler(({ input: { id, step } }) => history.formAt(id, step)),
    repair: procedures.repair.handler(({ input: { id } }) => {
      const repaired = repair.repair(id);
      checker.checkOne(id);
      // It may be in the trash.
      return listChanged(repaired);
    }),
    duplicate: procedures.duplicate.handler(({ input }) => listChanged({ id: forms.duplicate(input.id) })),
    remove: procedures.remove.handler(({ input }) => listChanged(forms.remove(input.ids))),
    putBack: procedures.putBack.handler(({ input }) => listChanged(forms.putBack(input.ids))),
    erase: procedures.erase.handler(({ input }) => listChanged({ ids: trash.erase(input.ids) })),
    nameVersion: procedures.nameVersion.handler(({ input: { id, name } }) => versions.name(id, name)),
    versions: procedures.versions.handler(({ input }) => versions.list(input.id)),
    openVersion: procedures.openVersion.handler(({ input: { id, version } }) => versions.read(id, version)),
  };
}
