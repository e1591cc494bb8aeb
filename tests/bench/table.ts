/** Medians of what was measured, with the middle half of the values, as a table. */
export interface Measured {
  readonly what: string;
  /** Milliseconds, one for each repetition. */
  readonly ours: readonly number[];
  readonly peer?: { readonly name: string; readonly times: readonly number[] };
}

/** The value with this share of all values below it, between two values where it falls between them. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at % 1);
}

export function median(times: readonly number[]): number {
  return quantile(times, 0.5);
}

function inWords(times: readonly number[]): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(times, share).toFixed(1));
  return `${middle} ms (${low}–${high})`;
}

export function printTable(name: string, rows: readonly Measured[]): void {
  const lines = rows.map(({ what, ours, peer }) => [
    what,
    inWords(ours),
    peer ? inWords(peer.times) : "",
    peer ? `${(median(ours) / median(peer.times)).toFixed(2)} ×` : "",
    peer?.name ?? "",
  ]);
  const all = [[name, "ours", "peer", "ratio", "peer is"], ...lines];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? [];
  for (const line of all)
    console.log(
      line.map((cell, i) => (i === 0 || i === 4 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "),
    );
  console.log("");
}
