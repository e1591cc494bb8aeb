/**
 * What was remarked on a form: 退回意见 that came, or that the department wrote here, each with its answer. They are kept with the form like
 * explanations, so that one undo takes back a text together with the answer that brought it.
 *
 * Invariant: an id is never used again, and what was remarked (id, value, remark, wanted) never changes by being answered. `place` follows its row;
 * where the row is gone the remark stays, about the form as a whole.
 */
import { z } from "zod";

const text = z.string();

/** `corrected`: otherwise than wanted, `reply` is the new value. `cannot tell`: not with what is known. */
export const answers = ["accept", "corrected", "rejected", "cannot tell"] as const;
export type Answer = (typeof answers)[number];

/** By a return file, by a text that was pasted or opened, or written here to be returned to whoever the form is from. */
export const remarkOrigins = ["return", "text", "written"] as const;

export const formRemarkSchema = z.looseObject({
  id: text,
  /** Path of the field; blank where it is about the form as a whole. */
  place: text,
  /** What stood there. */
  value: text,
  remark: text,
  /** What is to stand there, where somebody knows. */
  wanted: text,
  answer: z.enum(answers).optional(),
  reply: text,
  from: z.enum(remarkOrigins),
  /** The file it came in; blank for what was pasted or written here. */
  source: text,
  /** When it came or was written, milliseconds since 1970, UTC. */
  at: z.int(),
  /** Nothing is left to do about it. */
  done: z.boolean(),
  /** What a return file says of where it stands: the form's id there, and the path as it was then. */
  sent: z.looseObject({ form: text, place: text }).optional(),
});

export const formRemarksSchema = z.array(formRemarkSchema);
export type FormRemark = z.infer<typeof formRemarkSchema>;

/** Whether it waits for an answer from whoever fills the form in. */
export function isToDo({ from, done }: FormRemark): boolean {
  return from !== "written" && !done;
}
