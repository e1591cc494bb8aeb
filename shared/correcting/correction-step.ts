/**
 * One step of correcting a form that was read: edits, and perhaps a piece without a place that they put somewhere; or going by another reading of
 * its source. A step changes the form, the origins of its fields and the placed pieces together, and undoing it takes all of them back.
 *
 * Invariant: `withoutStep` gives back what `takeStep` was given, and a piece is placed exactly as long as the step that placed it is done. A
 * reading that is left waits among the other ones as it was corrected, so that going there and back changes nothing.
 */
import { z } from "zod";
import { applyEdits, editSchema, type Edit } from "../form/edit.ts";
import type { Form } from "../form/form.ts";
import { originsSchema, type Note, type Origins, type OtherReading, type Unplaced } from "../recognize/recognized.ts";
import { originsAfter } from "./edited-origins.ts";

/** What is corrected. */
export interface Content {
  readonly form: Form;
  /** Where each field comes from. */
  readonly origins: Origins;
  /** The pieces that had no place when the form was read, and what was told of it; they belong to the reading and are never corrected. */
  readonly unplaced: readonly Unplaced[];
  readonly notes: readonly Note[];
  /** The readings that were close. */
  readonly otherReadings: readonly OtherReading[];
  /** Which of them, by index, have one now. */
  readonly placed: readonly number[];
}

export const placingSchema = z.object({
  /** Index of the piece. */
  piece: z.int().nonnegative(),
  /** The field it stands in once the edits are made. */
  field: z.string(),
});

/** What a person does. */
export const deedSchema = z.object({
  /** In words of the interface ("插入行"). */
  label: z.string().max(100),
  edits: z.array(editSchema).max(10_000),
  placing: placingSchema.optional(),
  /** Index of the other reading that is gone by from now on; the edits follow from it. */
  reading: z.int().nonnegative().optional(),
});

export const stepSchema = deedSchema.extend({
  inverse: z.array(editSchema),
  /** The origins before, where the step changed them: rows that went away cannot tell where they came from. */
  originsBefore: originsSchema.optional(),
});

export type Placing = z.infer<typeof placingSchema>;
export type Deed = z.infer<typeof deedSchema>;
export type Step = z.infer<typeof stepSchema>;

export interface Taken {
  readonly content: Content;
  readonly step: Step;
}

/** @throws RangeError where a row or a piece is named that is not there: the two sides disagree, which is a bug. */
export function takeStep(content: Content, { label, edits, placing, reading }: Deed): Taken {
  if (reading !== undefined) return switched(content, label, reading);
  const { form, inverse } = applyEdits(content.form, edits);
  const moved = originsAfter(content.origins, content.form, edits);
  const origins = placing ? withOrigin(moved, placing.field, pieceAt(content, placing.piece)) : moved;
  const step: Step = {
    label,
    edits: [...edits],
    inverse: [...inverse],
    ...(placing && { placing }),
    ...(origins !== content.origins && { originsBefore: content.origins }),
  };
  const placed = placing ? [...content.placed, placing.piece] : content.placed;
  return { content: { ...content, form, origins, placed }, step };
}

function switched(content: Content, label: string, reading: number): Taken {
  const after = byOtherReading(content, reading);
  const edits: Edit[] = [{ kind: "set-form", form: after.form }];
  return { content: after, step: { label, edits, inverse: [...applyEdits(content.form, edits).inverse], reading } };
}

/** The content by another reading; its own becomes that other one, so that the same again leads back. */
function byOtherReading(content: Content, index: number): Content {
  const other = content.otherReadings[index];
  if (!other) throw new RangeError(`reading ${index} of ${content.otherReadings.length}`);
  const { doubt, ...reading } = other;
  const { form, origins, unplaced, placed, notes, otherReadings } = content;
  const left: OtherReading = {
    doubt: { ...doubt, by: doubt.otherwise, otherwise: doubt.by },
    form,
    origins,
    unplaced: [...unplaced],
    placed: [...placed],
    notes: [...notes],
  };
  return { ...reading, otherReadings: otherReadings.with(index, left) };
}

export function withoutStep(content: Content, { inverse, placing, originsBefore, reading }: Step): Content {
  if (reading !== undefined) return byOtherReading(content, reading);
  return {
    ...content,
    form: applyEdits(content.form, inverse).form,
    origins: originsBefore ?? content.origins,
    placed: content.placed.filter((piece) => piece !== placing?.piece),
  };
}

/** The same step done once more, where it was undone. */
export function withStep(content: Content, step: Step): Content {
  return takeStep(content, step).content;
}

/** Whether a deed does nothing: a piece may be placed where the field holds its text already. */
export function isIdle({
  edits,
  placing,
  reading,
}: {
  readonly edits: readonly Edit[];
  readonly placing?: Placing | undefined;
  readonly reading?: number | undefined;
}): boolean {
  return edits.length === 0 && placing === undefined && reading === undefined;
}

function pieceAt({ unplaced, placed }: Content, index: number): Unplaced {
  const piece = unplaced[index];
  if (!piece || placed.includes(index)) throw new RangeError(`piece ${index} of ${unplaced.length}`);
  return piece;
}

function withOrigin(origins: Origins, field: string, { where }: Unplaced): Origins {
  return { ...origins, [field]: [...(origins[field] ?? []), where] };
}
