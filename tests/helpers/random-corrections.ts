/**
 * Corrections of a form as a person might make them, from a source of random numbers: typing that is taken anew, rows that come and go,
 * pieces put in their place, undo and redo. A change is always one that can be made on the correction it is asked for.
 */
import type { Change, Correction } from "#shared/correcting/correction.ts";
import type { Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";

const fields = ["projectName", "annualGoal", "implementingUnit", "indicators.0.value"] as const;

export function randomChange(correction: Correction, random: () => number, mayRetake: boolean): Change {
  const kind = random();
  if (kind < 0.2 && correction.done.length > 0) return { kind: "undo" };
  if (kind < 0.35 && correction.undone.length > 0) return { kind: "redo" };
  if (kind < 0.5 && mayRetake) {
    return { kind: "retake", label: "输入", edits: random() < 0.3 ? [] : [typed(random)] };
  }
  const piece = correction.unplaced.findIndex((_, index) => !correction.placed.includes(index));
  if (kind < 0.6 && piece >= 0) {
    return { kind: "take", label: "放到表里", edits: [typed(random)], placing: { piece, field: "projectName" } };
  }
  if (kind < 0.75) return { kind: "take", label: "行", edits: [rows(correction.form, random)] };
  return { kind: "take", label: "输入", edits: [typed(random)] };
}

/** Whether the step of a change is one of typing, which goes on. */
export function isTyping(change: Change): boolean {
  return change.kind === "retake" ? change.edits.length > 0 : change.kind === "take" && !change.placing;
}

function typed(random: () => number): Edit {
  const field = fields[Math.floor(random() * fields.length)] ?? "projectName";
  return { kind: "set-field", field, text: `第${Math.floor(random() * 1000)}次` };
}

/** The first row is never taken away: it is typed into. */
function rows({ indicators }: Form, random: () => number): Edit {
  const at = 1 + Math.floor(random() * (indicators.length - 1));
  const [row] = indicators;
  if (random() < 0.5 && indicators.length > 2) return { kind: "splice-indicators", at, remove: 1, insert: [] };
  return {
    kind: "splice-indicators",
    at,
    remove: 0,
    insert: row ? [{ ...row, name: `新${Math.floor(random() * 1000)}` }] : [],
  };
}
