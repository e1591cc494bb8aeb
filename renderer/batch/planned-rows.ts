/** What will become of the forms, as rows that can be filtered and read: each change in words, and what is to be looked at before. */
import type { PlannedChange } from "#shared/api/batches.ts";
import { batchWords } from "#renderer/text/batch-words.ts";

export const planFilters = ["all", "changes", "notes", "same"] as const;
export type PlanFilter = (typeof planFilters)[number];

export function isShown(row: PlannedChange, filter: PlanFilter): boolean {
  if (filter === "all") return true;
  if (filter === "notes") return notesOf(row).length > 0;
  return (filter === "changes") === row.changes.length > 0;
}

export function countPlan(plan: readonly PlannedChange[]): Record<PlanFilter, number> {
  const count = (filter: PlanFilter) => plan.filter((row) => isShown(row, filter)).length;
  return { all: plan.length, changes: count("changes"), notes: count("notes"), same: count("same") };
}

/** @param fileOf The name of an issued blank by its hash. */
export function changeTexts({ changes }: PlannedChange, fileOf: (hash: string) => string): string[] {
  const into = changes.find(({ of }) => of === "issuedBlank");
  return changes.flatMap(({ of, before, after }) => {
    // Of a blank and its template one is told: the sheet that is seen from now on.
    if (of === "template" && into && into.after !== "") return [];
    if (of === "issuedBlank" && after === "") return [];
    const name = (text: string) => (of === "issuedBlank" && text !== "" ? `《${fileOf(text)}》` : text);
    return [batchWords.change(batchWords.names[of], name(before), name(after))];
  });
}

/** Short, beside the changes. */
export function notesOf({ without, told, twin }: PlannedChange): string[] {
  return [
    ...(twin ? [batchWords.twin] : []),
    ...(without.length > 0 ? [batchWords.lost(without.length)] : []),
    ...(told.length > 0 ? [batchWords.told(told.length)] : []),
  ];
}
