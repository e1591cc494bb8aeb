/**
 * The part of the contract about folders of this machine that something can be written to. A window never names a path: it gets places from the host,
 * each with a token, and gives tokens back.
 */
import { z } from "zod";
import { base } from "./base.ts";

const token = z.string().max(40);

export const placeSchema = z.object({
  place: token,
  /** Of the folder, as the person knows it. */
  name: z.string(),
  /** Where it is, to be read. */
  path: z.string(),
});

export const placesContract = {
  /** Where to begin: where something was written last, the person's own folders, what is plugged in. */
  start: base.output(z.array(placeSchema)),
  /** The folders in a place, by name, and the one it lies in. Fails as `place-gone`. */
  inside: base
    .input(z.object({ place: token }))
    .output(z.object({ here: placeSchema, above: placeSchema.optional(), folders: z.array(placeSchema) })),
  /** Asks with the system's dialog, where the host has one; nothing where the person closed it. */
  choose: base.input(z.object({ from: token.optional() })).output(z.object({ place: placeSchema.optional() })),
  /** Shows in the system's file manager what was written to a place. */
  show: base.input(z.object({ place: token })),
};

export type Place = z.infer<typeof placeSchema>;
