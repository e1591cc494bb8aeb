/** Forms: opening, changing, their past and versions, taking out and back. Whatever changes is durable before any window hears of it. */
import { newForm } from "#shared/editing/new-form.ts";
import { templateOf } from "#shared/template/templates.ts";
import type { AutomaticBackups } from "./automatic-backups.ts";
import type { BackgroundChecker } from "./background-checker.ts";
import type { ContractServer } from "./contract-server.ts";
import type { LibraryEvents } from "./library-events.ts";
import type { Saved } from "./store/form-journal.ts";
import type { Library } from "./store/library.ts";

interface Parts {
  readonly server: ContractServer;
  readonly library: Library;
  readonly events: LibraryEvents;
  readonly checker: BackgroundChecker;
  readonly backups: AutomaticBackups;
}

export function formsRouter({ server, library, events, checker, backups }: Parts) {
  const { forms: procedures } = server;

  function listChanged<T>(ids: readonly number[], result: T): T {
    events.publish({ kind: "list", ids: [...ids] });
    return result;
  }

  function formChanged(id: number, saved: Saved): Saved {
    events.publish({ kind: "form", summary: library.forms.summary(id), revision: saved.revision });
    return saved;
  }

  return {
    open: procedures.open.handler(({ input }) => library.forms.open(input.id)),
    source: procedures.source.handler(({ input }) => library.forms.source(input.id)),
    create: procedures.create.handler(
      ({ input: { template, year, title, implementingUnit = "", supervisingDepartment = "", moneyUnit } }) => {
        const known = {
          year,
          implementingUnit,
          supervisingDepartment,
          ...(title !== undefined && { title }),
          ...(moneyUnit !== undefined && { moneyUnit }),
        };
        const id = library.forms.createDraft(newForm(templateOf(template), known));
        return listChanged([id], { id });
      },
    ),
    change: procedures.change.handler(({ input: { id, revision, changes } }) =>
      formChanged(id, library.journal.change(id, revision, changes)),
    ),
    steps: procedures.steps.handler(({ input: { id, before } }) => library.history.earlier(id, before)),
    history: procedures.history.handler(({ input }) => library.history.past(input.id)),
    formAt: procedures.formAt.handler(({ input: { id, step } }) => library.history.formAt(id, step)),
    repair: procedures.repair.handler(({ input: { id } }) => {
      const repaired = library.repair.repair(id);
      checker.checkOne(id);
      // It may be in the trash.
      return listChanged([id], repaired);
    }),
    duplicate: procedures.duplicate.handler(({ input }) => {
      const id = library.forms.duplicate(input.id);
      return listChanged([id], { id });
    }),
    remove: procedures.remove.handler(({ input: { ids } }) => listChanged(ids, library.forms.remove(ids))),
    putBack: procedures.putBack.handler(({ input: { ids } }) => listChanged(ids, library.forms.putBack(ids))),
    erase: procedures.erase.handler(async ({ input }) => {
      await backups.beforeErasing();
      return listChanged(input.ids, { ids: library.trash.erase(input.ids) });
    }),
    nameVersion: procedures.nameVersion.handler(({ input: { id, name } }) => library.versions.name(id, name)),
    versions: procedures.versions.handler(({ input }) => library.versions.list(input.id)),
    openVersion: procedures.openVersion.handler(({ input: { id, version } }) => library.versions.read(id, version)),
  };
}
