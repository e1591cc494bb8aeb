/**
 * A form of the tray being corrected: its content, where each field comes from, and which unplaced pieces are in their place, with undo
 * over all three. Pure; every function gives a new document and the edits that lead there, for the host.
 *
 * Invariant: a piece is in `placed` exactly as long as the edits that put it somewhere are done.
 */
import { applyEdits, type Edit } from "#shared/form/edit.ts";
import type { Form } from "#shared/form/form.ts";
import type { Recognized } from "#shared/recognize/recognized.ts";
import { originsAfter } from "./edited-origins.ts";

export type Origins = Recognized["origins"];

export interface Content {
  readonly form: Form;
  readonly origins: Origins;
  readonly placed: readonly number[];
}

interface Step {
  readonly label: string;
  readonly edits: readonly Edit[];
  readonly inverse: readonly Edit[];
  readonly before: Content;
  readonly after: Content;
}

export interface Correction extends Content {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export interface Change {
  readonly correction: Correction;
  readonly edits: readonly Edit[];
}

/** What a step does besides its edits: a piece it puts in its place, and the field that piece then stands in. */
export interface Placing {
  readonly piece: number;
  readonly placeOf: (form: Form) => { readonly field: string; readonly origin: Origins[string][number] } | undefined;
}

export function openCorrection(content: Content): Correction {
  return { ...content, done: [], undone: [] };
}

/** One step of the person; without edits nothing happens, unless a piece is placed that the field already holds. */
export function take(correction: Correction, label: string, edits: readonly Edit[], placing?: Placing): Change {
  if (edits.length === 0 && !placing) return { correction, edits };
  const { form, origins, placed, done } = correction;
  const before: Content = { form, origins, placed };
  const edited = applyEdits(form, edits);
  const after: Content = {
    form: edited.form,
    origins: withPlaced(originsAfter(origins, form, edits), edited.form, placing),
    placed: placing ? [...placed, placing.piece] : placed,
  };
  const step: Step = { label, edits, inverse: edited.inverse, before, after };
  return { correction: { ...after, done: [...done, step], undone: [] }, edits };
}

export function undoStep({ done, undone }: Correction): Change | undefined {
  const step = done.at(-1);
  return step && { correction: { ...step.before, done: done.slice(0, -1), undone: [...undone, step] }, edits: step.inverse };
}

export function redoStep({ done, undone }: Correction): Change | undefined {
  const step = undone.at(-1);
  return step && { correction: { ...step.after, done: [...done, step], undone: undone.slice(0, -1) }, edits: step.edits };
}

function withPlaced(origins: Origins, form: Form, placing: Placing | undefined): Origins {
  const place = placing?.placeOf(form);
  return place ? { ...origins, [place.field]: [...(origins[place.field] ?? []), place.origin] } : origins;
}
