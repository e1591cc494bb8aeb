/**
 * Where indicators end: opinions, measures, who filled the form in, sums. Below the last known level a row is no indicator where a cell of it
 * reaches from the columns of levels into others, or where a level nobody knows stands without a second one.
 */
import type { LabelIndex } from "../label-index.ts";
import { isFootRemark } from "../tables/stray-lines.ts";
import { columnAfter, type Token, type TokenRows } from "../tokens/token.ts";
import type { ColumnRange, IndicatorHeader } from "./indicator-header.ts";

/** The row after the last that may hold an indicator; `end` where nothing stands below them. */
export function indicatorsEnd(
  rows: TokenRows,
  { end: from, blocks }: IndicatorHeader,
  end: number,
  labels: LabelIndex,
): number {
  const [{ ranges }] = blocks;
  const [level1, level2, name] = [ranges.get("level1"), ranges.get("level2"), ranges.get("name")];
  if (!level1 || !name) return end;
  const isKnown = ({ text, column }: Token) =>
    column < name.from && (labels.level1(text) ?? labels.otherLevel1(text) ?? labels.level2(text)) !== undefined;
  const last = rows.slice(from, end).findLastIndex((tokens) => tokens.some(isKnown));
  if (last < 0) return end;
  const levels: ColumnRange[] = [level1, ...(level2 ? [level2] : [])];
  const isFoot = (tokens: readonly Token[]) => {
    const [first] = tokens;
    if (!first || first.column >= name.from) return false;
    const crosses = tokens.some((token) => levels.some(({ to }) => token.column <= to && columnAfter(token) - 1 > to));
    const isAlone = within(first, level1) && !(level2 && tokens.some((token) => within(token, level2)));
    const isSection = labels.head(first.text)?.kind === "section";
    return isFootRemark(tokens) || (!isSection && (crosses || (isAlone && !first.text.endsWith("指标"))));
  };
  const foot = rows.slice(from + last + 1, end).findIndex(isFoot);
  return foot < 0 ? end : from + last + 1 + foot;
}

function within({ column }: Token, { from, to }: ColumnRange): boolean {
  return from <= column && column <= to;
}
