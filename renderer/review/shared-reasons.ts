/** Reasons that several costs share are said once, with the costs they are about, and not again at each of them. */
import type { BalanceRow } from "#shared/review/balance/balance-parts.ts";

export interface SharedReason {
  readonly reason: string;
  readonly rows: readonly BalanceRow[];
}

/** In the order in which they come up first. */
export function sharedReasons(rows: readonly BalanceRow[]): SharedReason[] {
  const byReason = Map.groupBy(
    rows.filter(({ reason }) => reason !== ""),
    ({ reason }) => reason,
  );
  return [...byReason].flatMap(([reason, rows]) => (rows.length > 1 ? [{ reason, rows }] : []));
}
