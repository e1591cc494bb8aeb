/**
 * Which row of an earlier state of a form an indicator row was: the same object wherever it stands now, else, for a row that was typed
 * into, the one in its place.
 */
import type { Form } from "#shared/form/form.ts";

export function rowsBefore(now: Form, earlier: Form): (index: number) => number | undefined {
  if (now.indicators === earlier.indicators) return (index) => index;
  const places = new Map(earlier.indicators.map((row, index) => [row, index]));
  const kept = new Set(now.indicators);
  return (index) => {
    const row = now.indicators[index];
    const same = row && places.get(row);
    if (same !== undefined) return same;
    const there = earlier.indicators[index];
    return there === undefined || kept.has(there) ? undefined : index;
  };
}
