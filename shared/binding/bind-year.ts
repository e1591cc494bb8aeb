/**
 * Where a blank prints the year: a line of its own below the title, a cell beside a label of the year, or the title itself.
 *
 * A line of its own counts before the title, because titles are official texts that an office changes itself.
 */
import type { Token } from "../recognize/tokens/token.ts";
import type { Box } from "./boxes.ts";
import type { BlankRegion } from "./find-blanks.ts";
import { valueBox, type Area } from "./value-box.ts";
import { isYearLabel, isYearLine, yearPlace } from "./year-text.ts";

export function bindYear({ preamble, start, header }: BlankRegion, area: Area): { label: Box; box: Box } | undefined {
  const { boxes } = area;
  const boxAt = (token: Token) => boxes.at(token.row, token.column);
  const above = boxes.tokens
    .slice(preamble.top, start)
    .flat()
    .flatMap((token) => boxAt(token) ?? []);
  const line = above.find((box) => isYearLine(box.printed));
  if (line) return { label: line, box: line };
  const labelled = boxes.tokens
    .slice(preamble.top, header.row)
    .flat()
    .filter(({ text }) => isYearLabel(text))
    .flatMap((token) => boxAt(token) ?? [])[0];
  const value = labelled && valueBox(labelled, area);
  if (labelled && value) return { label: labelled, box: value.box };
  const title = preamble.title.flatMap((token) => boxAt(token) ?? []).find(({ printed }) => yearPlace(printed) !== undefined);
  return title && { label: title, box: title };
}
