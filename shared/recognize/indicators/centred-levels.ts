/**
 * Level labels set at half the height of their merged cells, as text taken from a PDF leaves them.
 *
 * Then a label stands in the middle of its rows, and all spans together must cover all rows without gap: that is a puzzle with few
 * solutions or none. An even span has two middles; the one a source chose holds for all its spans.
 */

/** Every label can double the ways to try; a form has nine. */
const mostLabels = 16;

/** The rows spans begin on, and which of its two middles an even span has its label on. */
export interface CentredSpans {
  readonly starts: readonly number[];
  readonly late: boolean;
}

/**
 * All ways to lay spans over the rows so that each label stands in the middle of its own; none where labels are not centred. Those with
 * the fewest even spans come first, because even spans are what makes it ambiguous.
 */
export function centredSpans(positions: readonly number[], rowCount: number): CentredSpans[] {
  if (positions.length > mostLabels) return [];
  const ways = [false, true].flatMap((late) => solve(positions, rowCount, late).map((starts) => ({ starts, late })));
  return ways.toSorted((a, b) => evenSpans(a.starts, rowCount) - evenSpans(b.starts, rowCount));
}

/** The row a label of the rows from `start` up to, not including, `end` is centred on. */
export function middleRow(start: number, end: number, late: boolean): number {
  const sum = start + end - 1;
  return late ? Math.ceil(sum / 2) : Math.floor(sum / 2);
}

function solve(positions: readonly number[], rowCount: number, late: boolean, start = 0): number[][] {
  const [position, ...rest] = positions;
  if (position === undefined) return start === rowCount ? [[]] : [];
  const odd = 2 * (position - start) + 1;
  const spans = [odd, late ? odd - 1 : odd + 1];
  return spans
    .filter((span) => span > 0 && start <= position && start + span <= rowCount)
    .flatMap((span) => solve(rest, rowCount, late, start + span).map((starts) => [start].concat(starts)));
}

function evenSpans(starts: readonly number[], rowCount: number): number {
  return starts.filter((start, i) => ((starts[i + 1] ?? rowCount) - start) % 2 === 0).length;
}
