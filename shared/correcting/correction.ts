/**
 * A form that was read, being corrected: its content and the steps that led there, with undo and redo. The window shows a change by this
 * at once, and the host keeps steps by the same rules, so that both hold the same after each change. Pure.
 *
 * Typing in one cell is one step however often it is kept on the way: it is taken anew each time, and taken anew without edits it is as
 * if nothing had been typed; what had been undone before can then be redone again.
 */
import { z } from "zod";
import type { Recognized } from "../recognize/recognized.ts";
import { deedSchema, isIdle, takeStep, withoutStep, withStep, type Content, type Step } from "./correction-step.ts";

export const changeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("take"), ...deedSchema.shape }),
  /** The last step with other edits; never one that placed a piece or went by another reading. */
  z.object({ kind: z.literal("retake"), ...deedSchema.omit({ placing: true, reading: true }).shape }),
  z.object({ kind: z.literal("undo") }),
  z.object({ kind: z.literal("redo") }),
]);
export type Change = z.infer<typeof changeSchema>;

/** More steps than anyone undoes in one form; older ones are forgotten. */
export const maximumSteps = 200;

export interface History {
  /** The last one is undone next. */
  readonly done: readonly Step[];
  /** The last one is redone next. */
  readonly undone: readonly Step[];
}

export interface Correction extends Content, History {
  /** What the last step made impossible to redo: it comes back where that step is taken anew without edits. */
  readonly dropped: readonly Step[];
}

/** A form that was read, with what was corrected before. */
export interface ReadForm extends History {
  readonly recognized: Pick<Recognized, "form" | "origins" | "unplaced" | "notes" | "otherReadings">;
  readonly placed: readonly number[];
}

export function openCorrection({ recognized, placed, done, undone }: ReadForm): Correction {
  const { form, origins, unplaced, notes, otherReadings = [] } = recognized;
  return { form, origins, unplaced, notes, otherReadings, placed, done, undone, dropped: [] };
}

/** The correction after a change; the same one where nothing changes. */
export function corrected(correction: Correction, change: Change): Correction {
  const { done, undone, dropped } = correction;
  switch (change.kind) {
    case "take": {
      if (isIdle(change)) return correction;
      const { content, step } = takeStep(correction, change);
      return { ...content, done: [...done, step].slice(-maximumSteps), undone: [], dropped: undone };
    }
    case "retake": {
      const last = done.at(-1);
      if (!last) return correction;
      const before = withoutStep(correction, last);
      const earlier = done.slice(0, -1);
      if (isIdle(change)) return { ...before, done: earlier, undone: dropped, dropped: [] };
      const { content, step } = takeStep(before, change);
      return { ...content, done: [...earlier, step], undone: [], dropped };
    }
    case "undo": {
      const last = done.at(-1);
      if (!last) return correction;
      return { ...withoutStep(correction, last), done: done.slice(0, -1), undone: [...undone, last], dropped: [] };
    }
    case "redo": {
      const next = undone.at(-1);
      if (!next) return correction;
      return { ...withStep(correction, next), done: [...done, next], undone: undone.slice(0, -1), dropped: [] };
    }
  }
}
