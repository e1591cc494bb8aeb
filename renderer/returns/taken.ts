/** Remarks that were chosen, by the form each was put to. Pure. */
import type { FoundInLibrary, TakenRemarks } from "#shared/api/returns.ts";

export function takenOf(chosen: readonly FoundInLibrary[]): TakenRemarks {
  const byForm = Map.groupBy(chosen, ({ form }) => form);
  const loose = byForm.get(undefined) ?? [];
  return {
    forms: [...byForm].flatMap(([id, found]) => (id === undefined ? [] : [{ id, remarks: found.map(({ remark }) => remark) }])),
    loose: loose.map(({ remark, about }) => Object.assign({}, remark, { about })),
  };
}
