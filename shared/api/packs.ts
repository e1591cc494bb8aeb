/**
 * Rule packs of the office's own: kept in the library in the place of the built-in ones, so that they go where the library goes. A window
 * gets what was written in them and makes the rules of it as the host does.
 */
import { z } from "zod";
import { packFaultSchema, ruleBookSchema } from "./rule-book.ts";
import { base } from "./base.ts";

const template = z.string().max(100);

export const ownPackSchema = z.object({
  /** Whose forms are reviewed by it. */
  template,
  /** The name its workbook came with. */
  file: z.string(),
  /** When it came in, milliseconds since 1970, UTC. */
  at: z.int(),
  /** Absent where it is damaged. */
  book: ruleBookSchema.optional(),
});

const added = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("kept"), template }),
  /** Nothing was kept; all that is wrong, by sheet and row. */
  z.object({ kind: z.literal("refused"), faults: z.array(packFaultSchema).readonly() }),
]);

export const packsContract = {
  list: base.output(z.array(ownPackSchema)),
  /** Reads and tries a workbook; it takes the place of the pack of its template. */
  add: base.input(z.object({ file: z.file() })).output(added),
  /** The built-in one counts again. */
  remove: base.input(z.object({ template })),
  /** The pack of a template as a workbook, the office's own where there is one. */
  workbook: base.input(z.object({ template })).output(z.object({ file: z.file() })),
};

export type OwnPack = z.infer<typeof ownPackSchema>;
