/**
 * Level labels set at half the height of their merged cells, as text taken from a PDF leaves them.
 *
 * Then a label stands in the middle of its rows, and all spans together must cover all rows without gap: that is a puzzle with few
 * solutions or none. An even span has two middles; the one a source chose holds for all its spans.
 */

/** Every label can double the ways to try; a form has nine. */
const mostLabels = 16;

/**
 * The first row of each label's span, given the rows the labels stand on; `undefined` where no spans fit. Among several solutions the
 * one with the fewest even spans is taken, because those are what makes it ambiguous.
 */
export function centredStarts(positions: readonly number[], rowCount: number): readonly number[] | undefined {
  if (positions.length > mostLabels) return undefined;
  const solutions = [...solve(positions, rowCount, 0), ...solve(positions, rowCount, 1)];
  return solutions.toSorted((a, b) => evenSpans(a, rowCount) - evenSpans(b, rowCount))[0];
}

/** Whether a row is a middle of the rows from `start` up to, not including, `end`. */
export function isMiddle(row: number, start: number, end: number): boolean {
  const sum = start + end - 1;
  return row === Math.floor(sum / 2) || row === Math.ceil(sum / 2);
}

/** `late` is 0 where even spans have their label above the middle, 1 where below. */
function solve(positions: readonly number[], rowCount: number, late: 0 | 1, start = 0): number[][] {
  const [position, ...rest] = positions;
  if (position === undefined) return start === rowCount ? [[]] : [];
  const odd = 2 * (position - start) + 1;
  const spans = late === 1 ? [odd, odd - 1] : [odd, odd + 1];
  return spans
    .filter((span) => span > 0 && start <= position && start + span <= rowCount)
    .flatMap((span) => solve(rest, rowCount, late, start + span).map((starts) => [start].concat(starts)));
}

function evenSpans(starts: readonly number[], rowCount: number): number {
  return starts.filter((start, i) => ((starts[i + 1] ?? rowCount) - start) % 2 === 0).length;
}
