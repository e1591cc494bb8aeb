/** Medians of what was measured, as a table. */
export interface Measured {
  readonly what: string;
  /** Milliseconds, one for each repetition. */
  readonly ours: readonly number[];
  readonly peer?: { readonly name: string; readonly times: readonly number[] };
}

export function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

export function printTable(name: string, rows: readonly Measured[]): void {
  const lines = rows.map(({ what, ours, peer }) => [
    what,
    `${median(ours).toFixed(1)} ms`,
    peer ? `${median(peer.times).toFixed(1)} ms` : "",
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
