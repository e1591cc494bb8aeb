/** Rows the source does not show: read like all others, and told of, because nobody saw them in the source. */
import type { Ledger } from "../ledger.ts";
import { remarks } from "../remarks.ts";
import type { TokenRows } from "../tokens/token.ts";

/** One remark for every run of hidden rows that hold text of a form. */
export function noteHiddenRows(hidden: readonly number[], rows: TokenRows, ledger: Ledger): void {
  const told = hidden.filter((row) => rows[row]?.some((token) => ledger.isPlaced(token))).toSorted((a, b) => a - b);
  const runs = told.flatMap((row, i) => (told[i - 1] === row - 1 ? [] : [{ row, at: i }]));
  runs.forEach(({ row, at }, i) => {
    const count = (runs[i + 1]?.at ?? told.length) - at;
    ledger.note(rows[row]?.[0] ?? { row, column: 0 }, remarks.rowsHidden(count));
  });
}
