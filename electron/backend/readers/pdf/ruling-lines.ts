/**
 * Pieces of lines put together: dashes, dots, and lines drawn cell by cell become the lines a person sees.
 *
 * A gap between two rows or columns is never bridged: the smallest cell is wider than the widest gap.
 */
import type { Rule, Rules } from "./marks.ts";

/** Pieces this near to each other across the line lie on one line; points. */
const aside = 1;
/** The gap between two dashes. */
const widestGap = 3;
/** Shorter than this a line is no side of a cell. */
const shortest = 5;
/** A page with more lines is a drawing. */
const mostPieces = 200_000;

export function joinedRules({ horizontal, vertical }: Rules): Rules {
  if (horizontal.length + vertical.length > mostPieces) return { horizontal: [], vertical: [] };
  return { horizontal: joined(horizontal), vertical: joined(vertical) };
}

function joined(pieces: readonly Rule[]): Rule[] {
  const lines: Rule[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.at - b.at)) {
    const line = lines.at(-1);
    if (line?.[0] && piece.at - line[0].at <= aside) line.push(piece);
    else lines.push([piece]);
  }
  return lines.flatMap((line) => runsOf(line)).filter((rule) => rule.to - rule.from >= shortest);
}

function runsOf(line: readonly Rule[]): Rule[] {
  const runs: { at: number; from: number; to: number }[] = [];
  for (const piece of line.toSorted((a, b) => a.from - b.from)) {
    const last = runs.at(-1);
    if (last && piece.from - last.to <= widestGap) last.to = Math.max(last.to, piece.to);
    else runs.push({ ...piece });
  }
  return runs;
}
