/**
 * A process that works on a library as fast as it can until it is killed: it changes one form (steps, steps taken anew, undo, redo, old
 * contents put back in its place), and takes groups of forms out of the library, puts them back and erases them. It says what was
 * acknowledged. Where another process was quicker with the form it goes on from there.
 */
import { writeSync } from "node:fs";
import { AppError } from "#shared/api/app-error.ts";
import type { Change } from "#shared/form/change.ts";
import { openLibrary, type Library } from "#backend/store/library.ts";
import { formWith } from "../helpers/forms.ts";
import { seededRandom } from "../helpers/seeded-random.ts";
import { step } from "../helpers/take-step.ts";

/** All forms of a group are in the same place at any time. */
export const groupSize = 5;

/** Something that can be done to the form as it is, at random. */
function nextChange({ history, forms, versions }: Library, id: number, random: () => number): Change {
  const { history: steps, revision } = forms.open(id);
  const text = `第${revision}稿`;
  const dice = random();
  if (dice < 0.25 && steps.done.length > 0) return { kind: "undo" };
  if (dice < 0.4 && steps.undone.length > 0) return { kind: "redo" };
  if (dice < 0.55 && steps.done.length > 0 && steps.undone.length === 0) {
    return { kind: "retake", label: "输入", edits: dice < 0.45 ? [] : [{ kind: "set-field", field: "annualGoal", text }] };
  }
  if (dice < 0.65) {
    const all = versions.list(id);
    const version = all[Math.floor(random() * all.length)];
    const form = version ? versions.read(id, version.id) : history.formAt(id, 0);
    return { kind: "take", label: "", cause: "restored", edits: [{ kind: "set-form", form }] };
  }
  return step([{ kind: "set-field", field: "annualGoal", text }]);
}

/** @returns the revision, or `undefined` where the other process changed the form in between. */
function changeOnce(library: Library, id: number, random: () => number): number | undefined {
  try {
    const { revision } = library.forms.open(id);
    return library.journal.change(id, revision, [nextChange(library, id, random)]).revision;
  } catch (error) {
    if (error instanceof RangeError || (error instanceof AppError && error.code === "form-changed")) return undefined;
    throw error;
  }
}

if (import.meta.main) {
  const [file = "", id = "", seed = ""] = process.argv.slice(2);
  const library = openLibrary(file, { create: false });
  const { forms, trash } = library;
  const random = seededRandom(Number(seed));
  const tell = (line: string) => writeSync(1, `${line}\n`);
  for (let number = 1000 * Number(seed); ; number += 1) {
    for (let i = 0; i < 3; i += 1) {
      const revision = changeOnce(library, Number(id), random);
      if (revision !== undefined) tell(`revision ${revision}`);
    }
    const ids = forms.create(Array.from({ length: groupSize }, (_, i) => formWith([], { projectName: `${number}-${i}` })));
    tell(`listed ${number}`);
    tell(`underway ${number}`);
    forms.remove(ids);
    tell(`removed ${number}`);
    tell(`underway ${number}`);
    if (random() < 0.5) {
      forms.putBack(ids);
      tell(`listed ${number}`);
    } else {
      trash.erase(ids);
      tell(`erased ${number}`);
    }
  }
}
