/**
 * Where a blank prints the year where no label has a cell for it: on a line of its own below the title, or in the title itself.
 *
 * A line of its own counts before everything, the title after everything, because titles are official texts that an office changes itself.
 */
import { isYearLine, yearPlace } from "../value/year-text.ts";
import type { FieldCell } from "./bind-head.ts";
import type { Box } from "./boxes.ts";
import type { BlankRegion } from "./find-blanks.ts";
import type { Area } from "./value-box.ts";

/** `labelled` is the cell beside a label of the year. */
export function bindYear(
  { preamble, start }: BlankRegion,
  labelled: FieldCell | undefined,
  { boxes }: Area,
): FieldCell | undefined {
  const above = boxes.tokens
    .slice(preamble.top, start)
    .flat()
    .flatMap(({ row, column }) => boxes.at(row, column) ?? []);
  const isTitle = (box: Box) => preamble.title.some(({ row, column }) => row === box.row && column === box.column);
  const line = above.find((box) => isYearLine(box.printed));
  const title = above.find((box) => isTitle(box) && yearPlace(box.printed) !== undefined);
  const itself = (box: Box | undefined) => box && { field: "year" as const, label: box, box, unit: undefined };
  return itself(line) ?? labelled ?? itself(title);
}
