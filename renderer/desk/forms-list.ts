/** The library's list as the host has it, what was removed from it, whether the host can be reached, and which forms are selected. */
import type { FormSummary, LibraryEvent, RemovedForm } from "#shared/api/contract.ts";
import { definePart, type Desk } from "./desk.ts";
import { createStore } from "./store.ts";

interface FormsList {
  /** `undefined` until the list has come once, and while the library is not open. */
  readonly forms: readonly FormSummary[] | undefined;
  /** What was taken out and not erased, the latest first. */
  readonly removed: readonly RemovedForm[];
  /** `refused`: the host is there, but was started anew and does not know this page. */
  readonly connection: "connecting" | "connected" | "lost" | "refused";
  readonly selected: ReadonlySet<number>;
}

export const formsList = definePart(() =>
  createStore<FormsList>({ forms: undefined, removed: [], connection: "connecting", selected: new Set() }),
);

export function selectForms(desk: Desk, ids: Iterable<number>): void {
  desk.part(formsList).set({ selected: new Set(ids) });
}

export async function readList(desk: Desk): Promise<void> {
  const { library } = desk.client;
  const [forms, removed] = await Promise.all([library.list(), library.removed()]);
  desk.part(formsList).set({ forms, removed });
}

/** Takes over what the host says of the library. */
export async function followList(desk: Desk, event: Exclude<LibraryEvent, { kind: "library" }>): Promise<void> {
  const list = desk.part(formsList);
  const change = (changed: (form: FormSummary) => FormSummary) => list.set(({ forms }) => ({ forms: forms?.map(changed) }));
  switch (event.kind) {
    case "list":
      return readList(desk);
    case "damaged":
    case "tray":
    case "backups":
    case "settings":
    case "blanks":
    case "packs":
    case "offices":
      return;
    case "reviewed": {
      const counts = new Map(event.forms.map((reviewed) => [reviewed.id, reviewed.counts]));
      return change((form) => {
        const review = counts.get(form.id);
        return review ? { ...form, review } : form;
      });
    }
    case "form":
      return change((form) => (form.id === event.summary.id ? withLastReview(event.summary, form) : form));
    case "forms": {
      const changed = new Map(event.forms.map(({ summary }) => [summary.id, summary]));
      return change((form) => withLastReview(changed.get(form.id) ?? form, form));
    }
  }
}

/** A changed form is reviewed again within a moment: until then it counts as it did, and its sign does not blink. */
function withLastReview(now: FormSummary, before: FormSummary): FormSummary {
  const review = now.review ?? before.review;
  return review ? { ...now, review } : now;
}
