/**
 * What was done in the list of forms and can be undone there, the latest last: forms taken out, and renamed. A deed is undone once, and only
 * where it still stands: what was put back or erased elsewhere, or changed since, is passed over.
 */
import type { RemovedForm } from "#shared/api/contract.ts";
import { definePart, type Desk } from "#renderer/desk/desk.ts";
import { formsList } from "#renderer/desk/forms-list.ts";
import { createStore } from "#renderer/desk/store.ts";
import { openForm } from "#renderer/editor/open-form.ts";
import type { FormStep } from "#renderer/editor/session/form-step.ts";
import { takeBackStep } from "#renderer/editor/step-form.ts";

/** Forms taken out of the library together; `open` was the one being edited. */
export interface Removal {
  readonly kind: "removal";
  readonly ids: readonly number[];
  readonly open: number | undefined;
}

export type Deed = Removal | { readonly kind: "renaming"; readonly step: FormStep };

export const libraryDeeds = definePart(() => createStore<{ readonly deeds: readonly Deed[] }>({ deeds: [] }));

export function addDeed(desk: Desk, deed: Deed): void {
  desk.part(libraryDeeds).set(({ deeds }) => ({ deeds: [...deeds, deed] }));
}

/** Ctrl+Z in the list. */
export async function undoLastDeed(desk: Desk): Promise<void> {
  for (const deed of desk.part(libraryDeeds).get().deeds.toReversed()) {
    if (await undoDeed(desk, deed)) return;
  }
}

/** 撤销移出. */
export async function putBackLast(desk: Desk): Promise<void> {
  const last = removalsToUndo(desk.part(libraryDeeds).get().deeds, desk.part(formsList).get().removed).at(-1);
  if (last) await undoDeed(desk, last);
}

/** Those of which something is in the trash still. */
export function removalsToUndo(deeds: readonly Deed[], removed: readonly RemovedForm[]): Removal[] {
  const there = new Set(removed.map(({ id }) => id));
  return deeds.filter((deed): deed is Removal => deed.kind === "removal" && deed.ids.some((id) => there.has(id)));
}

/** @returns whether there was anything left of it to undo. */
export async function undoDeed(desk: Desk, deed: Deed): Promise<boolean> {
  desk.part(libraryDeeds).set(({ deeds }) => ({ deeds: deeds.filter((other) => other !== deed) }));
  return deed.kind === "removal" ? putBack(desk, deed) : takeBackStep(desk, deed.step);
}

async function putBack(desk: Desk, { ids: taken, open }: Removal): Promise<boolean> {
  const there = new Set((await desk.client.library.removed()).map(({ id }) => id));
  const ids = taken.filter((id) => there.has(id));
  if (ids.length === 0) return false;
  await desk.client.forms.putBack({ ids });
  if (open !== undefined && there.has(open)) await openForm(desk, open);
  return true;
}
