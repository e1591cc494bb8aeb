/** What the page shows: which forms, what is wanted of them, what the host says will become of each, and what was done last. */
import type { Batch, BatchChange, PlannedChange } from "#shared/api/batches.ts";
import type { Respelling } from "#shared/batch/batch-change.ts";
import { templates } from "#shared/template/templates.ts";
import { definePart } from "#renderer/desk/desk.ts";
import { createStore } from "#renderer/desk/store.ts";

export const batchPage = "batch";
export const officesPage = "offices";

/** As it is typed and chosen; blank: stays as it is. */
export interface Wanted {
  readonly year: string;
  readonly implementingUnit: string;
  readonly supervisingDepartment: string;
  /** Id of a built-in template, or hash of an issued blank. */
  readonly template: string;
  readonly respelling?: Respelling;
}

export const nothingWanted: Wanted = { year: "", implementingUnit: "", supervisingDepartment: "", template: "" };

interface BatchState {
  readonly ids: readonly number[];
  readonly wanted: Wanted;
  readonly plan: readonly PlannedChange[] | undefined;
  readonly looking: { readonly done: number; readonly total: number } | undefined;
  readonly problem: string | undefined;
  readonly isRunning: boolean;
  /** What was done last and can be undone still. */
  readonly last: Batch | undefined;
}

export const batchState = definePart(() =>
  createStore<BatchState>({
    ids: [],
    wanted: nothingWanted,
    plan: undefined,
    looking: undefined,
    problem: undefined,
    isRunning: false,
    last: undefined,
  }),
);

/** `undefined` while the year is none. */
export function changeOf({
  year: typed,
  implementingUnit,
  supervisingDepartment,
  template,
  respelling,
}: Wanted): BatchChange | undefined {
  const digits = typed.normalize("NFKC").trim();
  if (digits !== "" && !/^(19|2\d)\d\d$/.test(digits)) return undefined;
  const [unit, department] = [implementingUnit.trim(), supervisingDepartment.trim()];
  return {
    ...(digits !== "" && { year: Number(digits) }),
    ...(unit !== "" && { implementingUnit: unit }),
    ...(department !== "" && { supervisingDepartment: department }),
    ...(template !== "" && {
      template: templates.some(({ id }) => id === template) ? { id: template } : { issuedBlank: template },
    }),
    ...(respelling && { respellings: [{ ...respelling, from: [...respelling.from] }] }),
  };
}

export function wantsNothing(change: BatchChange): boolean {
  return Object.keys(change).length === 0;
}
