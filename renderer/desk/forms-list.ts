/**
 * The library's list as the host has it, what was removed from it, whether the host can be reached, and which forms are selected.
 *
 * A list comes in pages: `forms` is there when all of them are, so that whoever takes it for the whole library is right; what comes before that is
 * `arriving`. Afterwards only what happens to single forms is read.
 */
import type { FormSummary, ListPlace, RemovedForm } from "#shared/api/contract.ts";
import type { HeardEvent } from "./gathered-events.ts";
import { definePart, type Desk } from "./desk.ts";
import { knowingNow, listedForms, showingOtherwise } from "./listed-forms.ts";
import { createStore } from "./store.ts";

interface FormsList {
  /** `undefined` until the list has come once, and while the library is not open. */
  readonly forms: readonly FormSummary[] | undefined;
  /** Where each of `forms` stands among them. */
  readonly positions: ReadonlyMap<number, number>;
  /** What has come so far of a list that is read for the first time. */
  readonly arriving: readonly FormSummary[];
  /** What was taken out and not erased, the latest first. */
  readonly removed: readonly RemovedForm[];
  /** `refused`: the host is there, but was started anew and does not know this page. */
  readonly connection: "connecting" | "connected" | "lost" | "refused";
  readonly selected: ReadonlySet<number>;
}

const nothing = { forms: undefined, positions: new Map<number, number>(), arriving: [] };

export const formsList = definePart(() =>
  createStore<FormsList>({ ...nothing, removed: [], connection: "connecting", selected: new Set() }),
);

export function selectForms(desk: Desk, ids: Iterable<number>): void {
  desk.part(formsList).set({ selected: new Set(ids) });
}

/** What the list shows of a form. */
export function listedForm({ forms, positions }: Pick<FormsList, "forms" | "positions">, id: number): FormSummary | undefined {
  return forms?.[positions.get(id) ?? -1];
}

/** The library is not open. */
export function forgetList(desk: Desk): void {
  desk.part(formsList).set(nothing);
}

/** A screen full, to begin with; then as many as the host gives in a few milliseconds. */
const [firstPage, furtherPages] = [100, 1000];

export async function readList(desk: Desk): Promise<void> {
  const { library } = desk.client;
  const list = desk.part(formsList);
  const forms: FormSummary[] = [];
  let after: ListPlace | undefined;
  do {
    const page = await library.page({ after, most: after ? furtherPages : firstPage });
    forms.push(...page.forms);
    after = page.next;
    const { forms: known, arriving } = list.get();
    // Drawn each time there are twice as many: drawing all of them once more costs as much as all before.
    if (after && !known && forms.length > 2 * arriving.length) list.set({ arriving: [...forms] });
  } while (after);
  const removed = await library.removed();
  list.set({ ...listedForms(forms), arriving: [], removed });
}

async function readSome(desk: Desk, ids: readonly number[]): Promise<void> {
  const { library } = desk.client;
  const [found, removed] = await Promise.all([library.summaries({ ids: [...ids] }), library.removed()]);
  desk.part(formsList).set(({ forms, positions }) => ({ ...(forms && knowingNow({ forms, positions }, ids, found)), removed }));
}

/** Takes over what the host says of the library. */
export async function followList(desk: Desk, event: Exclude<HeardEvent, { kind: "library" }>): Promise<void> {
  const list = desk.part(formsList);
  const change = (ids: Iterable<number>, changed: (form: FormSummary) => FormSummary) =>
    list.set(({ forms, positions }) => (forms ? showingOtherwise({ forms, positions }, ids, changed) : {}));
  switch (event.kind) {
    case "list":
      return event.ids ? readSome(desk, event.ids) : readList(desk);
    case "damaged":
    case "tray":
    case "backups":
    case "settings":
    case "blanks":
    case "packs":
    case "indexed":
    case "offices":
    case "opened":
    case "checked":
      return;
    case "reviewed": {
      const counts = new Map(event.forms.map((reviewed) => [reviewed.id, reviewed.counts]));
      return change(counts.keys(), (form) => {
        const review = counts.get(form.id);
        return review ? { ...form, review } : form;
      });
    }
    case "forms": {
      const changed = new Map(event.forms.map(({ summary }) => [summary.id, summary]));
      return change(changed.keys(), (form) => withLastReview(changed.get(form.id) ?? form, form));
    }
  }
}

/** A changed form is reviewed again within a moment: until then it counts as it did, and its sign does not blink. */
function withLastReview(now: FormSummary, before: FormSummary): FormSummary {
  const review = now.review ?? before.review;
  return review ? { ...now, review } : now;
}
