/**
 * Many forms changed at once, for windows. Long work goes in slices, a transaction for each form: an edit never waits for all of them, and
 * whoever cancels keeps a batch of what was done.
 */
import { AppError } from "#shared/api/app-error.ts";
import type { BatchChange, PlannedChange } from "#shared/api/batches.ts";
import { batchEdits, losesCell, toldChanges } from "#shared/batch/batch-change.ts";
import type { TemplateChoice } from "#shared/editing/change-template.ts";
import { fillPlan } from "#shared/filling/fill-plan.ts";
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import { templateOf } from "#shared/template/templates.ts";
import type { ContractServer } from "./contract-server.ts";
import { IssuedBlanks } from "./issued-blanks.ts";
import type { LibraryEvents } from "./library-events.ts";
import { Slices } from "./slices.ts";
import { ifReadable } from "./store/if-readable.ts";
import type { Library } from "./store/library.ts";

/** Often enough for a bar that moves. */
const tellEvery = 20;
/** Windows hear of so many changed forms at once. */
const publishEvery = 100;

interface Order {
  readonly label: string;
  readonly change: BatchChange;
  readonly forms: readonly { readonly id: number; readonly revision: number }[];
  readonly open?: number | undefined;
}

export function batchesRouter({ batches }: ContractServer, library: Library, events: LibraryEvents) {
  /** Windows hear of what was changed, also where somebody stops it or it fails in the middle. */
  async function* telling<Event>(work: (changed: (id: number) => void) => AsyncGenerator<Event>): AsyncGenerator<Event> {
    let untold: number[] = [];
    const tell = () => {
      events.publishForms(untold.flatMap((id) => ifReadable(() => library.forms.changed(id)) ?? []));
      untold = [];
    };
    try {
      yield* work((id) => {
        untold.push(id);
        if (untold.length >= publishEvery) tell();
      });
    } finally {
      tell();
    }
  }

  return {
    plan: batches.plan.handler(async function* ({ input: { ids, change } }) {
      const slices = new Slices();
      const blanks = new IssuedBlanks(library);
      const planned: { readonly plan: PlannedChange; readonly after: Form }[] = [];
      for (const [i, id] of ids.entries()) {
        const current = ifReadable(() => library.forms.current(id));
        if (current) planned.push(planOf(id, current, editsOf(blanks, current.form, change), blanks));
        if (isTold(i + 1, ids.length)) yield { done: i + 1, total: ids.length };
        await slices.pause();
      }
      yield { done: ids.length, total: ids.length, plan: withTwins(planned) };
    }),

    apply: batches.apply.handler(({ input }) => telling((changed) => apply(input, changed))),

    list: batches.list.handler(() => library.batches.list()),

    takeBack: batches.takeBack.handler(({ input }) => telling((changed) => takeBack(input, changed))),
  };

  async function* apply({ label, change, forms, open }: Order, changed: (id: number) => void) {
    const slices = new Slices();
    const blanks = new IssuedBlanks(library);
    const total = forms.length;
    let batch: number | undefined;
    let [made, left] = [0, 0];
    let opened: number | undefined;
    for (const [i, { id, revision }] of forms.entries()) {
      const current = ifReadable(() => library.forms.current(id));
      const edits = current ? editsOf(blanks, current.form, change) : [];
      if (current?.revision === revision && edits.length > 0) {
        batch ??= library.batches.begin(label);
        const saved = library.batches.step(batch, { id, revision, edits });
        if (id === open) opened = saved.revision;
        changed(id);
        made += 1;
      } else left += 1;
      if (isTold(i + 1, total)) yield { done: i + 1, total, changed: made, left, opened };
      await slices.pause();
    }
  }

  async function* takeBack({ id: batch, open }: { id: number; open?: number | undefined }, changed: (id: number) => void) {
    const slices = new Slices();
    const forms = library.batches.forms(batch);
    let [undone, left] = [0, 0];
    let opened: number | undefined;
    for (const [i, id] of forms.entries()) {
      const saved = ifReadable(() => library.batches.takeBack(batch, id));
      if (saved) {
        if (id === open) opened = saved.revision;
        changed(id);
        undone += 1;
      } else left += 1;
      if (isTold(i + 1, forms.length)) yield { done: i + 1, total: forms.length, undone, left, opened };
      await slices.pause();
    }
  }

  function withTwins(planned: readonly { readonly plan: PlannedChange; readonly after: Form }[]): PlannedChange[] {
    const own = new Set(planned.map(({ plan }) => plan.id));
    const byProject = Map.groupBy(planned, ({ after }) => keyOf(after));
    return planned.map(({ plan, after }) => {
      const isNamed = plan.changes.length > 0 && after.projectName !== "";
      const others = isNamed ? library.forms.sameProject(after).filter((id) => !own.has(id)) : [];
      const isTwin = isNamed && others.length + (byProject.get(keyOf(after))?.length ?? 1) > 1;
      return isTwin ? { ...plan, twin: true as const } : plan;
    });
  }
}

function isTold(done: number, total: number): boolean {
  return done % tellEvery === 0 || done === total;
}

function keyOf({ year, implementingUnit, projectName }: Form): string {
  return JSON.stringify([year, implementingUnit, projectName]);
}

function planOf(
  id: number,
  { revision, form }: { readonly revision: number; readonly form: Form },
  edits: readonly Edit[],
  blanks: IssuedBlanks,
): { plan: PlannedChange; after: Form } {
  const { form: after } = applyEdits(form, edits);
  const intoBlank = after.issuedBlank !== undefined && after.issuedBlank !== form.issuedBlank;
  const [blank] = intoBlank ? (blanks.of(after)?.blanks ?? []) : [];
  const told = blank ? fillPlan(after, blank.binding).told.filter(({ needsAttention }) => needsAttention) : [];
  return {
    plan: {
      id,
      revision,
      year: form.year,
      implementingUnit: form.implementingUnit,
      projectName: form.projectName,
      changes: toldChanges(form, after),
      without: intoBlank ? [] : losesCell(form, after),
      told: told.map(({ message }) => message),
    },
    after,
  };
}

/** @throws AppError `blank-missing`, `blank-unsure` or `blank-damaged` where the issued blank that was chosen cannot be gone by. */
function editsOf(blanks: IssuedBlanks, form: Form, { template, ...head }: BatchChange): readonly Edit[] {
  const drawn = blanks.drawnBy(form) ?? templateOf(form.template);
  return batchEdits(form, drawn, head, template && choiceOf(blanks, form, template));
}

function choiceOf(blanks: IssuedBlanks, form: Form, chosen: NonNullable<BatchChange["template"]>): TemplateChoice {
  if ("id" in chosen) return { template: templateOf(chosen.id) };
  const [blank] = blanks.of({ ...form, ...chosen })?.blanks ?? [];
  if (!blank) throw new AppError("blank-missing", "");
  const named = { ...form, ...chosen, template: blank.binding.template };
  return { template: blanks.drawnBy(named) ?? templateOf(named.template), issuedBlank: chosen.issuedBlank };
}
