/** Remarks by unit and year, and how far each unit's are. Pure. */
import type { FormOfRemarks } from "#shared/api/returns.ts";
import { isToDo } from "#shared/form/remark.ts";
import { isToReturn } from "#shared/returning/return-documents.ts";

export interface UnitOfRemarks {
  readonly key: string;
  readonly unit: string;
  readonly year: number | null;
  readonly forms: readonly FormOfRemarks[];
  readonly toDo: number;
  /** Written here and in no return file yet. */
  readonly toReturn: number;
  readonly waiting: number;
  /** Of those written here. */
  readonly answered: number;
  /** Of those that came by return files. */
  readonly answers: number;
}

/** The latest year first. */
export function byUnit(forms: readonly FormOfRemarks[]): UnitOfRemarks[] {
  const groups = Map.groupBy(forms, ({ implementingUnit, year }) => `${year ?? ""}\n${implementingUnit}`);
  return [...groups]
    .map(([key, own]): UnitOfRemarks => {
      const remarks = own.flatMap((form) => form.remarks);
      const written = remarks.filter(({ from }) => from === "written");
      return {
        key,
        unit: own[0]?.implementingUnit ?? "",
        year: own[0]?.year ?? null,
        forms: own,
        toDo: remarks.filter((remark) => isToDo(remark)).length,
        toReturn: written.filter((remark) => isToReturn(remark) && !remark.sent).length,
        waiting: written.filter((remark) => isToReturn(remark) && remark.sent).length,
        answered: written.filter(({ answer }) => answer).length,
        answers: remarks.filter(({ from, answer }) => from === "return" && answer).length,
      };
    })
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0) || a.unit.localeCompare(b.unit, "zh-CN"));
}
