/** What tests change forms with: edits as one step, the way a window takes it. */
import type { Change } from "#shared/form/change.ts";
import type { Edit } from "#shared/form/edit.ts";

export function step(edits: readonly Edit[], label = "输入"): Change {
  return { kind: "take", label, cause: "typed", edits: [...edits] };
}

/** Of a form that was not changed yet. */
export const noHistory = { done: [], undone: [], more: false };
