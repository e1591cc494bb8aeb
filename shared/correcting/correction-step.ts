/**
 * One step of correcting a form that was read: edits, and perhaps a piece without a place that they put somewhere. A step changes the
 * form, the origins of its fields and the placed pieces together, and undoing it takes all three back.
 *
 * Invariant: `withoutStep` gives back what `takeStep` was given, and a piece is placed exactly as long as the step that placed it is done.
 */
import { z } from "zod";
import { applyEdits, editSchema, type Edit } from "../form/edit.ts";
import type { Form } from "../form/form.ts";
import { originsSchema, type Origins, type Unplaced } from "../recognize/recognized.ts";
import { originsAfter } from "./edited-origins.ts";

/** What is corrected. */
export interface Content {
  readonly form: Form;
  /** Where each field comes from. */
  readonly origins: Origins;
  /** The pieces that had no place when the form was read; they never change. */
  readonly unplaced: readonly Unplaced[];
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
export function takeStep(content: Content, { label, edits, placing }: Deed): Taken {
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

export function withoutStep(content: Content, { inverse, placing, originsBefore }: Step): Content {
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
}: {
  readonly edits: readonly Edit[];
  readonly placing?: Placing | undefined;
}): boolean {
  return edits.length === 0 && placing === undefined;
}

function pieceAt({ unplaced, placed }: Content, index: number): Unplaced {
  const piece = unplaced[index];
  if (!piece || placed.includes(index)) throw new RangeError(`piece ${index} of ${unplaced.length}`);
  return piece;
}

function withOrigin(origins: Origins, field: string, { where }: Unplaced): Origins {
  return { ...origins, [field]: [...(origins[field] ?? []), where] };
}
