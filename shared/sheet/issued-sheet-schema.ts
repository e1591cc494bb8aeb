/** The shape of an issued sheet at the doors: what a window gets to draw a blank and to bind it by. */
import { z } from "zod";
import type { IssuedSheet } from "./issued-sheet.ts";

const count = z.int().nonnegative();
const slot = { row: count, column: count };
const texts = z.array(z.object({ ...slot, text: z.string() })).readonly();
const slots = z.array(z.object(slot)).readonly();
const color = z.string().regex(/^#[\da-f]{6}$/);
const sizes = z.map(count, z.number()).readonly();

export const issuedSheetSchema: z.ZodType<IssuedSheet> = z.object({
  name: z.string(),
  isHidden: z.boolean(),
  rowCount: count,
  columnCount: count,
  cells: texts,
  merges: z.array(z.object({ ...slot, rowSpan: count, columnSpan: count })).readonly(),
  origin: z.enum(["grid", "flat"]),
  hiddenRows: z.array(count).readonly().exactOptional(),
  formulas: texts,
  formats: texts,
  present: slots,
  framed: slots,
  choices: z.array(z.object({ ...slot, choices: z.array(z.string()).readonly() })).readonly(),
  columnWidths: sizes,
  columnWidth: z.number(),
  rowHeights: sizes,
  rowHeight: z.number(),
  lettering: z
    .array(
      z.object({
        ...slot,
        fontSize: z.number(),
        fontName: z.string().exactOptional(),
        isBold: z.literal(true).exactOptional(),
        wraps: z.boolean(),
        align: z.enum(["left", "center", "right"]).exactOptional(),
        vertical: z.enum(["top", "middle"]).exactOptional(),
        ink: color.exactOptional(),
        fill: color.exactOptional(),
      }),
    )
    .readonly(),
  page: z.object({
    isLandscape: z.literal(true).exactOptional(),
    size: z.object({ width: z.number(), height: z.number() }).exactOptional(),
    margins: z.object({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() }).exactOptional(),
  }),
});
