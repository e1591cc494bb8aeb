/** The shape of a sheet at the doors: what the library keeps of a source, and what a window gets to show beside the form. */
import { z } from "zod";
import type { Sheet } from "./sheet.ts";

const count = z.int().nonnegative();
const numbers = z.array(z.int()).readonly();

export const sheetSchema: z.ZodType<Sheet> = z.object({
  name: z.string().exactOptional(),
  rowCount: count,
  columnCount: count,
  cells: z.array(z.object({ row: count, column: count, text: z.string() })).readonly(),
  merges: z.array(z.object({ row: count, column: count, rowSpan: count, columnSpan: count })).readonly(),
  origin: z.enum(["grid", "flat"]),
  sourceLines: numbers.exactOptional(),
  rowPages: numbers.exactOptional(),
  hiddenRows: numbers.exactOptional(),
  uncalculated: z
    .array(z.object({ row: count, column: count }))
    .readonly()
    .exactOptional(),
  rowWidths: numbers.exactOptional(),
});
